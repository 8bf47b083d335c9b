import type { DefinedName } from "../../src/engine/types";
import type { Element } from "../../src/hosts/xlsx/write/tree";
import { parseAddress } from "../model/addresses";
import { isEntireRow } from "../model/areas";
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

/** The names of the book; what they say about printing is put into the page layouts as well. */
export function namesOf(book: Book, names: readonly DefinedName[]): NameModel[] {
  return names.map(({ name, refersTo, sheet }) => {
    const scope = sheet === null ? null : (sheetNamed(book, sheet) ?? null);
    if (scope && BUILT_IN.test(name)) fillPrintRanges(scope, name.replace(BUILT_IN, ""), refersTo);
    return { name: name.replace(BUILT_IN, ""), formula: `=${refersTo}`, comment: "", visible: true, scope };
  });
}

function fillPrintRanges({ pageLayout }: SheetModel, name: string, refersTo: string): void {
  const ranges = parseAddress(refersTo)?.ranges ?? [];
  if (name === "Print_Area") pageLayout.printArea = ranges;
  if (name !== "Print_Titles") return;
  pageLayout.titleRows = ranges.find(isEntireRow) ?? null;
  pageLayout.titleColumns = ranges.find((range) => !isEntireRow(range)) ?? null;
}
