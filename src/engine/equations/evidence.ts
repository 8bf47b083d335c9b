import type { Statement } from "../types";
import { columnsThatTie, sumOf, type Addend } from "./amounts";

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
  return columns.length > 0 && columns.every((column) => explainedBySlip(statement, total, addends, column));
}

function explainedBySlip(
  { lines }: Statement,
  total: number,
  addends: readonly Addend[],
  column: number,
): boolean {
  const amount = (line: number) => lines[line]!.amounts[column]!.value;
  const expected = sumOf(addends, amount);
  const actual = amount(total);
  if (expected === null || actual === null) return false;
  if (isSlip(actual, expected)) return true;
  return addends.some(({ line, factor }) => {
    const value = amount(line)!;
    // An addend as large as the total is the same total once more: its parts are counted twice, no sign is lost.
    return Math.abs(value) !== Math.abs(actual) && isSlip(value, value + factor * (actual - expected));
  });
}

/** Whether one figure is another with its sign lost, two neighbouring digits exchanged or one digit replaced. */
export function isSlip(from: number, to: number): boolean {
  if (from === 0 || from === to) return false;
  if (from === 0 - to) return true;
  const [a, b] = [String(from), String(to)];
  if (a.length !== b.length || from < 0 !== to < 0) return false;
  const differing = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  if (differing.length === 1) return true;
  const [first = 0, second = 0] = differing;
  return differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}
