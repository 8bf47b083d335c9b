import { comparisonWith } from "../../engine/comparison";
import { readAs } from "../../engine/reading/read-as";
import type { Comparison, Settings } from "../../engine/types";
import { readKept } from "../../hosts/xlsx/kept";
import { readWorkbook } from "../../hosts/xlsx/read";
import { UnreadableWorkbookError } from "../../hosts/xlsx/unreadable";
import { READING_LIST } from "../../hosts/reading-xml";
import { UNREADABLE } from "../../messages/unreadable";
import type { Lang } from "../../messages/words";
import type { OtherBook } from "../check/job";

/** The chosen file as what a book is checked against, or in words why it is none. */
export type ReadBook = { readonly comparison: Comparison } | { readonly refusal: string };

/** Loaded when somebody chooses a book: it is only read, as people and the office have said that its tables are to be read. */
export function readOtherBook({ name, bytes }: OtherBook, lang: Lang, settings?: Settings): ReadBook {
  try {
    const reader = readAs(readKept(bytes, READING_LIST).items);
    return { comparison: comparisonWith(readWorkbook(bytes, name), { reader, settings }) };
  } catch (error) {
    if (!(error instanceof UnreadableWorkbookError)) throw error;
    return { refusal: `${name}：${UNREADABLE[error.code][lang]}` };
  }
}
