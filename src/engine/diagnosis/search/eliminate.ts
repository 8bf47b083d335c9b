import { coefficientOf, type Ledger, type LedgerRow, noteViolation, rewind } from "./ledger";

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
