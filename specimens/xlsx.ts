import { newBook } from "../src/hosts/xlsx/write/new-book";

/** A workbook of plain sheets as a file: values, number formats, indents, merged cells, hidden rows and columns. */
export const xlsxOf = newBook;
