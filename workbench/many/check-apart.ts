import { LARGEST_FILE } from "../../src/hosts/xlsx/limits";
import { CLI } from "../../src/messages/cli";
import { outcomes } from "../../src/messages/workbench";
import { bytesIn } from "../book/file-bytes";
import { answerOf, newReader } from "../book/worker";
import type { ChosenFile } from "./chosen-file";
import type { RowsAnswer, RowsOrder } from "./rows-of-book";
import { type BookTold, refused } from "./told";

/**
 * Checks books one after the other in the worker, so that one is in memory at a time and the page stays at work. Whatever
 * goes wrong with a book is its own row; after one under which the worker ended, the next has a new worker.
 * @throws the reason of the signal once it is given, which ends the worker
 */
export async function* rowsOfAll(
  chosen: readonly ChosenFile[],
  settings: string | null,
  signal: AbortSignal,
): AsyncGenerator<BookTold | null> {
  const names = new Map<string, number>();
  for (const { file } of chosen) names.set(file.name, (names.get(file.name) ?? 0) + 1);
  let worker = newReader();
  try {
    for (const each of chosen) {
      signal.throwIfAborted();
      try {
        yield await rowOfFile(
          each,
          { settings, hasNamesake: names.get(each.file.name)! > 1 },
          { worker, signal },
        );
      } catch (error) {
        signal.throwIfAborted();
        console.error(error);
        worker?.terminate();
        worker = newReader();
        yield refused(each.path, "internal", (lang) => CLI[lang].unexpected(String(error)));
      }
    }
  } finally {
    worker?.terminate();
  }
}

async function rowOfFile(
  chosen: ChosenFile,
  about: Pick<RowsOrder, "settings" | "hasNamesake">,
  { worker, signal }: { readonly worker: Worker | null; readonly signal: AbortSignal },
): Promise<BookTold | null> {
  const { path, file, isFound } = chosen;
  if (file.size > LARGEST_FILE) return refused(path, "too-large", (lang) => CLI[lang].fileTooLarge(path));
  const bytes = await bytesIn(file).catch(() => null);
  if (!bytes) return refused(path, "not-readable", (lang) => outcomes.gone(path)[lang]);
  const order: RowsOrder = { path, name: file.name, bytes, isFound, ...about };
  if (!worker) {
    const { rowsOfBook } = await import("./rows-of-book");
    return rowsOfBook(order);
  }
  const answer = await answerOf<RowsAnswer>(worker, order, signal);
  if ("failed" in answer) throw new Error(answer.failed);
  return answer.told;
}
