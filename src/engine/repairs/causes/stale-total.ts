import type { Problem } from "../problem";
import { blockOf } from "./blocks";
import type { Block, Cause } from "./cause";
import { ANY_ERROR } from "./weight";

/** An item was updated and the totals above it were not; the totals change, all by the same amount. */
export const staleTotal: Cause = {
  id: "stale-total",
  name: { ja: "合計の更新漏れ", en: "Totals not updated" },
  cost: ANY_ERROR + 130,
  blocks: (problem, violated) => [...violated].flatMap((row) => staleFrom(problem, row)),
  reason: {
    ja: ({ count, lines }) => `${count}か所の合計が古いままです（${lines.join(" → ")}）。`,
    en: ({ count, lines }) => `${count} totals were not updated (${lines.join(" → ")}).`,
  },
};

/** The total of the row takes what its addends sum to, and so do the totals that it is an addend of, upwards. */
function staleFrom(problem: Problem, start: number): readonly Block[] {
  const values = new Map<number, number>();
  const figure = (cell: number) => values.get(cell) ?? problem.cells[cell]?.value ?? 0;
  const waiting = [start];
  while (waiting.length > 0 && values.size < problem.cells.length) {
    const row = problem.rows[waiting.shift() ?? -1];
    const total = row?.total;
    if (!row || total === undefined || row.low !== row.high || values.has(total)) continue;
    const own = row.coefficients[row.cells.indexOf(total)] ?? 0;
    const others = row.cells.reduce(
      (sum, cell, at) => (cell === total ? sum : sum + (row.coefficients[at] ?? 0) * figure(cell)),
      0,
    );
    const to = (row.low - others) / own;
    if (!Number.isSafeInteger(to) || to === figure(total)) continue;
    values.set(total, to);
    problem.rows.forEach((above, index) => {
      if (above.total !== undefined && above.total !== total && above.cells.includes(total))
        waiting.push(index);
    });
  }
  const pairs = [...values].map(
    ([cell, to]) => [{ cell, value: problem.cells[cell]?.value ?? 0, answered: false }, to] as const,
  );
  return pairs.length > 1 ? [blockOf(pairs)] : [];
}
