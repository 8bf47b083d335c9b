import { coefficientOf, type Trail, type TrailRow, noteViolation, rewind } from "./trail";

/**
 * Uses up a row to say what a cell is. Returns false, and changes nothing, where the combined rows would leave the
 * exact integers.
 */
export function eliminate(trail: Trail, cell: number, pivotIndex: number): boolean {
  const pivot = trail.rows[pivotIndex];
  if (!pivot) return false;
  const mark = trail.undo.length;
  retire(trail, pivotIndex);
  for (const index of trail.rowsOf[cell] ?? []) {
    const row = trail.rows[index];
    if (!row?.active) continue;
    const combined = withoutCell(row, pivot, cell);
    if (![combined.least, combined.most, combined.low, combined.high].every(Number.isSafeInteger)) {
      rewind(trail, mark);
      return false;
    }
    retire(trail, index);
    enter(trail, combined);
  }
  return true;
}

function retire(trail: Trail, index: number): void {
  const row = trail.rows[index];
  if (!row) return;
  row.active = false;
  noteViolation(trail, index);
  trail.undo.push(() => {
    row.active = true;
    noteViolation(trail, index);
  });
}

function enter(trail: Trail, row: TrailRow): void {
  const index = trail.rows.push(row) - 1;
  const before = row.cells.map((cell) => trail.rowsOf[cell]!);
  row.cells.forEach((cell, at) => (trail.rowsOf[cell] = [...before[at]!, index]));
  noteViolation(trail, index);
  trail.undo.push(() => {
    row.cells.forEach((cell, at) => (trail.rowsOf[cell] = before[at]!));
    trail.violated.delete(index);
    trail.rows.pop();
  });
}

/** pivotFactor × row − rowFactor × pivot, in which the cell has no part. */
function withoutCell(row: TrailRow, pivot: TrailRow, cell: number): TrailRow {
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
