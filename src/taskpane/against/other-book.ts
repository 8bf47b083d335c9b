import { comparisonOf } from "../../hosts/checked-bytes";
import type { Comparison, Settings } from "../../engine/types";
import { converted } from "../../hosts/other-formats";
import { UnreadableWorkbookError } from "../../hosts/xlsx/unreadable";
import { UNREADABLE } from "../../messages/unreadable";
import type { Lang } from "../../messages/words";
import type { OtherBook } from "../check/job";

/** The chosen file as what a book is checked against, or in words why it is none. */
export type ReadBook = { readonly comparison: Comparison } | { readonly refusal: string };

/** Loaded when somebody chooses a book: it is only read, as people have said that its tables are to be read. */
export async function readOtherBook(
  { name, bytes: given }: OtherBook,
  lang: Lang,
  settings?: Settings,
): Promise<ReadBook> {
  try {
    const other = await converted(given, name);
    const bytes = other?.bytes ?? given;
    return { comparison: comparisonOf(bytes, name, settings) };
  } catch (error) {
    if (!(error instanceof UnreadableWorkbookError)) throw error;
    return { refusal: `${name}：${UNREADABLE[error.code][lang]}` };
  }
}
