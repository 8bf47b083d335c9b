import { HostError } from "../protocol/errors";
import { type Book, newId, sheetNamed } from "./book";
import { Cells } from "./cells";
import { withSheetRenamed } from "./formulas";
import { newSheet, type SheetModel } from "./sheet";

const LONGEST_NAME = 31;
/** Also their full-width forms. */
const FORBIDDEN = /[\\/?*:[\]／＼？＊：［］]/u;

/** Adds an empty sheet behind the others, "Sheet2" where no name is wanted. */
export function addSheet(book: Book, name: string | null): SheetModel {
  const chosen = name ?? freeName(book);
  checkName(book, chosen);
  const sheet = newSheet(newId(book), chosen, new Cells(book.active.cells.plain));
  book.sheets.push(sheet);
  book.isDirty = true;
  book.events.raise("Added", sheet.id, { type: "WorksheetAdded", source: "Local" });
  return sheet;
}

export function deleteSheet(book: Book, sheet: SheetModel): void {
  const visible = book.sheets.filter(({ visibility }) => visibility === "Visible");
  if (sheet.visibility === "VeryHidden" || (visible.length === 1 && visible[0] === sheet)) {
    throw new HostError("InvalidOperation", `The sheet ${sheet.name} cannot be deleted.`);
  }
  const at = book.sheets.indexOf(sheet);
  book.sheets.splice(at, 1);
  book.names = book.names.filter(({ scope }) => scope !== sheet);
  book.isDirty = true;
  book.events.raise("Deleted", sheet.id, { type: "WorksheetDeleted", source: "Local" });
  if (book.active === sheet) activate(book, nearestVisible(book, at));
}

/** Renames a sheet; formulas and names follow. */
export function renameSheet(book: Book, sheet: SheetModel, name: string): void {
  checkName(book, name, sheet);
  for (const each of book.names) each.formula = withSheetRenamed(each.formula, sheet.name, name);
  for (const { cells } of book.sheets) {
    for (const [, , record] of cells.all()) {
      if (record.formula !== undefined) record.formula = withSheetRenamed(record.formula, sheet.name, name);
    }
  }
  sheet.name = name;
  book.isDirty = true;
}

export function moveSheet(book: Book, sheet: SheetModel, position: number): void {
  if (position < 0 || position >= book.sheets.length) throw new HostError("InvalidArgument", "position");
  book.sheets = book.sheets.filter((other) => other !== sheet);
  book.sheets.splice(position, 0, sheet);
  book.isDirty = true;
}

export function activate(book: Book, sheet: SheetModel): void {
  book.isChartActive = false;
  if (book.active === sheet) return;
  book.events.raise("Deactivated", book.active.id, { type: "WorksheetDeactivated" });
  book.active = sheet;
  book.events.raise("Activated", sheet.id, { type: "WorksheetActivated" });
}

/** Throws where Excel would not take the name, or where another sheet has it in whatever case. */
function checkName(book: Book, name: string, own?: SheetModel): void {
  const isWrong =
    name === "" ||
    name.length > LONGEST_NAME ||
    FORBIDDEN.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === "history";
  if (isWrong) throw new HostError("InvalidArgument", `「${name}」 cannot be the name of a sheet.`);
  const other = sheetNamed(book, name);
  if (other && other !== own) throw new HostError("ItemAlreadyExists", `There is a sheet 「${name}」.`);
}

function freeName(book: Book): string {
  let number = 1;
  while (sheetNamed(book, `Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

function nearestVisible(book: Book, at: number): SheetModel {
  const isVisible = ({ visibility }: SheetModel) => visibility === "Visible";
  return book.sheets.slice(at).find(isVisible) ?? book.sheets.findLast(isVisible)!;
}
