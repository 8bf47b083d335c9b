import type { FormulaCell, FormulaSheet } from "./formula-sheet";

export interface FormulaSpot {
  readonly row: number;
  readonly column: number;
}

export interface FormulaAddend extends FormulaSpot {
  readonly sign: 1 | -1;
}

/** A sum of more cells is not gone through cell by cell. */
const MOST_ADDENDS = 2_000;

/** Every cell of its own sheet that a sum adds up; null for other formulas. */
export function addends({ sum }: FormulaCell): readonly FormulaAddend[] | null {
  if (!sum || sum.parts.some(({ sheet }) => sheet !== null)) return null;
  const all: FormulaAddend[] = [];
  for (const { top, left, bottom, right, sign } of sum.parts) {
    if (all.length + (bottom - top + 1) * (right - left + 1) > MOST_ADDENDS) return null;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) all.push({ row, column, sign });
    }
  }
  return all;
}

/** Whether another sum of the column of a cell adds it up. */
export function isAdded(sheet: FormulaSheet, { row, column }: FormulaSpot, except: FormulaCell): boolean {
  return sheet
    .sumsOf(column)
    .some(
      (other) =>
        other !== except && addends(other)?.some((addend) => addend.row === row && addend.column === column),
    );
}

/** Whether two sums, each seen from its own cell, have at least half of what they add up in common. */
export function sharesMost(a: FormulaCell, b: FormulaCell): boolean {
  const [first, second] = [addends(a), addends(b)];
  if (!first || !second) return false;
  const own = new Set(first.map(({ row, column, sign }) => `${row - a.row},${column - a.column},${sign}`));
  const shared = second.filter(({ row, column, sign }) =>
    own.has(`${row - b.row},${column - b.column},${sign}`),
  );
  return shared.length > 1 && shared.length * 2 >= Math.max(first.length, second.length);
}
