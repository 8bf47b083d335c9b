import { UnreadableWorkbookError } from "../../src/hosts/xlsx/unreadable";
import type { UnreadableCode } from "../../src/messages/unreadable";
import type { RowsAnswer, RowsOrder } from "../many/rows-of-book";
import { type ReadFile, readFile } from "./read-file";

export interface ReadingOrder {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What was read, why it cannot be, or what went wrong. */
export type ReadingAnswer =
  { readonly read: ReadFile } | { readonly unreadable: UnreadableCode } | { readonly failed: string };

self.onmessage = async ({ data }: MessageEvent<ReadingOrder | RowsOrder>) =>
  self.postMessage(await ("path" in data ? rowsFor(data) : answerTo(data)));

/** The check is loaded only where books are checked one after the other. */
async function rowsFor(order: RowsOrder): Promise<RowsAnswer> {
  try {
    const { rowsOfBook } = await import(/* webpackChunkName: "rows-of-book" */ "../many/rows-of-book");
    return { told: await rowsOfBook(order) };
  } catch (error) {
    return { failed: String(error) };
  }
}

async function answerTo({ bytes, name }: ReadingOrder): Promise<ReadingAnswer> {
  try {
    return { read: await readFile(bytes, name) };
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return { unreadable: error.code };
    return { failed: String(error) };
  }
}
