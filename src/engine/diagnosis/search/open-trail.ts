import { rowsOfCells, sumOf } from "../problem/rows";
import type { Problem, ProblemRow } from "../problem/problem";
import { isBroken, type Trail, type TrailRow, VERDICT } from "./trail";

/** Between two searches a row is as it was before, so trails over the same figures share it. */
export type OpenRows = Map<ProblemRow, TrailRow>;

/** The trail of a problem with the printed figures. */
export function openTrail(problem: Problem, open: OpenRows = new Map()): Trail {
  const violated = new Set<number>();
  const rows = problem.rows.map((problemRow, index) => {
    const row = open.get(problemRow) ?? openRow(problem, index);
    open.set(problemRow, row);
    if (isBroken(row)) violated.add(index);
    return row;
  });
  const verdicts = problem.cells.map((cell) => (cell.pinned ? VERDICT.settled : VERDICT.suspect));
  return { rows, rowsOf: [...rowsOfCells(problem)], violated, verdicts, undo: [] };
}

/**
 * The trail of a problem that differs from one that is open in a few figures, or in what a few rows lack. Rows that
 * do not differ are shared.
 */
export function trailLike(known: Trail, before: Problem, problem: Problem): Trail {
  const touched = new Set<number>();
  problem.cells.forEach((cell, at) => {
    if (cell !== before.cells[at]) for (const row of known.rowsOf[at]!) touched.add(row);
  });
  problem.rows.forEach((row, index) => {
    if (row !== before.rows[index]) touched.add(index);
  });
  for (const row of besideTouched(known, touched)) touched.add(row);
  const rows = [...known.rows];
  const violated = new Set(known.violated);
  for (const index of touched) {
    const row = (rows[index] = openRow(problem, index));
    if (isBroken(row)) violated.add(index);
    else violated.delete(index);
  }
  return {
    rows,
    rowsOf: [...known.rowsOf],
    violated: inOrder(violated),
    verdicts: [...known.verdicts],
    undo: [],
  };
}

/** The violated rows that share a cell with others: what may have happened to it depends on the totals of those. */
function besideTouched({ rows, rowsOf, violated }: Trail, touched: ReadonlySet<number>): readonly number[] {
  return [...touched].flatMap((index) =>
    rows[index]!.cells.flatMap((cell) => rowsOf[cell]!.filter((row) => violated.has(row))),
  );
}

/** The trail as if some of its rows were not there. */
export function trailWithout(known: Trail, leftOut: ReadonlySet<number>): Trail {
  const rowsOf = [...known.rowsOf];
  for (const index of leftOut) {
    for (const cell of known.rows[index]!.cells) {
      rowsOf[cell] = rowsOf[cell]!.filter((row) => row !== index);
    }
  }
  const violated = new Set([...known.violated].filter((row) => !leftOut.has(row)));
  return { rows: [...known.rows], rowsOf, violated, verdicts: [...known.verdicts], undo: [] };
}

function inOrder(rows: ReadonlySet<number>): Set<number> {
  return new Set([...rows].sort((a, b) => a - b));
}

function openRow(problem: Problem, index: number): TrailRow {
  const row = problem.rows[index]!;
  const sum = sumOf(problem, row);
  if (!Number.isSafeInteger(sum)) throw new RangeError(`Row ${index} is beyond exact integers.`);
  const { cells, coefficients, low, high } = row;
  return {
    cells,
    coefficients,
    low,
    high,
    least: sum,
    most: sum,
    active: true,
    assessment: null,
    steps: null,
  };
}
