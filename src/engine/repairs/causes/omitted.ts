import type { MissingAddend, Problem } from "../problem";
import { linesOf, type Printed } from "./blocks";
import type { Block, Cause } from "./cause";
import { ANY_ERROR } from "./weight";

/** A line that another table has is left out here, while the total still contains it. */
export const omitted: Cause = {
  id: "omitted",
  name: { ja: "計上漏れ", en: "Line left out" },
  cost: ANY_ERROR + 50,
  blocks(problem, violated) {
    const short = shortfalls(problem, violated);
    if (short.size === 0) return [];
    const lines = problem.tables.flatMap((table) => linesOf(problem, table));
    return problem.tables.flatMap((table) =>
      linesOf(problem, table).flatMap((totals) => missingLines(totals, lines, short)),
    );
  },
  reason: {
    ja: ({ gap, lines }) =>
      lines[0]
        ? `${gap} は「${lines[0]}」の額で、その行がここにありません。`
        : `${gap} は合計に含まれていますが、その行がここにありません。`,
    en: ({ gap, lines }) =>
      lines[0]
        ? `${gap} is the figure of ${lines[0]}, which has no line here.`
        : `${gap} is contained in the total but has no line here.`,
  },
};

/** For the total of a violated exact row: the row, and what its sum lacks. */
function shortfalls(problem: Problem, violated: ReadonlySet<number>): ReadonlyMap<number, MissingAddend> {
  const short = new Map<number, MissingAddend>();
  for (const index of violated) {
    const row = problem.rows[index];
    if (!row || row.total === undefined || row.low !== row.high) continue;
    const sum = row.cells.reduce(
      (total, cell, at) => total + (row.coefficients[at] ?? 0) * (problem.cells[cell]?.value ?? 0),
      0,
    );
    short.set(row.total, { row: index, amount: row.low - sum });
  }
  return short;
}

/** The lines whose figures are, column by column, what the totals lack. */
function missingLines(
  totals: readonly Printed[],
  lines: readonly (readonly Printed[])[],
  short: ReadonlyMap<number, MissingAddend>,
): readonly Block[] {
  const missing = totals.flatMap(({ cell }) => short.get(cell) ?? []);
  if (missing.length === 0) return [];
  const lack = totals.map(({ cell }) => Math.abs(short.get(cell)?.amount ?? 0));
  const found = lines.some(
    (line) =>
      line !== totals &&
      line.length === lack.length &&
      line.every(({ value }, at) => Math.abs(value) === lack[at]),
  );
  return found ? [{ changes: [], missing }] : [];
}
