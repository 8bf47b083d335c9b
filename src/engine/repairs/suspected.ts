import type { Books } from "./books";
import { clusterOf } from "./clusters";
import type { Diagnosis } from "./diagnose";
import { errorsOf, slipsOf } from "./errors";
import { type Hypothesis, hypothesesOf } from "./hypotheses";
import { type Problem, rowsOfCells } from "./problem";
import type { Limits } from "./search";
import { singleChanges } from "./single";

/** Violated rows that have to be explained together, before they are. */
export interface Suspected {
  readonly rows: readonly number[];
  /** No explanation costs less. */
  readonly least: number;
  /** Explained without a search. */
  readonly isSlip: boolean;
  explain(limits: Limits): Diagnosis;
}

/** What costs more for each violated row is no explanation: rather something happened that no cause knows. */
const MOST_PER_ROW = 400;

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
  const own = clusterOf(problem, ledger.violated, rows);
  let posed: readonly Hypothesis[] | null = null;
  const hypotheses = () => (posed ??= hypothesesOf(own.problem, single, books));
  return {
    rows,
    isSlip: false,
    get least() {
      return Math.min(single, hypotheses()[0]!.estimate);
    },
    explain(limits) {
      if (limits.nodes <= 0 || limits.shouldStop()) {
        return { errors: [], unsettled: rows, proved: false, nodes: 0 };
      }
      const cost = Math.min(limits.cost, single, MOST_PER_ROW * rows.length);
      return own.restore(errorsOf(own.problem, hypotheses(), { ...limits, cost }, books));
    },
  };
}
