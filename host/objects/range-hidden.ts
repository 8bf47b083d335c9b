import type { Range } from "../../src/engine/types";
import { addressOf } from "../model/addresses";
import { refuseProtected } from "../model/guards";
import { type RowOrColumn, sized } from "../model/sheet";
import { columnsHiddenIn, rowsHiddenIn } from "../model/sizes";
import { HostError } from "../protocol/errors";
import type { Property } from "../protocol/object-type";
import { asFlag } from "./field";
import type { RangePlace } from "./place";

/** Whether the rows and columns of a range are hidden. */
export const hiddenProperties: Readonly<Record<string, Property<RangePlace>>> = {
  RowHidden: {
    get: ({ sheet, range }) => rowsHiddenIn(sheet, range),
    set: ({ book, sheet, range }, value) => {
      refuseProtected(book, sheet, "allowFormatRows");
      hide(sheet.rows, range.top, range.bottom, asFlag(value));
      raiseRowsHidden({ book, sheet, range }, asFlag(value));
    },
  },
  ColumnHidden: {
    get: ({ sheet, range }) => columnsHiddenIn(sheet, range),
    set: ({ book, sheet, range }, value) => {
      refuseProtected(book, sheet, "allowFormatColumns");
      hide(sheet.columns, range.left, range.right, asFlag(value));
    },
  },
  Hidden: {
    get: ({ sheet, range }) => eitherHidden(rowsHiddenIn(sheet, range), columnsHiddenIn(sheet, range)),
  },
};

/** More rows or columns than these are hidden by the default of the sheet, which this host does not set. */
const MOST_HIDDEN = 100_000;

function hide(all: Map<number, RowOrColumn>, first: number, last: number, isHidden: boolean): void {
  if (last - first >= MOST_HIDDEN) throw new HostError("NotImplemented", "hiding all rows");
  for (let at = first; at <= last; at += 1) sized(all, at).isHidden = isHidden;
}

function eitherHidden(rows: boolean | null, columns: boolean | null): boolean | null {
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}

function raiseRowsHidden({ book, sheet, range }: RangePlace, isHidden: boolean): void {
  const rows: Range = { ...range, left: 0, right: 16_383 };
  book.events.raise("RowHiddenChanged", sheet.id, {
    type: "WorksheetRowHiddenChanged",
    address: addressOf(rows),
    changeType: isHidden ? "Hidden" : "Unhidden",
    source: "Local",
  });
}
