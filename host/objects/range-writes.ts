import { addAll } from "../../src/engine/book/collections";
import { intersection, isEntireRow, rowCount } from "../model/areas";
import { clearContents } from "../model/content";
import { clearConditionalFormats } from "../model/conditional-format";
import { insertRows } from "../model/insert-rows";
import { refuseLocked, refuseProtected } from "../model/guards";
import { HostError } from "../protocol/errors";
import { handle } from "../protocol/handle";
import type { Method } from "../protocol/object-type";
import { setCellProperties, setColumnProperties, setRowProperties } from "./cell-properties";
import type { AreasPlace, RangePlace } from "./place";
import { range } from "./range";

/** What changes a range. */
export const rangeWrites: Readonly<Record<string, Method<RangePlace>>> = {
  Clear: ({ book, sheet, range }, args) =>
    clear({ book, sheet, ranges: [range] }, args.optionalText(0) ?? "All"),
  Insert: (place, args) => {
    const { book, sheet, range: own } = place;
    refuseProtected(book, sheet, "allowInsertRows");
    if (!isEntireRow(own) || args.text(0) !== "Down") {
      throw new HostError("NotImplemented", "The host inserts whole rows only.");
    }
    insertRows({ book, sheet }, own.top, rowCount(own), "ThisLocalAddin");
    return handle(range, place);
  },
  Merge: (place, args) => {
    refuseProtected(place.book, place.sheet);
    const { sheet, range } = place;
    const parts = args.flag(0)
      ? Array.from({ length: rowCount(range) }, (_row, i) => ({
          ...range,
          top: range.top + i,
          bottom: range.top + i,
        }))
      : [range];
    unmerge(place);
    addAll(sheet.merges, parts);
    for (const part of parts) keepFirst(place, part);
    place.book.isDirty = true;
  },
  SetCellProperties: (place, args) => setCellProperties(place, args.raw(0)),
  SetColumnProperties: (place, args) => setColumnProperties(place, args.raw(0)),
  SetDirty: ({ book }) => {
    book.isStale = true;
  },
  SetRowProperties: (place, args) => setRowProperties(place, args.raw(0)),
  Unmerge: (place) => {
    refuseProtected(place.book, place.sheet);
    unmerge(place);
  },
};

/** Clears contents, looks, links or all of it, as Excel's ClearApplyTo says. */
export function clear({ book, sheet, ranges }: AreasPlace, what: string): void {
  if (!["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks", "ResetContents"].includes(what)) {
    throw new HostError("InvalidArgument", `clear ${what}`);
  }
  const isAll = what === "All";
  if (isAll || what === "Contents" || what === "ResetContents") {
    refuseLocked(book, sheet, ranges);
    for (const range of ranges) clearContents(book, sheet, range);
  }
  if (isAll || what === "Formats") {
    refuseProtected(book, sheet, "allowFormatCells");
    for (const range of ranges) sheet.cells.format(range, () => sheet.cells.plain);
    clearConditionalFormats(sheet, ranges);
    sheet.merges = sheet.merges.filter((merge) => !ranges.some((range) => intersection(merge, range)));
  }
  if (isAll || what.endsWith("Hyperlinks")) {
    for (const key of sheet.links.keys()) {
      const [row, column] = key.split(",").map(Number) as [number, number];
      const cell = { top: row, left: column, bottom: row, right: column };
      if (ranges.some((range) => intersection(range, cell))) sheet.links.delete(key);
    }
  }
  book.isDirty = true;
}

function unmerge({ sheet, range }: RangePlace): void {
  sheet.merges = sheet.merges.filter((merge) => intersection(merge, range) === null);
}

/** Of merged cells only the first keeps what it holds. */
function keepFirst({ sheet }: RangePlace, merged: RangePlace["range"]): void {
  for (const [row, column, record] of sheet.cells.in(merged)) {
    if (row === merged.top && column === merged.left) continue;
    record.value = null;
    record.formula = undefined;
  }
}
