import type { OwnOverview } from "../../engine/overview";
import { MEMORY_PROPERTY } from "../own";
import { readOwnSheet } from "./own-sheet-content";
import { hasOwnCharts } from "./write/own-charts";
import { propertyIn } from "./write/own-sheet";

/** Our 概要 of an earlier run, as people have left it; null where the book has none. */
export function readOwnOverview(bytes: Uint8Array): OwnOverview | null {
  const found = readOwnSheet(bytes, "overview");
  if (!found) return null;
  const { sheet, book, part, own } = found;
  const { container, xml: workbook } = book;
  const memory = propertyIn(container, part, own, MEMORY_PROPERTY);
  return { sheet, memory, hasCharts: hasOwnCharts(container, { part, name: sheet.name, workbook }) };
}
