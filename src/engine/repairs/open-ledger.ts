import { type Problem, type ProblemRow, rowsOfCells, sumOf } from "./problem";
import { isViolated, type Ledger, type LedgerRow, VERDICT } from "./ledger";

/** Rows that hold. Between two searches nothing is noted in them, so ledgers over the same figures share them. */
export type HoldingRows = Map<ProblemRow, LedgerRow>;

/** The ledger of a problem with the printed figures. */
export function openLedger(problem: Problem, holding: HoldingRows = new Map()): Ledger {
  const violated = new Set<number>();
  const rows = problem.rows.map((problemRow, index) => {
    const known = holding.get(problemRow);
    if (known) return known;
    const row = openRow(problem, index);
    if (isViolated(row)) violated.add(index);
    else holding.set(problemRow, row);
    return row;
  });
  const verdicts = problem.cells.map((cell) => (cell.pinned ? VERDICT.settled : VERDICT.suspect));
  return { rows, rowsOf: [...rowsOfCells(problem)], violated, verdicts, undo: [] };
}

/**
 * The ledger of a problem that differs from one that is open in a few figures, or in what a few rows lack. Rows that
 * neither differ nor are violated are shared: between two searches nothing is noted in them.
 */
export function ledgerLike(known: Ledger, before: Problem, problem: Problem): Ledger {
  const touched = new Set(known.violated);
  problem.cells.forEach((cell, at) => {
    if (cell !== before.cells[at]) for (const row of known.rowsOf[at]!) touched.add(row);
  });
  problem.rows.forEach((row, index) => {
    if (row !== before.rows[index]) touched.add(index);
  });
  const rows = [...known.rows];
  const violated = new Set<number>();
  for (const index of [...touched].sort((a, b) => a - b)) {
    const row = (rows[index] = openRow(problem, index));
    if (isViolated(row)) violated.add(index);
  }
  return { rows, rowsOf: [...known.rowsOf], violated, verdicts: [...known.verdicts], undo: [] };
}

function openRow(problem: Problem, index: number): LedgerRow {
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
