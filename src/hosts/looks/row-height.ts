import type { PlanRow } from "../../engine/report/sheet-plan";
import { isWrapped } from "./paints";

/** Height of a line of our text, in points, and what a row may have at most. */
const LINE = 16.5;
const MARGIN = 2;
const HIGHEST = 409;
/** What letters take of the width of a column. */
const HALF = 0.9;
const FULL = 1.75;

/** The height that a row's texts need, in points: programs differ in whether they work it out when a book is opened. */
export function rowHeight({ cells, height }: PlanRow, widths: readonly number[]): number {
  if (height !== undefined) return height;
  const lines = cells.map((cell, column) =>
    cell && typeof cell.value === "string" && isWrapped(cell.look) ? linesOf(cell.value, widths[column]!) : 1,
  );
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + MARGIN);
}

function linesOf(text: string, width: number): number {
  return text
    .split("\n")
    .reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(widthOf(paragraph) / (width - 0.5))), 0);
}

/** In units of column width, each a digit of the book's own font; letters of the first 256 are the narrow ones. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letter.codePointAt(0)! < 0x100 ? HALF : FULL;
  return width;
}
