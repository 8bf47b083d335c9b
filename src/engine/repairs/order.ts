import type { Problem, ProblemRow } from "./problem";
import { select, type Selection } from "./selection";

/** A problem in an order that does not depend on the one it was given in: cells by their ids, rows by their cells. */
export function canonical(given: Problem): Selection {
  const ids = given.cells.map(({ id }) => id);
  const cellOrder = ids.map((_, index) => index).sort((a, b) => compare(ids[a]!, ids[b]!));
  const places = new Int32Array(cellOrder.length);
  cellOrder.forEach((old, index) => (places[old] = index));
  const keys = given.rows.map((row) => row.cells.map((cell) => places[cell]!).sort((a, b) => a - b));
  const rowOrder = given.rows
    .map((_, index) => index)
    .sort((a, b) => compareLists(keys[a]!, keys[b]!) || compareRows(given.rows[a]!, given.rows[b]!, places));
  const tables = [...given.tables].sort((a, b) => compare(a.sheet, b.sheet));
  return select({ ...given, tables }, cellOrder, rowOrder);
}

/** Rows over the same cells. */
function compareRows(a: ProblemRow, b: ProblemRow, places: Int32Array): number {
  const terms = ({ cells, coefficients }: ProblemRow) =>
    cells.map((cell, at) => [places[cell]!, coefficients[at]!] as const).sort(([x], [y]) => x - y);
  const factors = (row: ProblemRow) => terms(row).map(([, coefficient]) => coefficient);
  return compareLists([...factors(a), a.low, a.high], [...factors(b), b.low, b.high]);
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return a.length - b.length;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
