import type { Sheet } from "../../engine/types";
import { inflate } from "./container";
import { Budget } from "./limits";
import { MAIN } from "./namespaces";
import { decodePart, findPart, readPart } from "./parts";
import { readSource } from "./read";
import { readSheet } from "./sheet";
import { namesUs } from "./write/marks";
import { type BookSheet, openBook, type OpenBook } from "./write/open-book";
import { type OwnSheet, ownSheetIn, sheetIdOf } from "./write/own-sheet";

/** A sheet of an earlier run, as people have left it. */
export interface OwnSheetContent {
  readonly sheet: Sheet;
  readonly book: OpenBook;
  readonly part: string;
  readonly own: OwnSheet;
}

/**
 * Our sheet of an id ("overview", "result"); null where the book has none.
 * @param mayBe which sheets are looked into.
 */
export function readOwnSheet(
  bytes: Uint8Array,
  id: string,
  mayBe: (sheet: BookSheet) => boolean = () => true,
): OwnSheetContent | null {
  const book = openBook(bytes);
  const { container, relationships, sheets } = book;
  for (const { name, part, ownId } of sheets.filter(mayBe)) {
    if (part === null) continue;
    const content = inflate(findPart(container, part)!);
    const own = namesUs(content) || ownId !== null ? ownSheetIn(decodePart(content, part), ownId) : null;
    if (!own || sheetIdOf(container, part, own) !== id) continue;
    const source = { date1904: false, ...readSource(container, relationships), budget: new Budget() };
    const root = { namespace: MAIN, local: "worksheet" };
    const read = readPart(container, part, root, (scanner) => readSheet(scanner, source));
    return { sheet: { name, visibility: "visible", ...read.content }, book, part, own };
  }
  return null;
}
