import type { Period, Statement } from "../../types";
import { carries } from "../vote";

/**
 * The minuend and the subtrahend of a change column: the two columns of amounts before it. Years settle the order even
 * where signs are lost; without years (予算額 − 決算額) the order is the printed one unless nearly all lines deny it.
 */
export function comparedColumns(statement: Statement, column: number): readonly [number, number] | null {
  const amounts = statement.columns.flatMap(({ role }, index) =>
    role === "amount" && index < column ? [index] : [],
  );
  const after = statement.columns.flatMap(({ role }, index) =>
    role === "amount" && index > column ? [index] : [],
  );
  const [first, second] = amounts.length >= 2 ? amounts.slice(-2) : [...amounts, ...after].slice(0, 2);
  if (first === undefined || second === undefined) return null;
  const [a, b] = [statement.columns[first]!.period, statement.columns[second]!.period];
  const order = yearsBetween(a ?? null, b ?? null);
  if (order !== 0) return order > 0 ? [first, second] : [second, first];
  const forward = linesThatTie(statement, column, first, second);
  const backward = linesThatTie(statement, column, second, first);
  const isTurned = carries({ tied: backward, missed: forward }, "reversed-difference");
  return isTurned ? [second, first] : [first, second];
}

/** Whether the years of two columns say which is taken from which. */
export function hasYears({ columns }: Statement, [first, second]: readonly [number, number]): boolean {
  return yearsBetween(columns[first]!.period, columns[second]!.period) !== 0;
}

function yearsBetween(a: Period | null, b: Period | null): number {
  if (!a || !b) return 0;
  if (a.year !== null && b.year !== null) return a.year - b.year;
  return a.relative !== null && b.relative !== null ? a.relative - b.relative : 0;
}

function linesThatTie({ lines }: Statement, change: number, minuend: number, subtrahend: number): number {
  const value = (line: number, column: number) => lines[line]!.amounts[column]!.value ?? NaN;
  return lines.filter(
    (_, line) =>
      value(line, change) !== 0 && value(line, change) === value(line, minuend) - value(line, subtrahend),
  ).length;
}
