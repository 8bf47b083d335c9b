import type { Range } from "../../src/engine/types";
import { addressOf } from "./addresses";
import type { Book } from "./book";
import type { SheetModel } from "./sheet";
import { activate } from "./sheets";

/** Shows a sheet and selects cells of it, as a click of a person or a call of an add-in does. */
export function select(book: Book, sheet: SheetModel, range: Range): void {
  activate(book, sheet);
  sheet.selection = [range];
  book.events.raise("SelectionChanged", sheet.id, {
    type: "WorksheetSelectionChanged",
    address: addressOf(range),
  });
}
