import type { Sheet, Workbook } from "../../../src/engine/types";
import { connect } from "../../../host/bridges/node";
import { ExcelHost, type HostOptions } from "../../../host/host";
import { type Book, newBook, newId } from "../../../host/model/book";
import { PLAIN_FORMAT } from "../../../host/model/format";
import { newSheet, type SheetModel, sized } from "../../../host/model/sheet";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

/** A host with this book open, to which Microsoft's client is connected; an Excel with all that is promised. */
export function openHost(book: Book, options?: HostOptions): ExcelHost {
  const host = new ExcelHost(book, options);
  connect(host);
  setRequirementSet("1.14");
  return host;
}

/** Has Office say that Excel has this set of ExcelApi and those before it; the client asks for other sets too. */
export function setRequirementSet(highest: string): void {
  const isSetSupported = (name: string, wanted = "1.1") =>
    name !== "ExcelApi" || Number(wanted.slice(2)) <= Number(highest.slice(2));
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
}

/** A book with one empty sheet 「表」. */
export function emptyBook(): Book {
  const book = newBook("予算.xlsx");
  book.active.name = "表";
  return book;
}

/** A workbook of the engine's as one that is open in Excel. */
export function bookOf({ name, sheets, names }: Workbook): Book {
  const book = newBook(name);
  book.sheets = sheets.map((sheet) => sheetOf(sheet, newId(book)));
  book.active = book.sheets[0]!;
  book.names = names.map((each) => ({
    name: each.name,
    formula: `=${each.refersTo}`,
    comment: "",
    visible: true,
    scope: book.sheets.find((sheet) => sheet.name === each.sheet) ?? null,
  }));
  return book;
}

function sheetOf(from: Sheet, id: string): SheetModel {
  const sheet = newSheet(id, from.name);
  sheet.visibility = VISIBILITY[from.visibility];
  sheet.protection = from.isProtected ? { options: {}, password: null } : null;
  sheet.merges = [...from.merges];
  for (const row of from.hiddenRows) sized(sheet.rows, row).isHidden = true;
  for (const column of from.hiddenColumns) sized(sheet.columns, column).isHidden = true;
  for (const { row, column, value, formula, format = "General", indent = 0 } of from.cells) {
    const look = { ...PLAIN_FORMAT, numberFormat: format, indentLevel: indent };
    sheet.cells.put(row, column, { value, formula, format: look });
  }
  return sheet;
}

/** What a promise is rejected with. */
export function failureOf(
  promise: Promise<unknown>,
): Promise<{ readonly code: string; readonly message: string }> {
  return promise.then(
    () => {
      throw new Error("nothing failed");
    },
    (error) => error,
  );
}
