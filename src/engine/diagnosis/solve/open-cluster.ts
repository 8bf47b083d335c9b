import type { Models } from "../search/models";
import { clusterOf } from "../problem/components";
import { errorsOf, singleCellErrors } from "./cluster-errors";
import { type Hypothesis, hypothesesOf } from "../search/hypotheses";
import type { Limits } from "../search/search";
import type { Subproblem } from "../problem/subproblem";
import { singleChanges } from "../candidates/single-cells";
import type { Solved } from "../problem/answer";
import { rowsOfCells } from "../problem/rows";
import type { Problem } from "../problem/problem";

/** Violated rows that have to be explained together, before they are. */
export interface OpenCluster {
  readonly rows: readonly number[];
  /** No explanation costs less. */
  readonly least: number;
  /** Explained without a search. */
  readonly isSingle: boolean;
  explain(limits: Limits): Solved;
}

/** Violated rows that have to do with each other, and what was found about them. */
export interface Explained {
  readonly rows: readonly number[];
  readonly found: Solved;
  /** What was searched, where a search may still be tried again. */
  readonly cluster?: OpenCluster;
}

/**
 * What costs more for each violated row (two figures that nothing explains) is no explanation: rather something happened
 * that no cause knows.
 */
const MOST_PER_ROW = 440;

/** What may be wrong with a cluster: single cells at once, where they are good enough, or else what a search finds. */
export function openCluster(problem: Problem, rows: readonly number[], models: Models): OpenCluster {
  const { options, trail } = models.open(problem);
  const singles = singleChanges(problem, rows, rowsOfCells(problem), options);
  const single = singles[0]?.cost ?? Infinity;
  const isOmission = problem.omissions?.some(
    ({ isFound, missing }) => isFound && missing.some(({ row }) => rows.includes(row)),
  );
  const singleErrors = isOmission ? null : singleCellErrors(problem, rows, singles);
  if (singleErrors) return { rows, least: single, isSingle: true, explain: () => singleErrors };
  let posed: (Subproblem & { readonly hypotheses: readonly Hypothesis[] }) | null = null;
  const pose = () => {
    if (posed) return posed;
    const cluster = clusterOf(problem, trail.violated, rows);
    return (posed = { ...cluster, hypotheses: hypothesesOf(cluster.problem, single, models) });
  };
  return {
    rows,
    isSingle: false,
    get least() {
      return Math.min(single, pose().hypotheses[0]!.estimate);
    },
    explain(limits) {
      if (limits.nodes <= 0 || limits.shouldStop()) {
        return { errors: [], unsettled: rows, proved: false, nodes: 0 };
      }
      const { problem: own, hypotheses, restore } = pose();
      const cost = Math.min(limits.cost, single, MOST_PER_ROW * rows.length);
      return restore(errorsOf(own, hypotheses, { ...limits, cost }, models));
    },
  };
}
