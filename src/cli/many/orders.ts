import { basename } from "node:path";
import type { Settings } from "../../engine/types";
import { readBefore } from "../before";
import type { CheckCommand } from "../check-book";
import { checkCsvTarget } from "../csv-file";
import { checkJsonTarget } from "../json-file";
import { Refusal } from "../refusal";
import { isSameFile, targetAt } from "../targets";
import type { OneOrder } from "./check-one";
import { copyPlaces } from "./copy-places";
import { findBooks, isFolder } from "./find-books";

/** What is to be done with each book. @throws Refusal where what is asked for cannot be meant; before any work is done. */
export function ordersFor(command: CheckCommand, settings: Settings | undefined): OneOrder[] {
  const { out, json, since, against } = command;
  if (against !== null) throw new Refusal((words) => words.againstOneOnly);
  const books = findBooks(command.books, out);
  if (books.every(({ isEmptyFolder }) => isEmptyFolder))
    throw new Refusal((words) => words.noBooksIn(command.books.join(" ")));
  const paths = books.map(({ path }) => path);
  if (out !== null) checkFolder(out, paths);
  checkJsonTarget({ ...command, books: paths });
  checkCsvTarget({ ...command, books: paths });
  const before = since === null ? null : readBefore(since);
  const places = out === null ? null : copyPlaces(paths, out);
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(basename(path), (counts.get(basename(path)) ?? 0) + 1);
  return books.map(({ path, isFound, isEmptyFolder = false }) => ({
    ...command,
    book: path,
    out: places?.get(path) ?? null,
    json: null,
    settings,
    // What was not there before is new.
    since: before ? (before.of(path) ?? []) : null,
    asLine: json !== null,
    isFound,
    isEmptyFolder,
    hasNamesake: counts.get(basename(path))! > 1,
  }));
}

/** The copies of several books need a folder, which is made if it is not there. */
function checkFolder(out: string, paths: readonly string[]): void {
  if (paths.some((path) => isSameFile(out, path))) throw new Refusal((words) => words.outIsBook(out));
  if (isFolder(out)) return;
  if (targetAt(out, true).type !== "free") throw new Refusal((words) => words.outIsNoFolder(out));
}
