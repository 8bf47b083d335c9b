import { UnreadableWorkbookError } from "../../src/hosts/xlsx/unreadable";
import type { UnreadableCode } from "../../src/messages/unreadable";
import { type ReadFile, readFile } from "./read-file";

export interface ReadingOrder {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What was read, why it cannot be, or what went wrong. */
export type ReadingAnswer =
  { readonly read: ReadFile } | { readonly unreadable: UnreadableCode } | { readonly failed: string };

self.onmessage = async ({ data }: MessageEvent<ReadingOrder>) => self.postMessage(await answerTo(data));

async function answerTo({ bytes, name }: ReadingOrder): Promise<ReadingAnswer> {
  try {
    return { read: await readFile(bytes, name) };
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return { unreadable: error.code };
    return { failed: String(error) };
  }
}
