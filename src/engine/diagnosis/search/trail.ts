/**
 * The book as the search sees it at one moment: the rows with what is left over in each, and what has been decided
 * about the cells. Every change is undone by `rewind`, in reverse order, so that no copy is ever made.
 *
 * A cell whose right figure is known moves the remainder of its rows. One that was "opened" may be off by anything
 * within a range (rounding leaves it open), which widens the remainder. One that was "eliminated" may be anything:
 * one of its rows is used up to say what it is, and the others are combined with that row so that it drops out.
 */
export interface Trail {
  readonly rows: TrailRow[];
  /** Indexes of the rows each cell is in, used-up ones included. */
  readonly rowsOf: (readonly number[])[];
  /** Indexes of the rows that cannot hold whatever the open cells are. */
  readonly violated: Set<number>;
  readonly verdicts: CellVerdict[];
  readonly undo: (() => void)[];
}

export interface TrailRow {
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

export type CellVerdict = (typeof VERDICT)[keyof typeof VERDICT];

export function rewind(trail: Trail, mark: number): void {
  while (trail.undo.length > mark) trail.undo.pop()?.();
}

/** Moves a cell by something from `least` to `most`. */
export function moveCell(trail: Trail, cell: number, least: number, most = least): void {
  for (const index of trail.rowsOf[cell] ?? []) {
    const row = trail.rows[index];
    if (!row?.active) continue;
    const factor = coefficientOf(row, cell);
    moveRow(trail, index, factor * (factor > 0 ? least : most), factor * (factor > 0 ? most : least));
  }
}

export function decide(trail: Trail, cell: number, verdict: CellVerdict): void {
  const before = trail.verdicts[cell] ?? VERDICT.settled;
  if (before >= verdict) return;
  trail.verdicts[cell] = verdict;
  forgetAssessments(trail, cell);
  trail.undo.push(() => {
    trail.verdicts[cell] = before;
    forgetAssessments(trail, cell);
  });
}

export function isBroken(row: TrailRow): boolean {
  return row.active && (row.most < row.low || row.least > row.high);
}

export function coefficientOf(row: TrailRow, cell: number): number {
  return row.coefficients[row.cells.indexOf(cell)] ?? 0;
}

/** Adds something from `least` to `most` to the sum of a row. */
function moveRow(trail: Trail, index: number, added: number, addedMost: number): void {
  const row = trail.rows[index];
  if (!row) return;
  const { least, most, assessment } = row;
  row.least += added;
  row.most += addedMost;
  row.assessment = null;
  noteViolation(trail, index);
  trail.undo.push(() => {
    row.least = least;
    row.most = most;
    row.assessment = assessment;
    noteViolation(trail, index);
  });
}

function forgetAssessments(trail: Trail, cell: number): void {
  for (const index of trail.rowsOf[cell] ?? []) {
    const row = trail.rows[index];
    if (row) row.assessment = null;
  }
}

/** Keeps the list of violated rows right after a row has changed. */
export function noteViolation(trail: Trail, index: number): void {
  const row = trail.rows[index];
  if (row && isBroken(row)) trail.violated.add(index);
  else trail.violated.delete(index);
}
