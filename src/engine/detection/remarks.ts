import { numberFormat } from "../book/number-format";
import type { CellRef, Column, Remark, Sheet } from "../types";
import { isPrintedAsDate } from "./date-figures";
import type { Spot } from "./grid";
import type { RawLine } from "./lines";

type Kind = Exclude<Remark["kind"], "label-variant">;

/**
 * What is odd about the cells of one table: figures typed as text, unreadable ones, hidden ones, those that print another
 * sign or another unit than others, or nothing.
 * @param unscaled figures that are read as the cells hold them, since their format prints them in several units
 */
export function toRemarks(
  sheet: Sheet,
  lines: readonly RawLine[],
  columns: readonly Column[],
  unscaled: ReadonlySet<Spot>,
): Remark[] {
  const found = new Map<Kind, CellRef[]>();
  const doubtful: Remark[] = [];
  const hiddenRows = new Set(sheet.hiddenRows);
  const hiddenColumns = new Set(sheet.hiddenColumns);
  const sheetHidden = sheet.visibility !== "visible";
  for (const { row: own, label, spots, places } of lines) {
    const mayBeHidden = sheetHidden || places !== undefined || hiddenRows.has(own) || hiddenColumns.size > 0;
    spots.forEach((spot, index) => {
      if (!spot || (!mayBeHidden && !unscaled.size && isPlain(spot))) return;
      const place = places?.[index] ?? { row: own, column: columns[index]!.column };
      const cell = { sheet: sheet.name, ...place };
      if (isDoubtful(spot))
        doubtful.push(doubtfulRemark(cell, spot, label, columns.length > 1 ? columns[index]!.label : ""));
      const isHidden = sheetHidden || hiddenRows.has(place.row) || hiddenColumns.has(place.column);
      const kinds = [
        ...kindsOf(spot),
        ...(unscaled.has(spot) ? ["mixed-scale" as const] : []),
        ...(isHidden && spot.type !== "other" ? ["hidden-amount" as const] : []),
      ];
      for (const kind of kinds) collect(found, kind, cell);
    });
  }
  const counted = [...found].map(([kind, cells]): Remark => ({
    kind,
    cells,
    args: { count: String(cells.length) },
  }));
  return [...doubtful, ...counted];
}

function collect(found: Map<Kind, CellRef[]>, kind: Kind, cell: CellRef): void {
  const known = found.get(kind);
  if (known) known.push(cell);
  else found.set(kind, [cell]);
}

/** A number that prints what it is: nearly every cell of a book is one. */
function isPlain({ type, figure, doubt, typedAsText }: Spot): boolean {
  return type === "figure" && doubt === null && !typedAsText && !figure?.sign;
}

/** What is odd about a cell by itself. */
function kindsOf(spot: Spot): Kind[] {
  const { type, figure, typedAsText } = spot;
  if (type === "other") return isUnprinted(spot) ? ["unprinted-amount"] : [];
  if (type === "unreadable" && isPrintedAsDate(spot)) return ["date-format"];
  if (type === "unreadable") return isDoubtful(spot) ? [] : ["unreadable-amount"];
  const sign: Kind = figure?.sign === "marked" ? "marked-positive" : "unmarked-negative";
  return [
    ...(typedAsText && figure?.digits !== 0 ? ["text-number" as const] : []),
    ...(figure?.sign ? [sign] : []),
  ];
}

function isDoubtful({ doubt }: Spot): boolean {
  return doubt !== null && doubt.readings.length > 0;
}

/** A number other than 0 of which its format prints no digit. */
function isUnprinted({ cell: { value, format } }: Spot): boolean {
  return typeof value === "number" && value !== 0 && numberFormat(format, value).kind === "nothing";
}

/** Each is told by itself, since people have to look at each. */
function doubtfulRemark(cell: CellRef, { cell: { value } }: Spot, label: string, column: string): Remark {
  return { kind: "unreadable-amount", cells: [cell], args: { label, column, text: String(value) } };
}
