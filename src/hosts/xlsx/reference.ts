import type { Range } from "../../engine/types";

/** Largest sheet: 1,048,576 rows, 16,384 columns. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** "B12" between two offsets, read in place: column × ROWS + row, counted from 0, or −1 where it is no address. */
export function packedAddress(text: string, from: number, end: number): number {
  let at = from;
  let column = 0;
  for (; at < end; at += 1) {
    const letter = (text.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const digits = at;
  let row = 0;
  for (; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    row = row * 10 + digit;
  }
  const isInside = column > 0 && column <= COLUMNS && row > 0 && row <= ROWS && digits > from;
  return isInside ? (column - 1) * ROWS + row - 1 : -1;
}

/** "A1:C3" or "A1" as a range, its corners put in order; null where it is neither. */
export function rangeOf(text: string): Range | null {
  const [first, last = first, more] = text.replaceAll("$", "").split(":");
  const a = packedAddress(first!, 0, first!.length);
  const b = packedAddress(last!, 0, last!.length);
  if (a < 0 || b < 0 || more !== undefined) return null;
  const [rowA, rowB] = [a % ROWS, b % ROWS];
  const [columnA, columnB] = [Math.floor(a / ROWS), Math.floor(b / ROWS)];
  return {
    top: Math.min(rowA, rowB),
    left: Math.min(columnA, columnB),
    bottom: Math.max(rowA, rowB),
    right: Math.max(columnA, columnB),
  };
}

/** 0 → "A", 27 → "AB". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
