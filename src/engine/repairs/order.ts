import type { Diagnosis } from "./diagnose";
import type { Correction, Problem, ProblemRow } from "./problem";

/** A problem in an order that does not depend on the one it was given in. */
export interface Canonical {
  readonly problem: Problem;
  /** Translates indexes back into those of the problem given. */
  restore(diagnosis: Diagnosis): Diagnosis;
}

/** Cells by their ids, rows by the cells in them, tables by their sheets. */
export function canonical(given: Problem): Canonical {
  const cellOrder = sortedIndexes(given.cells.map(({ id }) => id));
  const place: number[] = [];
  cellOrder.forEach((old, index) => (place[old] = index));
  const moved = (cell: number) => place[cell] ?? cell;
  const rows = given.rows.map((row) => sortedRow(row, moved));
  const rowOrder = sortedIndexes(
    rows.map((row) => JSON.stringify([row.cells, row.coefficients, row.low, row.high])),
  );
  const problem: Problem = {
    cells: cellOrder.flatMap((old) => given.cells[old] ?? []),
    rows: rowOrder.flatMap((old) => rows[old] ?? []),
    tables: given.tables
      .map(({ sheet, lines }) => ({
        sheet,
        lines: lines.map((line) => line.map((cell) => (cell === null ? null : moved(cell)))),
      }))
      .sort((a, b) => compare(a.sheet, b.sheet)),
  };
  return { problem, restore: (diagnosis) => restored(diagnosis, cellOrder, rowOrder) };
}

function restored(
  diagnosis: Diagnosis,
  cellOrder: readonly number[],
  rowOrder: readonly number[],
): Diagnosis {
  const rowBefore = (row: number) => rowOrder[row] ?? row;
  const before = (correction: Correction): Correction => ({
    ...correction,
    changes: correction.changes.map((change) => ({ ...change, cell: cellOrder[change.cell] ?? change.cell })),
    ...(correction.missing && {
      missing: correction.missing.map((missing) => ({ ...missing, row: rowBefore(missing.row) })),
    }),
  });
  return {
    ...diagnosis,
    unsettled: diagnosis.unsettled.map(rowBefore).sort((a, b) => a - b),
    errors: diagnosis.errors.map(({ rows, repairs }) => ({
      rows: rows.map(rowBefore).sort((a, b) => a - b),
      repairs: repairs.map((repair) => ({ ...repair, corrections: repair.corrections.map(before) })),
    })),
  };
}

function sortedRow(row: ProblemRow, moved: (cell: number) => number): ProblemRow {
  const terms = row.cells.map((cell, at) => [moved(cell), row.coefficients[at] ?? 0] as const);
  terms.sort(([a], [b]) => a - b);
  return {
    ...row,
    cells: terms.map(([cell]) => cell),
    coefficients: terms.map(([, coefficient]) => coefficient),
    ...(row.total !== undefined && { total: moved(row.total) }),
  };
}

function sortedIndexes(keys: readonly string[]): readonly number[] {
  return keys.map((_, index) => index).sort((a, b) => compare(keys[a] ?? "", keys[b] ?? "") || a - b);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
