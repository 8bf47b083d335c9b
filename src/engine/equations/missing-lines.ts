import type { Line, Statement } from "../types";
import type { Addend } from "./amounts";
import { votingColumns } from "./outline/support";

/**
 * Whether a whole line that is wrong explains why what is named a total ties in no column: one that stands right below
 * its items is printed once too often, or has one too few.
 */
export function isLineAmiss(statement: Statement, total: number, addends: readonly Addend[]): boolean {
  return (
    hasLineTwice(statement, total, addends) ||
    (statement.lines[total]!.type === "total" && addends.length > 1 && lacksLine(statement, total, addends))
  );
}

/** Two lines of one name print the same, and each column has just that too much. */
export function hasLineTwice(statement: Statement, total: number, addends: readonly Addend[]): boolean {
  const { lines } = statement;
  const excessAt = (column: number) =>
    addends.reduce(
      (sum, { line, factor }) => sum + factor * (amountAt(statement, line, column) ?? NaN),
      0 - (amountAt(statement, total, column) ?? NaN),
    );
  const seen = new Map<string, Line>();
  return addends.some(({ line, factor }) => {
    const own = lines[line]!;
    const twin = seen.get(own.key);
    seen.set(own.key, own);
    if (!twin || !own.amounts.some(({ value }) => value)) return false;
    return own.amounts.every(
      ({ value }, column) =>
        value === twin.amounts[column]!.value && factor * (value ?? NaN) === excessAt(column),
    );
  });
}

/**
 * Parts beside each other that come to less than their total in most columns, as when a line is left out; it may have
 * been empty or negative in some. Parts that are more than the whole are rather parts of each other.
 */
export function lacksLine(statement: Statement, total: number, addends: readonly Addend[]): boolean {
  const isGrand = /計|total/u.test(statement.lines[total]!.key);
  if (!isPlain(statement, total, addends, isGrand)) return false;
  let [less, more] = [0, 0];
  for (const column of votingColumns(statement)) {
    const amounts = addends.map(({ line, factor }) => factor * (amountAt(statement, line, column) ?? NaN));
    const excess = amounts.reduce((left, amount) => left - amount, amountAt(statement, total, column) ?? NaN);
    if (Number.isNaN(excess)) return false;
    if (amounts.some((amount) => amount < 0)) continue;
    if (excess > 0) less++;
    if (excess < 0) more++;
  }
  return less > more;
}

/**
 * Items of one depth with nothing else between them and their total: no other total, and no heading unless the total goes
 * over headings that have none of their own (合計 below 一部事務組合 … and その他の貸付金 …).
 */
export function isPlain(
  { lines }: Statement,
  total: number,
  addends: readonly Addend[],
  overHeadings = false,
): boolean {
  const places = [total, ...addends.map(({ line }) => line)];
  const run = lines.slice(Math.min(...places), Math.max(...places) + 1);
  const isOneDepth = new Set(addends.map(({ line }) => lines[line]!.level)).size === 1;
  const isItem = ({ type }: Line) => type === "item" || (overHeadings && type === "heading");
  return isOneDepth && run.every((line) => isItem(line) || line === lines[total]);
}

function amountAt({ lines }: Statement, line: number, column: number): number | null {
  return lines[line]!.amounts[column]!.value;
}
