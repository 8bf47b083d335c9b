import type { Range } from "../../src/engine/types";
import { HostError } from "../protocol/errors";
import type { Book } from "./book";
import type { SheetModel } from "./sheet";

/** Throws where the book is read-only. */
export function refuseReadOnly(book: Book): void {
  if (book.isReadOnly) throw new HostError("AccessDenied", "The workbook is read-only.");
}

/** Throws where sheets may not be added, deleted, moved, renamed, hidden or shown. */
export function refuseStructure(book: Book): void {
  refuseReadOnly(book);
  if (book.structure) throw new HostError("AccessDenied", "The structure of the workbook is protected.");
}

/** Throws where the sheet is protected and does not allow this ("allowFormatCells"); without an option it allows nothing. */
export function refuseProtected(book: Book, sheet: SheetModel, option?: string): void {
  refuseReadOnly(book);
  if (!sheet.protection || (option && sheet.protection.options[option] === true)) return;
  throw new HostError("AccessDenied", `The sheet ${sheet.name} is protected.`);
}

/** Throws where the sheet is protected and any of the cells is locked. */
export function refuseLocked(book: Book, sheet: SheetModel, ranges: readonly Range[]): void {
  refuseReadOnly(book);
  if (!sheet.protection) return;
  const isLocked = ranges.some((range) => [...sheet.cells.formatsIn(range)].some(({ locked }) => locked));
  if (isLocked) throw new HostError("AccessDenied", `Cells of the protected sheet ${sheet.name} are locked.`);
}

/** Throws while a chart sheet is shown, which has neither cells nor a selection of them. */
export function refuseChartSheet(book: Book): void {
  if (book.isChartActive) throw new HostError("UnsupportedSheet", "A chart sheet is active.");
}

/** Throws while another workbook has the focus, where sheets are added or deleted. */
export function refuseElsewhere(book: Book): void {
  if (book.isElsewhere) throw new HostError("InactiveWorkbook", "Another workbook has the focus.");
}

/** Throws while another workbook has the focus, and for what cannot be shown. */
export function refuseShowing(book: Book, sheet: SheetModel): void {
  refuseElsewhere(book);
  if (sheet.visibility !== "Visible") {
    throw new HostError("InvalidOperation", `The sheet ${sheet.name} is hidden.`);
  }
}
