import type { Comparison, Settings } from "../../engine/types";
import { comparisonOf } from "../../hosts/comparison-of";
import { UnreadableWorkbookError } from "../../hosts/xlsx/unreadable";
import { UNREADABLE } from "../../messages/unreadable";
import type { Lang } from "../../messages/words";
import type { OtherBook } from "../check/job";

/** The chosen file as what a book is checked against, or in words why it is none. */
export type ReadBook = { readonly comparison: Comparison } | { readonly refusal: string };

/** Loaded when somebody chooses a book. */
export async function readOtherBook(book: OtherBook, lang: Lang, settings?: Settings): Promise<ReadBook> {
  try {
    return { comparison: await comparisonOf(book, settings) };
  } catch (error) {
    if (!(error instanceof UnreadableWorkbookError)) throw error;
    return { refusal: `${book.name}：${UNREADABLE[error.code][lang]}` };
  }
}
