import { type CellOptions, namedBetween } from "./options";
import { type Span, demandOf } from "../problem/rows";
import type { Problem } from "../problem/problem";
import type { CausedChange } from "../problem/answer";

/**
 * Every change of one cell that by itself settles all the violated rows and breaks no other, cheapest first. Where
 * rounding leaves the figure open, each figure is a change of its own.
 */
export function singleChanges(
  problem: Problem,
  violated: readonly number[],
  rowsOf: readonly (readonly number[])[],
  options: (cell: number) => CellOptions,
): readonly CausedChange[] {
  const [first, ...others] = violated.map((row) => problem.rows[row]!);
  const shared = first!.cells.filter((cell) => others.every(({ cells }) => cells.includes(cell)));
  return shared
    .filter((cell) => !problem.cells[cell]!.pinned)
    .flatMap((cell) => {
      const span = spanOf(problem, cell, rowsOf[cell]!);
      return span ? changesWithin(cell, span, problem.cells[cell]!.value, options(cell)) : [];
    })
    .sort((a, b) => a.cost - b.cost || a.cell - b.cell);
}

/** Where rounding leaves more figures open than these, only those in the middle are named. */
export const MOST_FIGURES = 9;

/** All figures that the cell may change to by something in the span. */
export function changesWithin(
  cell: number,
  { least, most }: Span,
  from: number,
  options: CellOptions,
): readonly CausedChange[] {
  const range = { least: from + least, most: from + most };
  const named = namedBetween(options, range.least, range.most).map(({ to, cost, cause }) => ({
    cell,
    from,
    to,
    least: to,
    most: to,
    cost,
    cause,
  }));
  const middle = Math.floor((range.least + range.most) / 2);
  const start = Math.max(range.least, middle - (MOST_FIGURES - 1) / 2);
  const count = Math.min(MOST_FIGURES, range.most - range.least + 1);
  const figures = Array.from({ length: count }, (_, at) => start + at);
  const free = figures
    .filter((to) => to !== from && to <= range.most && !options.named.has(to))
    .map((to) => ({ cell, from, ...range, ...options.free(to) }));
  return [...named, ...free];
}

/** By how much the cell may change so that all its rows hold. */
function spanOf(problem: Problem, cell: number, indexes: readonly number[]): Span | null {
  let least = -Infinity;
  let most = Infinity;
  for (const index of indexes) {
    const demand = demandOf(problem, index, cell);
    least = Math.max(least, demand.least);
    most = Math.min(most, demand.most);
    if (least > most) return null;
  }
  return { least, most };
}
