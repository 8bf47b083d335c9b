import type { DefinedName } from "../../src/engine/types";
import type { Element } from "../../src/hosts/xlsx/write/tree";
import { type Book, type NameModel, sheetNamed } from "../model/book";
import type { SheetModel } from "../model/sheet";
import { attribute, child, flag, number } from "./elements";

const MODES = { auto: "Automatic", autoNoTable: "AutomaticExceptTables", manual: "Manual" } as const;
/** Names that Excel gives itself carry this in files, and not in Excel. */
const BUILT_IN = /^_xlnm\./;

/** Protection, calculation and the active sheet; the names are those of all sheets, chart sheets too. */
export function fillBookFrame(book: Book, root: Element, names: readonly string[]): void {
  const protection = child(root, "workbookProtection");
  if (flag(protection, "lockStructure")) {
    const password = attribute(protection, "workbookHashValue") ?? attribute(protection, "workbookPassword");
    book.structure = { password: password ?? null };
  }
  const mode = attribute(child(root, "calcPr"), "calcMode") ?? "auto";
  book.calculationMode = MODES[mode as keyof typeof MODES] ?? "Automatic";
  const tab = number(child(child(root, "bookViews"), "workbookView"), "activeTab") ?? 0;
  const active = sheetNamed(book, names[tab] ?? "");
  const isVisible = (sheet: SheetModel) => sheet.visibility === "Visible";
  book.active = active && isVisible(active) ? active : (book.sheets.find(isVisible) ?? book.active);
}

/** The names of the book, those that Excel gives itself too. */
export function namesOf(book: Book, names: readonly DefinedName[]): NameModel[] {
  return names.map(({ name, refersTo, sheet }) => {
    const scope = sheet === null ? null : (sheetNamed(book, sheet) ?? null);
    return { name: name.replace(BUILT_IN, ""), formula: `=${refersTo}`, comment: "", visible: true, scope };
  });
}
