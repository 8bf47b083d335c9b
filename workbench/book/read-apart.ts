import { UnreadableWorkbookError } from "../../src/hosts/xlsx/unreadable";
import { Cells } from "../../host/model/cells";
import { EventQueue } from "../../host/model/events";
import type { Book } from "../../host/model/book";
import { type ReadFile, readFile } from "./read-file";
import type { ReadingAnswer, ReadingOrder } from "./reading-worker";
import { answerOf, newReader } from "./worker";

/**
 * Reads a file in a worker, so that sheet and pane stay at work meanwhile; on the page where no worker can be had.
 * @throws UnreadableWorkbookError; the reason of the signal once it is given, which ends the worker
 */
export async function readApart(bytes: Uint8Array, name: string, signal: AbortSignal): Promise<ReadFile> {
  const worker = newReader();
  if (!worker) return readFile(bytes, name);
  try {
    const answer = await answerOf<ReadingAnswer>(worker, { bytes, name } satisfies ReadingOrder, signal);
    if ("unreadable" in answer) throw new UnreadableWorkbookError(answer.unreadable, name);
    if ("failed" in answer) throw new Error(answer.failed);
    return { ...answer.read, book: revived(answer.read.book) };
  } finally {
    worker.terminate();
  }
}

/** A book as it comes from a worker, which sends what objects hold, not what they are. */
export function revived(book: Book): Book {
  for (const sheet of book.sheets) {
    const { cells } = sheet;
    Object.assign(sheet, { cells: Object.assign(new Cells(cells.plain), cells) });
  }
  return Object.assign(book, { events: Object.assign(new EventQueue(), book.events) });
}
