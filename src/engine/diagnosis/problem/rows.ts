import type { PricedCorrection, Problem, ProblemRow } from "./problem";

/**
 * The algebra of rows: what a row comes to, whether it holds, what it demands of a cell, and the problem with a
 * correction made. Nothing else answers these questions but the trail of the search, which keeps the sums of its rows
 * from state to state.
 */

/** What a sum may come to, both included. */
type Bounds = Pick<ProblemRow, "low" | "high">;

/** From `least` to `most`, both included. */
export interface Span {
  readonly least: number;
  readonly most: number;
}

/** Figures that some cells have in place of the printed ones. */
type Figures = ReadonlyMap<number, number>;

type RowsOfCells = readonly (readonly number[])[];

const ROWS_OF_CELLS = new WeakMap<Problem["rows"], RowsOfCells>();

/** For each cell the indexes of the rows that it is in; problems with the same rows share the lists. */
export function rowsOfCells({ cells, rows }: Pick<Problem, "cells" | "rows">): RowsOfCells {
  const known = ROWS_OF_CELLS.get(rows);
  if (known) return known;
  const counts = new Int32Array(cells.length);
  for (const row of rows) for (const cell of row.cells) counts[cell]! += 1;
  const rowsOf = Array.from(counts, (count) => new Array<number>(count));
  for (let index = rows.length - 1; index >= 0; index--) {
    for (const cell of rows[index]!.cells) rowsOf[cell]![--counts[cell]!] = index;
  }
  ROWS_OF_CELLS.set(rows, rowsOf);
  return rowsOf;
}

/** The rows that a correction is about; those of several of its cells come several times. */
export function touchedRows({ changes, missing = [] }: PricedCorrection, rowsOf: RowsOfCells): number[] {
  return [...changes.flatMap(({ cell }) => rowsOf[cell] ?? []), ...missing.map(({ row }) => row)];
}

/** Σ coefficient × printed figure. */
export function sumOf(
  { cells }: Pick<Problem, "cells">,
  row: Pick<ProblemRow, "cells" | "coefficients">,
): number {
  let sum = 0;
  for (let at = 0; at < row.cells.length; at++) {
    sum += row.coefficients[at]! * cells[row.cells[at]!]!.value;
  }
  return sum;
}

/** Σ coefficient × figure, with other figures in some cells. */
export function sumWith({ cells }: Pick<Problem, "cells">, row: ProblemRow, figures: Figures): number {
  return row.cells.reduce(
    (sum, cell, at) => sum + row.coefficients[at]! * (figures.get(cell) ?? cells[cell]!.value),
    0,
  );
}

/** Whether a row holds that comes to this sum. */
export function holdsAt({ low, high }: Bounds, sum: number): boolean {
  return sum >= low && sum <= high;
}

/** Whether a row of the problem is violated by the printed figures. */
export function isViolated(row: ProblemRow, problem: Problem): boolean {
  return !holdsAt(row, sumOf(problem, row));
}

/** The rows of the problem that are violated, in order. */
export function violatedRows(problem: Problem): number[] {
  return problem.rows.flatMap((row, index) => (isViolated(row, problem) ? [index] : []));
}

/**
 * By how much a cell may change so that a row holds which now comes to something in `sum`; `least` exceeds `most`
 * where no whole number will do.
 */
export function demandAt({ low, high }: Bounds, sum: Span, coefficient: number): Span {
  const least = low - sum.most;
  const most = high - sum.least;
  const [from, to] = coefficient > 0 ? [least, most] : [most, least];
  return { least: Math.ceil(from / coefficient) + 0, most: Math.floor(to / coefficient) + 0 };
}

/** By how much a cell of the row may change so that the row holds. */
export function demandOf(problem: Problem, index: number, cell: number): Span {
  const row = problem.rows[index]!;
  const sum = sumOf(problem, row);
  return demandAt(row, { least: sum, most: sum }, row.coefficients[row.cells.indexOf(cell)]!);
}

/** The problem as it would be had the correction's error not been made. */
export function applied(problem: Problem, { changes, missing = [] }: PricedCorrection): Problem {
  const cells = [...problem.cells];
  for (const { cell, to } of changes) {
    const before = cells[cell];
    if (before) cells[cell] = { ...before, value: to };
  }
  if (missing.length === 0) return { ...problem, cells };
  const rows = [...problem.rows];
  for (const { row, amount } of missing) {
    const before = rows[row];
    if (before) rows[row] = { ...before, low: before.low - amount, high: before.high - amount };
  }
  return { ...problem, cells, rows };
}
