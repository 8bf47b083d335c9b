import type { Book } from "../../../../host/model/book";
import { openBook } from "../../../../host/xlsx/open";
import { saveBook } from "../../../../host/xlsx/save";
import { partsOf, textOf } from "../../xlsx/write/judge";
import { openHost } from "../open";

type Work = (workbook: Excel.Workbook) => unknown;

/** Opens a file and does something through Microsoft's client. */
export async function openedAndEdited(file: Uint8Array, work: Work): Promise<Book> {
  const { book } = openHost(openBook(file, "book.xlsx"));
  await Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
  return book;
}

/** The same, with the bytes that the book is saved as. */
export async function edited(file: Uint8Array, work: Work) {
  const book = await openedAndEdited(file, work);
  return { book, saved: saveBook(book, file) };
}

/** A part of a package as text. */
export const partText = (bytes: Uint8Array, name: string) => textOf(partsOf(bytes).get(name)!);
