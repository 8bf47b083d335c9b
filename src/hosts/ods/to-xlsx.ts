import { newBook } from "../xlsx/write/new-book";
import { readOds } from "./read";

/** An .ods as an .xlsx: what reads the one and writes the other is loaded together, where a book is one. */
export function odsToXlsx(bytes: Uint8Array, name: string): Uint8Array {
  return newBook(readOds(bytes, name));
}
