import { lengthOf } from "../book/digits";
import { isOneSlip } from "../book/slip";
import type { Statement, Term } from "../types";
import { columnsThatTie, sumOf } from "./amounts";
import type { Addend, Group } from "./sum";

/**
 * Whether the figures speak for a structure that labels leave open: some column ties, or in every column one slip of
 * the pen in a single figure explains the difference. Without this, parts counted twice would look like errors.
 */
export function isSupported(statement: Statement, total: number, addends: readonly Addend[]): boolean {
  if (columnsThatTie(statement, total, addends) > 0) return true;
  // Lines of different depth are not all addends of one total.
  if (new Set(addends.map(({ line }) => statement.lines[line]!.level)).size > 1) return false;
  const columns = statement.columns
    .map((_, column) => column)
    .filter((column) => statement.lines[total]!.amounts[column]!.value !== 0);
  return (
    columns.length > 0 && columns.every((column) => explainedBySlip(statement, { total, addends }, column))
  );
}

/** Whether one slip of the pen in a single figure, of at least this size, explains what a column misses by. */
export function explainedBySlip(
  { lines }: Statement,
  { total, addends }: Group,
  column: number,
  least = 0,
): boolean {
  const amount = (line: number) => lines[line]!.amounts[column]!.value;
  const expected = sumOf(addends, amount);
  const actual = amount(total);
  if (expected === null || actual === null) return false;
  const figures = [actual, ...addends.map(({ line }) => amount(line)!)];
  // 53,000 beside 27,000 and 8,000 is as short a figure as 53.
  const own = least * stepOf(figures);
  if (isSlip(actual, expected, own)) return true;
  return addends.some(({ line, factor }) => {
    const value = amount(line)!;
    // An addend as large as the total is the same total once more: its parts are counted twice, no sign is lost.
    return Math.abs(value) !== Math.abs(actual) && isSlip(value, value + factor * (actual - expected), own);
  });
}

/** The power of ten that all of some figures are multiples of. */
function stepOf(figures: readonly number[]): number {
  if (figures.every((each) => each === 0)) return 1;
  let step = 1;
  while (figures.every((each) => each % (step * 10) === 0)) step *= 10;
  return step;
}

/** Whether one figure is a slip of the pen away from the other, and both are of at least this size. */
function isSlip(from: number, to: number, least: number): boolean {
  if (Math.min(Math.abs(from), Math.abs(to)) < least || !isOneSlip(from, to)) return false;
  const [one, other] = [lengthOf(from), lengthOf(to)];
  return one === other || Math.min(one, other) >= ENOUGH_DIGITS;
}

/** Whether two figures that a form makes the same, b by its factor, are so or are one slip of the pen apart. */
export function agreeBut(a: Term, b: Term, statements: readonly Statement[]): boolean {
  const [left, right] = [a, b].map(({ statement, line, column, factor }) => {
    const { value } = statements[statement]!.lines[line]!.amounts[column]!;
    return value === null ? null : factor * value;
  });
  return left != null && right != null && (left === right || isSlip(left, right, SURE));
}

/** Short figures are soon a slip away from anything. */
export const SURE = 10_000;

/** Below so many digits nearly every figure is another one with a digit lost. */
const ENOUGH_DIGITS = 5;

/**
 * Whether one figure of a sum that misses by this much is a slip of the pen: the total, or one of its parts. Figures
 * are given in the last digit that is printed of any of them.
 */
export function isSlipInSum(
  total: number,
  parts: readonly number[],
  missing: number,
  least: number,
): boolean {
  return (
    isSlip(total, total - missing, least) ||
    parts.some((part) => Math.abs(part) !== Math.abs(total) && isSlip(part, part + missing, least))
  );
}
