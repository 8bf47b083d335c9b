import type { Cell, Sheet, Workbook } from "../../engine/types";

/** So many cells are posted at once: copying more would hold up the pane. */
export const MOST_CELLS = 4_000;

/** A part of a workbook on its way to the worker. */
export type Parcel =
  | { readonly kind: "book"; readonly book: Omit<Workbook, "sheets"> }
  | { readonly kind: "sheet"; readonly sheet: Sheet }
  | { readonly kind: "more"; readonly cells: readonly Cell[] };

/** A workbook in parcels, in the order in which `unpackParcel` takes them. */
export function* parcelsOf({ sheets, ...book }: Workbook): Generator<Parcel> {
  yield { kind: "book", book };
  for (const sheet of sheets) {
    yield { kind: "sheet", sheet: { ...sheet, cells: sheet.cells.slice(0, MOST_CELLS) } };
    for (let at = MOST_CELLS; at < sheet.cells.length; at += MOST_CELLS) {
      yield { kind: "more", cells: sheet.cells.slice(at, at + MOST_CELLS) };
    }
  }
}

/** The workbook with what one more parcel brings. */
export function unpackParcel(workbook: Workbook | null, parcel: Parcel): Workbook {
  if (parcel.kind === "book") return { ...parcel.book, sheets: [] };
  const { sheets, ...book } = workbook!;
  if (parcel.kind === "sheet") return { ...book, sheets: [...sheets, parcel.sheet] };
  const last = sheets.at(-1)!;
  return { ...book, sheets: [...sheets.slice(0, -1), { ...last, cells: [...last.cells, ...parcel.cells] }] };
}
