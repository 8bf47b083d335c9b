import { greatest, smallest } from "../../src/engine/book/collections";
import type { Range } from "../../src/engine/types";
import { COLUMNS, ROWS } from "../../src/hosts/xlsx/reference";

export const WHOLE_SHEET: Range = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

export function rowCount({ top, bottom }: Range): number {
  return bottom - top + 1;
}

export function columnCount({ left, right }: Range): number {
  return right - left + 1;
}

export function cellCount(range: Range): number {
  return rowCount(range) * columnCount(range);
}

export function isEntireColumn({ top, bottom }: Range): boolean {
  return top === 0 && bottom === ROWS - 1;
}

export function isEntireRow({ left, right }: Range): boolean {
  return left === 0 && right === COLUMNS - 1;
}

/** Whole rows or columns, of which Excel tells no contents. */
export function isUnbounded(range: Range): boolean {
  return isEntireColumn(range) || isEntireRow(range);
}

export function isInSheet({ top, left, bottom, right }: Range): boolean {
  return 0 <= top && top <= bottom && bottom < ROWS && 0 <= left && left <= right && right < COLUMNS;
}

export function contains(range: Range, row: number, column: number): boolean {
  return range.top <= row && row <= range.bottom && range.left <= column && column <= range.right;
}

export function intersection(a: Range, b: Range): Range | null {
  const both = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return both.top <= both.bottom && both.left <= both.right ? both : null;
}

export function boundingRange(ranges: readonly Range[]): Range {
  return {
    top: smallest(ranges.map(({ top }) => top)),
    left: smallest(ranges.map(({ left }) => left)),
    bottom: greatest(ranges.map(({ bottom }) => bottom)),
    right: greatest(ranges.map(({ right }) => right)),
  };
}

/** What is left of a range without another, in at most four pieces. */
export function without(range: Range, other: Range): Range[] {
  const hole = intersection(range, other);
  if (!hole) return [range];
  const pieces = [
    { ...range, bottom: hole.top - 1 },
    { ...range, top: hole.bottom + 1 },
    { ...range, top: hole.top, bottom: hole.bottom, right: hole.left - 1 },
    { ...range, top: hole.top, bottom: hole.bottom, left: hole.right + 1 },
  ];
  return pieces.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** A range that is `rows` lower and `columns` further right. */
export function moved({ top, left, bottom, right }: Range, rows: number, columns: number): Range {
  return { top: top + rows, bottom: bottom + rows, left: left + columns, right: right + columns };
}
