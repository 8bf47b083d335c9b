import type { Books } from "../search/books";
import { clusterOf } from "../problem/clusters";
import type { Diagnosis } from "./diagnose";
import { errorsOf, slipsOf } from "./errors";
import { type Hypothesis, hypothesesOf } from "../search/hypotheses";
import { type Problem, rowsOfCells } from "../problem/problem";
import type { Limits } from "../search/search";
import type { Selection } from "../problem/selection";
import { singleChanges } from "../search/single";

/** Violated rows that have to be explained together, before they are. */
export interface Suspected {
  readonly rows: readonly number[];
  /** No explanation costs less. */
  readonly least: number;
  /** Explained without a search. */
  readonly isSlip: boolean;
  explain(limits: Limits): Diagnosis;
}

/**
 * What costs more for each violated row (two figures that nothing explains) is no explanation: rather something happened
 * that no cause knows.
 */
const MOST_PER_ROW = 440;

/** What may be wrong with a cluster: single cells at once, where they are good enough, or else what a search finds. */
export function suspect(problem: Problem, rows: readonly number[], books: Books): Suspected {
  const { options, ledger } = books.open(problem);
  const singles = singleChanges(problem, rows, rowsOfCells(problem), options);
  const single = singles[0]?.cost ?? Infinity;
  const isOmission = problem.omissions?.some(
    ({ isFound, missing }) => isFound && missing.some(({ row }) => rows.includes(row)),
  );
  const slips = isOmission ? null : slipsOf(problem, rows, singles);
  if (slips) return { rows, least: single, isSlip: true, explain: () => slips };
  let posed: (Selection & { readonly hypotheses: readonly Hypothesis[] }) | null = null;
  const pose = () => {
    if (posed) return posed;
    const cluster = clusterOf(problem, ledger.violated, rows);
    return (posed = { ...cluster, hypotheses: hypothesesOf(cluster.problem, single, books) });
  };
  return {
    rows,
    isSlip: false,
    get least() {
      return Math.min(single, pose().hypotheses[0]!.estimate);
    },
    explain(limits) {
      if (limits.nodes <= 0 || limits.shouldStop()) {
        return { errors: [], unsettled: rows, proved: false, nodes: 0 };
      }
      const { problem: own, hypotheses, restore } = pose();
      const cost = Math.min(limits.cost, single, MOST_PER_ROW * rows.length);
      return restore(errorsOf(own, hypotheses, { ...limits, cost }, books));
    },
  };
}
