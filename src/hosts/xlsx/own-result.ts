import { RESULT_SHEET } from "../../messages/result-sheet";
import { isNamedAsResult } from "../own";
import { readOwnSheet } from "./own-sheet-content";

/** How our sheet of results names the book that it is about, in either language. */
const BOOK: ReadonlySet<unknown> = new Set([RESULT_SHEET.ja.book, RESULT_SHEET.en.book]);

/** The name of the book whose results a book holds; "" where its sheet does not say, null where it has no such sheet. */
export function readOwnResult(bytes: Uint8Array): string | null {
  const found = readOwnSheet(bytes, "result");
  if (!found) return null;
  const { cells } = found.sheet;
  const fact = cells.find(({ value }) => BOOK.has(value));
  const name = fact && cells.find(({ row, column }) => row === fact.row && column === fact.column + 1);
  return typeof name?.value === "string" ? name.value : "";
}

/** The texts of our sheet of results, found by its names: looking into every sheet of a book takes as long as reading it. */
export function resultTexts(bytes: Uint8Array): string[] {
  const found = readOwnSheet(
    bytes,
    "result",
    ({ name, ownId }) => ownId === "result" || isNamedAsResult(name),
  );
  return (found?.sheet.cells ?? []).flatMap(({ value }) => (typeof value === "string" ? [value] : []));
}
