import { COLUMNS, ROWS } from "../../engine/book/formula/reference";
import type { Range } from "../../engine/types";

export { COLUMNS, ROWS };

const RANGE = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** The column of the address "B12" that lies between two offsets and is in that row; −1 where it is no such address. */
export function columnInRow(text: string, from: number, end: number, row: number): number {
  let at = from;
  let column = 0;
  for (; at < end; at += 1) {
    const letter = (text.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  let number = 0;
  for (; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number === row + 1 && column <= COLUMNS ? column - 1 : -1;
}

/** "AB" → 27. Case does not matter; at or beyond COLUMNS it is outside the sheet. */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** "A1:C3" or "A1" as a range, its corners put in order; null where it is neither. */
export function rangeOf(text: string): Range | null {
  const match = RANGE.exec(text);
  if (!match) return null;
  const [, left, top, right = left, bottom = top] = match;
  const columns = [columnOf(left!), columnOf(right!)] as const;
  const rows = [Number(top) - 1, Number(bottom) - 1] as const;
  const range = {
    top: Math.min(rows[0], rows[1]),
    left: Math.min(columns[0], columns[1]),
    bottom: Math.max(rows[0], rows[1]),
    right: Math.max(columns[0], columns[1]),
  };
  return range.top >= 0 && range.bottom < ROWS && range.right < COLUMNS ? range : null;
}
