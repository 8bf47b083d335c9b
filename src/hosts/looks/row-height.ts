import { greatest } from "../../engine/book/collections";
import type { Look, PlanRow } from "../../engine/report/sheet-plan";
import { FONT_SIZE, isWrapped, paintOf } from "./paints";
import { spread } from "./spread";

/** Height of a line of our text, in points, and what a row may have at most. */
const LINE = 16.5;
const MARGIN = 2;
const HIGHEST = 409;
/** What letters take of the width of a column, where the digits of the book's font are narrow (7 of 96 dpi): a line too many does no harm. */
const HALF = 0.95;
const FULL = 1.91;

/** The height that a row's texts need, in points: programs differ in whether they work it out when a book is opened. */
export function rowHeight({ cells, height }: PlanRow, widths: readonly number[]): number {
  if (height !== undefined) return height;
  const lines = spread(cells).map((cell, column) =>
    cell && typeof cell.value === "string" && isWrapped(cell.look)
      ? linesOf(cell.value, widthAcross(widths, column, cell.across), sizeOf(cell.look))
      : 1,
  );
  return Math.min(HIGHEST, Math.max(1, greatest(lines)) * LINE + MARGIN);
}

/** Of its letters, in those of our usual text; larger titles have rows of a height of their own. */
function sizeOf(look: Look): number {
  return Math.min(1, (paintOf(look).size ?? FONT_SIZE) / FONT_SIZE);
}

function widthAcross(widths: readonly number[], column: number, across = 1): number {
  return widths.slice(column, column + across).reduce((sum, width) => sum + width, 0);
}

function linesOf(text: string, width: number, size: number): number {
  return text
    .split("\n")
    .reduce((sum, paragraph) => sum + Math.max(1, Math.ceil((widthOf(paragraph) * size) / (width - 0.5))), 0);
}

/** In units of column width, each a digit of the book's own font; letters of the first 256 are the narrow ones. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letter.codePointAt(0)! < 0x100 ? HALF : FULL;
  return width;
}
