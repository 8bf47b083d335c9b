import { shownText } from "../../host/model/display";
import type { SheetModel } from "../../host/model/sheet";

const LINE = 1.35;
const PIXELS_PER_POINT = 4 / 3;
const STANDARD_SIZE = 11;
const PADDING = 6;
/** Excel makes no row higher. */
const HIGHEST = 409;

/** The height in points that the texts of a row need where the file does not say one; null where the standard will do. */
export function neededHeight(
  sheet: SheetModel,
  row: number,
  width: (column: number) => number,
): number | null {
  let height = 0;
  const range = { top: row, bottom: row, left: 0, right: 16_383 };
  for (const [, column, record] of sheet.cells.in(range)) {
    const { wrapText, font } = record.format;
    if (record.value === null || (!wrapText && font.size <= STANDARD_SIZE)) continue;
    const lines = wrapText ? linesOf(shownText(record), width(column), font.size) : 1;
    height = Math.max(height, lines * font.size * LINE + 3);
  }
  return height > 0 ? Math.min(Math.max(height, 18.75), HIGHEST) : null;
}

function linesOf(text: string, pixels: number, size: number): number {
  const room = Math.max(pixels - PADDING, 1);
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line, size) / room)), 0);
}

function widthOf(text: string, size: number): number {
  let em = 0;
  for (const letter of text) em += letter.codePointAt(0)! < 0x100 ? 0.55 : 1;
  return em * size * PIXELS_PER_POINT;
}
