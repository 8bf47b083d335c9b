import { bookOfParts, type Parts, worksheet } from "../../../specimens/book-of-parts";
import type { Sheet, Workbook } from "../../../src/engine/types";
import { readWorkbook } from "../../../src/hosts/xlsx/read";

export * from "../../../specimens/book-of-parts";

export function readParts(parts: Parts): Workbook {
  return readWorkbook(bookOfParts(parts), "book.xlsx");
}

/** What the reader makes of one sheet whose `sheetData` holds these rows; more parts may be given. */
export function readRows(rows: string, parts: Parts = {}): Sheet {
  return readSheetXml(worksheet(`<sheetData>${rows}</sheetData>`), parts);
}

export function readSheetXml(xml: string | Uint8Array, parts: Parts = {}): Sheet {
  return readParts({ "xl/worksheets/sheet1.xml": xml, ...parts }).sheets[0]!;
}
