import { greatest, smallest } from "../../book/collections";
import type { Line, Statement } from "../../types";
import { carries } from "../vote";
import type { Addend } from "../sum";
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

/** Two lines print the same, and each column has just that too much. */
export function hasLineTwice(statement: Statement, total: number, addends: readonly Addend[]): boolean {
  const tooMuch = statement.columns.map((_, column) => -excessOf(statement, total, addends, column));
  return addends.some(
    ({ line, factor }, at) =>
      tooMuch.every((amount, column) => factor * (amountAt(statement, line, column) ?? NaN) === amount) &&
      addends.slice(0, at).some((other) => areTwins(statement, other.line, line)),
  );
}

/** Whether both lines print the same, labels and figures. */
export function areTwins({ lines }: Statement, one: number, other: number): boolean {
  const [a, b] = [lines[one], lines[other]];
  if (!a || !b) return false;
  return (
    a.label === b.label &&
    a.level === b.level &&
    a.labelColumn === b.labelColumn &&
    a.amounts.some(({ value }) => value) &&
    a.amounts.every(({ value }, column) => value === b.amounts[column]!.value)
  );
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
    const excess = excessOf(statement, total, addends, column);
    if (Number.isNaN(excess)) return false;
    if (addends.some(({ line, factor }) => factor * amountAt(statement, line, column)! < 0)) continue;
    if (excess > 0) less++;
    if (excess < 0) more++;
  }
  return carries({ tied: less, missed: more }, "left-out");
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
  const run = lines.slice(smallest(places), greatest(places) + 1);
  const isOneDepth = new Set(addends.map(({ line }) => lines[line]!.level)).size === 1;
  const isItem = ({ type }: Line) => type === "item" || (overHeadings && type === "heading");
  return isOneDepth && run.every((line) => isItem(line) || line === lines[total]);
}

/** By how much the total exceeds its addends; NaN where a figure cannot be read. */
function excessOf(statement: Statement, total: number, addends: readonly Addend[], column: number): number {
  return addends.reduce(
    (left, { line, factor }) => left - factor * (amountAt(statement, line, column) ?? NaN),
    amountAt(statement, total, column) ?? NaN,
  );
}

function amountAt({ lines }: Statement, line: number, column: number): number | null {
  return lines[line]!.amounts[column]!.value;
}
