import { columnName, rangeName } from "../../src/engine/book/address";
import type { Range } from "../../src/engine/types";
import { quotedName } from "../../src/engine/book/formula/reference";
import { parseAddress } from "./addresses";
import { isEntireColumn, isEntireRow } from "./areas";
import type { Book, NameModel } from "./book";
import type { SheetModel } from "./sheet";

/** Excel keeps what of a sheet is printed in two names of that sheet. */
const PRINT_AREA = "Print_Area";
const PRINT_TITLES = "Print_Titles";

/** The ranges that are printed; none where all is. */
export function printAreaOf(book: Book, sheet: SheetModel): readonly Range[] {
  return rangesOf(book, sheet, PRINT_AREA);
}

/** The rows, or the columns, that are printed on every page. */
export function printTitleOf(book: Book, sheet: SheetModel, which: "rows" | "columns"): Range | null {
  const isWanted = which === "rows" ? isEntireRow : isEntireColumn;
  return rangesOf(book, sheet, PRINT_TITLES).find(isWanted) ?? null;
}

export function setPrintArea(book: Book, sheet: SheetModel, ranges: readonly Range[]): void {
  setName(book, sheet, PRINT_AREA, ranges);
}

export function setPrintTitle(book: Book, sheet: SheetModel, which: "rows" | "columns", title: Range): void {
  const other = printTitleOf(book, sheet, which === "rows" ? "columns" : "rows");
  const titles = which === "rows" ? [other, title] : [title, other];
  setName(
    book,
    sheet,
    PRINT_TITLES,
    titles.flatMap((range) => range ?? []),
  );
}

/** Whether Excel gives the name a meaning of its own, which shows in how files write it. */
export function isPrintName({ name, scope }: Pick<NameModel, "name" | "scope">): boolean {
  return scope !== null && (name === PRINT_AREA || name === PRINT_TITLES);
}

function rangesOf(book: Book, sheet: SheetModel, wanted: string): readonly Range[] {
  const formula = nameOf(book, sheet, wanted)?.formula ?? "";
  return parseAddress(formula.replace(/^=/, ""))?.ranges ?? [];
}

function setName(book: Book, sheet: SheetModel, name: string, ranges: readonly Range[]): void {
  const formula = `=${ranges.map((range) => `${quotedName(sheet.name)}!${fixedAddress(range)}`).join(",")}`;
  const known = nameOf(book, sheet, name);
  if (known) known.formula = formula;
  else book.names.push({ name, formula, comment: "", visible: true, scope: sheet });
  book.isDirty = true;
}

function nameOf(book: Book, sheet: SheetModel, wanted: string): NameModel | undefined {
  return book.names.find(({ name, scope }) => scope === sheet && name === wanted);
}

function fixedAddress(range: Range): string {
  const { top, left, bottom, right } = range;
  if (isEntireColumn(range)) return `$${columnName(left)}:$${columnName(right)}`;
  if (isEntireRow(range)) return `$${top + 1}:$${bottom + 1}`;
  return rangeName(range).replace(/(?<![A-Z])([A-Z]+)(\d+)/g, "$$$1$$$2");
}
