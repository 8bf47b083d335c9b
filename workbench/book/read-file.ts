import { converted, type OtherFormat } from "../../src/hosts/other-formats";
import type { Book } from "../../host/model/book";
import { openBook } from "../../host/xlsx/open";

/** What a file holds. */
export interface ReadFile {
  readonly book: Book;
  /** The book as an .xlsx: the file itself, or what it was turned into. */
  readonly bytes: Uint8Array;
  readonly name: string;
  /** What the file was, if no .xlsx. */
  readonly format: OtherFormat | null;
}

/**
 * Reads a file; one in another format as an .xlsx.
 * @throws UnreadableWorkbookError
 */
export async function readFile(bytes: Uint8Array, name: string): Promise<ReadFile> {
  const other = await converted(bytes, name);
  if (!other) return { book: openBook(bytes, name), bytes, name, format: null };
  const named = name.replace(/\.[^.]*$/, "") + ".xlsx";
  return { book: openBook(other.bytes, named), bytes: other.bytes, name: named, format: other.format };
}
