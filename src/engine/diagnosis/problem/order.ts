import type { Problem, ProblemRow } from "./problem";
import { select, type Subproblem } from "./subproblem";

/** A problem in an order that does not depend on the one it was given in: cells by their ids, rows by their cells. */
export function canonical(given: Problem): Subproblem {
  const { cells } = given;
  const cellOrder = cells.map((_, index) => index).sort((a, b) => compare(cells[a]!.id, cells[b]!.id));
  const places = new Int32Array(cellOrder.length);
  cellOrder.forEach((old, index) => (places[old] = index));
  const rows = given.rows.map((row) => inOrder(row, places));
  const rowOrder = rows.map((_, index) => index).sort((a, b) => compareRows(rows[a]!, rows[b]!, places));
  const tables = [...given.tables].sort((a, b) => compare(a.sheet, b.sheet));
  return select({ ...given, rows, tables }, cellOrder, rowOrder);
}

/** The same row, its cells in the new order. */
function inOrder(row: ProblemRow, places: Int32Array): ProblemRow {
  const { cells, coefficients } = row;
  if (cells.every((cell, at) => at === 0 || places[cells[at - 1]!]! < places[cell]!)) return row;
  const order = cells.map((_, at) => at).sort((a, b) => places[cells[a]!]! - places[cells[b]!]!);
  return { ...row, cells: order.map((at) => cells[at]!), coefficients: order.map((at) => coefficients[at]!) };
}

function compareRows(a: ProblemRow, b: ProblemRow, places: Int32Array): number {
  const length = Math.min(a.cells.length, b.cells.length);
  for (let at = 0; at < length; at++) {
    const difference = places[a.cells[at]!]! - places[b.cells[at]!]!;
    if (difference !== 0) return difference;
  }
  return (
    a.cells.length - b.cells.length ||
    compareLists(a.coefficients, b.coefficients) ||
    a.low - b.low ||
    a.high - b.high
  );
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
