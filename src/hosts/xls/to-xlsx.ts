import { newBook } from "../xlsx/write/new-book";
import { readXls } from "./read";

/** An .xls as an .xlsx: what reads the one and writes the other is loaded together, where a book is one. */
export function xlsToXlsx(bytes: Uint8Array, name: string): Uint8Array {
  return newBook(readXls(bytes, name));
}
