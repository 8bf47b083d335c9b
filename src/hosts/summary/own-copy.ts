import { readOwnResult } from "../xlsx/own-result";
import { UnreadableWorkbookError } from "../xlsx/unreadable";

/**
 * Whether a book with a sheet of our results is a copy of another book, rather than the book itself, checked in Excel.
 * @param hasNamesake whether another book of its name is checked too
 */
export function isCopyOfAnother(bytes: Uint8Array, name: string, hasNamesake: boolean): boolean {
  try {
    const original = readOwnResult(bytes);
    return original !== null && (original !== name || hasNamesake);
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return false;
    throw error;
  }
}
