import { repairOf } from "../problem/answer";
import { piecesOf } from "../problem/components";
import type { Problem } from "../problem/problem";
import { isViolated } from "../problem/rows";
import { rate } from "../confidence/rate";
import type { Budget } from "./budget";
import { type ForcedChange, forcedChanges } from "./forced-changes";
import { type Explained, type OpenCluster, openCluster } from "./open-cluster";
import type { Progress, Strategy } from "./strategy";

/** Every open cluster for itself. */
export const explainEach: Strategy = (progress, budget) => ({
  ...progress,
  explained: [
    ...progress.explained,
    ...progress.open.flatMap((cluster) => explainInPieces(cluster, progress, budget)),
  ],
  open: [],
});

/** More effort for the clusters whose search ended at its limit. */
export const explainAtLast: Strategy = (progress, budget) => ({
  ...progress,
  explained: progress.explained.map((each) =>
    each.cluster && each.found.unsettled.length > 0 && !each.found.proved
      ? budget.explain(each.cluster, "last")
      : each,
  ),
});

/** A cluster as a whole or, where that fails, without the changes that its rows force, piece by piece. */
function explainInPieces(
  cluster: OpenCluster,
  { problem, models }: Progress,
  budget: Budget,
): readonly Explained[] {
  const whole = budget.explain(cluster);
  const { rows } = whole;
  if (whole.found.unsettled.length === 0 || rows.length < 2) return [whole];
  const { forced, rest } = forcedChanges(problem, rows, models);
  const left = rows.filter((row) => isViolated(rest.rows[row]!, rest));
  const pieces = piecesOf(rest, left);
  if (forced.length === 0 && pieces.length < 2) return [whole];
  return [
    ...forced.map((each) => explainedBy(problem, each)),
    ...pieces.map((piece) => budget.explain(openCluster(rest, piece, models))),
  ];
}

function explainedBy(problem: Problem, { rows, changes }: ForcedChange): Explained {
  const answers = changes.map((change) => repairOf([change]));
  const error = { rows, repairs: rate(answers, problem, rows.length), proved: false };
  return { rows, found: { errors: [error], unsettled: [], proved: false, nodes: 0 } };
}
