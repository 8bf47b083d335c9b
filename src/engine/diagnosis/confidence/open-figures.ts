import { MOST_FIGURES } from "../candidates/single-cells";
import { applied, isViolated, rowsOfCells } from "../problem/rows";
import type { CellChange, PricedCorrection, Problem } from "../problem/problem";
import type { PricedRepair } from "../problem/answer";

/**
 * The answer with another figure in one of its cells, where rounding leaves it open: the rows hold with each of them, so
 * that none is better than the others. Changes of one cell alone are listed figure by figure as they are found.
 */
export function otherFigures(answer: PricedRepair, problem: Problem): readonly PricedRepair[] {
  const { corrections } = answer;
  if (corrections.length < 2) return [];
  return corrections.flatMap((correction, at) => {
    const [change, ...more] = correction.changes;
    if (!change || more.length > 0 || change.least === change.most) return [];
    return figuresNear(change)
      .map((to) => corrections.with(at, { ...correction, changes: [{ ...change, to }] }))
      .filter((changed) => rowsHold(changed, change.cell, problem))
      .map((changed) => ({ ...answer, corrections: changed }));
  });
}

/** The others from `least` to `most`, of very many those next to the figure that was chosen. */
function figuresNear({ to, from, least, most }: CellChange): readonly number[] {
  const start = Math.max(least, to - (MOST_FIGURES - 1) / 2);
  const count = Math.min(MOST_FIGURES, most - start + 1);
  const figures = Array.from({ length: count }, (_, at) => start + at);
  return figures.filter((figure) => figure !== to && figure !== from);
}

/** Whether the rows of the cell hold once all is changed. */
function rowsHold(corrections: readonly PricedCorrection[], cell: number, problem: Problem): boolean {
  const changed = corrections.reduce(applied, problem);
  return rowsOfCells(problem)[cell]!.every((row) => !isViolated(changed.rows[row]!, changed));
}
