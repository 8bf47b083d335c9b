import { Budget } from "./limits";
import type { OwnOverview } from "../../engine/overview";
import { MEMORY_PROPERTY } from "../own";
import { inflate } from "./container";
import { MAIN } from "./namespaces";
import { decodePart, findPart, readPart } from "./parts";
import { readSource } from "./read";
import { readSheet } from "./sheet";
import { hasOwnCharts } from "./write/drawing";
import { namesUs } from "./write/marks";
import { openBook } from "./write/open-book";
import { ownSheetIn, propertyIn, sheetIdOf } from "./write/own-sheet";

/** Our 概要 of an earlier run, as people have left it; null where the book has none. */
export function readOwnOverview(bytes: Uint8Array): OwnOverview | null {
  const { container, relationships, sheets } = openBook(bytes);
  for (const { name, part } of sheets) {
    if (part === null) continue;
    const content = inflate(findPart(container, part)!);
    const own = namesUs(content) ? ownSheetIn(decodePart(content, part)) : null;
    if (!own || sheetIdOf(container, part, own) !== "overview") continue;
    const source = { date1904: false, ...readSource(container, relationships), budget: new Budget() };
    const root = { namespace: MAIN, local: "worksheet" };
    const read = readPart(container, part, root, (scanner) => readSheet(scanner, source));
    const sheet = { name, visibility: "visible", ...read.content } as const;
    const memory = propertyIn(container, part, own, MEMORY_PROPERTY);
    return { sheet, memory, hasCharts: hasOwnCharts(container, part) };
  }
  return null;
}
