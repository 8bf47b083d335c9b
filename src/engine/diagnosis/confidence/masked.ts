import { CAUSES } from "../causes";
import { ANY_ERROR } from "../causes/weight";
import type { ErrorGroup, RatedRepair, Solved } from "../problem/answer";
import { rowsOfCells } from "../problem/rows";
import type { PricedCorrection, Problem } from "../problem/problem";

/** How often a figure is wrong in a book of which nothing is known. */
const RARELY = Math.exp(-ANY_ERROR / 10);

const ADMITTING = new Set(CAUSES.filter((cause) => cause.admits).map(({ id }) => id));
const ACROSS_LINES = new Set(CAUSES.filter((cause) => cause.acrossLine).map(({ id }) => id));

/**
 * A figure that no cause names, and that one row alone gives, takes up whatever else is wrong in that row: one of its
 * figures that stand in no other row. So an answer with such a figure leaves room for itself with another error
 * beside it, as likely as errors are in the rest of the model.
 */
export function withRoomForHidden(problem: Problem, diagnosis: Solved): Solved {
  const counts = diagnosis.errors.map(({ repairs }) => repairs[0]?.corrections.length ?? 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const errors = diagnosis.errors.map((error, at) =>
    withRoom(error, problem, RARELY + (all - counts[at]!) / problem.cells.length),
  );
  return { ...diagnosis, errors };
}

/** `wrong`: the share of other figures that are wrong. */
function withRoom({ repairs, ...error }: ErrorGroup, problem: Problem, wrong: number): ErrorGroup {
  const beside = ({ corrections, confidence }: RatedRepair) =>
    corrections.reduce((sum, correction) => sum + confidence * wrong * hiding(problem, correction), 0);
  const all = 1 + repairs.reduce((sum, repair) => sum + beside(repair), 0);
  return { ...error, repairs: repairs.map((repair) => ({ ...repair, confidence: repair.confidence / all })) };
}

/** How many figures may be wrong besides without being noticed. */
function hiding(problem: Problem, { cause, changes: [change, ...others] }: PricedCorrection): number {
  if (!change || others.length > 0 || !ADMITTING.has(cause)) return 0;
  // That a copied figure gives way to nothing at all is more than its row says.
  if (change.to === 0 && ACROSS_LINES.has(cause)) return 0;
  const rowsOf = rowsOfCells(problem);
  const [row, ...more] = rowsOf[change.cell]!;
  const { evidence, pinned } = problem.cells[change.cell]!;
  const isFoundElsewhere = evidence?.().some(({ value }) => value === change.to);
  if (more.length > 0 || pinned || isFoundElsewhere) return 0;
  const hidden = problem.rows[row!]!.cells.filter((cell) => {
    return cell !== change.cell && rowsOf[cell]!.length === 1 && !problem.cells[cell]!.pinned;
  });
  return hidden.length;
}
