import { type Problem, type ProblemRow, rowsOfCells, sumOf } from "./problem";

/**
 * The book as the search sees it at one moment: the rows with what is left over in each, and what has been decided
 * about the cells. Every change is undone by `rewind`, in reverse order, so that no copy is ever made.
 *
 * A cell whose right figure is known moves the remainder of its rows. One that was "opened" may be off by anything
 * within a range (rounding leaves it open), which widens the remainder. One that was "eliminated" may be anything:
 * one of its rows is used up to say what it is, and the others are combined with that row so that it drops out.
 */
export interface Ledger {
  readonly rows: LedgerRow[];
  /** Indexes of the rows each cell is in, used-up ones included. */
  readonly rowsOf: (readonly number[])[];
  /** Indexes of the rows that cannot hold whatever the open cells are. */
  readonly violated: Set<number>;
  readonly verdicts: Verdict[];
  readonly undo: (() => void)[];
}

export interface LedgerRow {
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
  readonly low: number;
  readonly high: number;
  /** Σ coefficient × value lies somewhere from `least` to `most`. */
  least: number;
  most: number;
  /** False once it is used up by an elimination. */
  active: boolean;
  /** What bound.ts has worked out about the row; forgotten with every change that concerns it. */
  assessment: Assessment | null;
  /** What bound.ts knows of the row for good: by which amounts which cells may move it by name. */
  steps: ReadonlyMap<number, readonly Step[]> | null;
}

/** One way to move a row by some amount. */
export interface Step {
  readonly cell: number;
  readonly cost: number;
}

/** Which cells of a violated row may change, and the least that settling it costs. */
export interface Assessment {
  readonly index: number;
  readonly cost: number;
  readonly cells: readonly number[];
}

/**
 * What is still possible for a cell. unnamed: it may be wrong, but not by a cause that names the figure. settled:
 * it does not change any more.
 */
export const VERDICT = { suspect: 0, unnamed: 1, settled: 2 } as const;

export type Verdict = (typeof VERDICT)[keyof typeof VERDICT];

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

export function rewind(ledger: Ledger, mark: number): void {
  while (ledger.undo.length > mark) ledger.undo.pop()?.();
}

/** Moves a cell by something from `least` to `most`. */
export function moveCell(ledger: Ledger, cell: number, least: number, most = least): void {
  for (const index of ledger.rowsOf[cell] ?? []) {
    const row = ledger.rows[index];
    if (!row?.active) continue;
    const factor = coefficientOf(row, cell);
    moveRow(ledger, index, factor * (factor > 0 ? least : most), factor * (factor > 0 ? most : least));
  }
}

export function decide(ledger: Ledger, cell: number, verdict: Verdict): void {
  const before = ledger.verdicts[cell] ?? VERDICT.settled;
  if (before >= verdict) return;
  ledger.verdicts[cell] = verdict;
  forgetAssessments(ledger, cell);
  ledger.undo.push(() => {
    ledger.verdicts[cell] = before;
    forgetAssessments(ledger, cell);
  });
}

/**
 * Uses up a row to say what a cell is. Returns false, and changes nothing, where the combined rows would leave the
 * exact integers.
 */
export function eliminate(ledger: Ledger, cell: number, pivotIndex: number): boolean {
  const pivot = ledger.rows[pivotIndex];
  if (!pivot) return false;
  const mark = ledger.undo.length;
  retire(ledger, pivotIndex);
  for (const index of ledger.rowsOf[cell] ?? []) {
    const row = ledger.rows[index];
    if (!row?.active) continue;
    const combined = withoutCell(row, pivot, cell);
    if (![combined.least, combined.most, combined.low, combined.high].every(Number.isSafeInteger)) {
      rewind(ledger, mark);
      return false;
    }
    retire(ledger, index);
    enter(ledger, combined);
  }
  return true;
}

export function isViolated(row: LedgerRow): boolean {
  return row.active && (row.most < row.low || row.least > row.high);
}

export function coefficientOf(row: LedgerRow, cell: number): number {
  return row.coefficients[row.cells.indexOf(cell)] ?? 0;
}

/** Adds something from `least` to `most` to the sum of a row. */
function moveRow(ledger: Ledger, index: number, added: number, addedMost: number): void {
  const row = ledger.rows[index];
  if (!row) return;
  const { least, most, assessment } = row;
  row.least += added;
  row.most += addedMost;
  row.assessment = null;
  noteViolation(ledger, index);
  ledger.undo.push(() => {
    row.least = least;
    row.most = most;
    row.assessment = assessment;
    noteViolation(ledger, index);
  });
}

function forgetAssessments(ledger: Ledger, cell: number): void {
  for (const index of ledger.rowsOf[cell] ?? []) {
    const row = ledger.rows[index];
    if (row) row.assessment = null;
  }
}

function noteViolation(ledger: Ledger, index: number): void {
  const row = ledger.rows[index];
  if (row && isViolated(row)) ledger.violated.add(index);
  else ledger.violated.delete(index);
}

function retire(ledger: Ledger, index: number): void {
  const row = ledger.rows[index];
  if (!row) return;
  row.active = false;
  noteViolation(ledger, index);
  ledger.undo.push(() => {
    row.active = true;
    noteViolation(ledger, index);
  });
}

function enter(ledger: Ledger, row: LedgerRow): void {
  const index = ledger.rows.push(row) - 1;
  const before = row.cells.map((cell) => ledger.rowsOf[cell]!);
  row.cells.forEach((cell, at) => (ledger.rowsOf[cell] = [...before[at]!, index]));
  noteViolation(ledger, index);
  ledger.undo.push(() => {
    row.cells.forEach((cell, at) => (ledger.rowsOf[cell] = before[at]!));
    ledger.violated.delete(index);
    ledger.rows.pop();
  });
}

/** pivotFactor × row − rowFactor × pivot, in which the cell has no part. */
function withoutCell(row: LedgerRow, pivot: LedgerRow, cell: number): LedgerRow {
  const sign = Math.sign(coefficientOf(pivot, cell));
  const keep = Math.abs(coefficientOf(pivot, cell));
  const take = -sign * coefficientOf(row, cell);
  const sums = new Map<number, number>();
  row.cells.forEach((at, index) => sums.set(at, keep * (row.coefficients[index] ?? 0)));
  pivot.cells.forEach((at, index) =>
    sums.set(at, (sums.get(at) ?? 0) + take * (pivot.coefficients[index] ?? 0)),
  );
  const entries = [...sums].filter(([, coefficient]) => coefficient !== 0);
  const [fromLow, fromHigh] = take > 0 ? [pivot.low, pivot.high] : [pivot.high, pivot.low];
  const [fromLeast, fromMost] = take > 0 ? [pivot.least, pivot.most] : [pivot.most, pivot.least];
  return {
    cells: entries.map(([at]) => at),
    coefficients: entries.map(([, coefficient]) => coefficient),
    low: keep * row.low + take * fromLow,
    high: keep * row.high + take * fromHigh,
    least: keep * row.least + take * fromLeast,
    most: keep * row.most + take * fromMost,
    active: true,
    assessment: null,
    steps: null,
  };
}
