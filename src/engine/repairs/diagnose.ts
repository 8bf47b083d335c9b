import { applied, explain } from "./hypotheses";
import { openLedger } from "./ledger";
import { canonical } from "./order";
import { type OptionSource, optionSource } from "./options";
import type { Correction, Problem } from "./problem";
import { type Limits, searchUpTo } from "./search";
import { splitByRows } from "./split";

/** What may be wrong with a book, and how sure that is. */
export interface Diagnosis {
  /** Independent of each other: any repair of one goes with any repair of another. */
  readonly errors: readonly ErrorGroup[];
  /** Violated rows that nothing found would settle. */
  readonly unsettled: readonly number[];
  /** Nothing cheaper exists and all of the least cost are listed. */
  readonly proved: boolean;
  /** How many answers are equally good for the whole book. */
  readonly optima: number;
  readonly nodes: number;
}

/** Violated rows that have to be explained together. */
export interface ErrorGroup {
  readonly rows: readonly number[];
  /** Best first; equally good ones have equal confidence. */
  readonly repairs: readonly RatedRepair[];
}

export interface RatedRepair {
  readonly corrections: readonly Correction[];
  readonly cost: number;
  /** Share of the posterior, 0 … 1. */
  readonly confidence: number;
}

/** An answer that costs this much more is still weighed against the best. */
const MARGIN = 3;

/** Nodes for the search of answers that are nearly as good. */
const NEARLY_NODES = 3000;

/**
 * Each unit of cost makes an answer e^LAMBDA times less likely. Chosen by hand so that answers given with 0.95 and more
 * were right in 99 of 100 on the benchmark; not fitted.
 */
const LAMBDA = 1.1;

/** Names the wrong cells of a book and the figures that they should have. Same problem, same answer, in any order. */
export function diagnose(given: Problem, limits: Limits): Diagnosis {
  const { problem, restore } = canonical(given);
  const source = optionSource();
  const violated = openLedger(problem).violated;
  const { best, proved, nodes } = explain(problem, limits, source);
  if (best.length === 0) {
    return restore({ errors: [], unsettled: [...violated], proved, optima: 0, nodes });
  }
  const groups = splitByRows(problem, violated, best);
  const errors = groups.map((group) => {
    const rest = groups
      .filter((other) => other !== group)
      .flatMap((other) => other.choices[0]?.corrections ?? []);
    return {
      rows: group.rows,
      repairs: rate([...group.choices, ...nearlyAsGood(problem, rest, group.choices, limits, source)]),
    };
  });
  return restore({ errors, unsettled: [], proved, optima: best.length, nodes });
}

/** Answers for one group that cost a little more, with all other groups settled. */
function nearlyAsGood(
  problem: Problem,
  others: readonly Correction[],
  choices: readonly Omit<RatedRepair, "confidence">[],
  limits: Limits,
  source: OptionSource,
): readonly Omit<RatedRepair, "confidence">[] {
  const least = choices[0]?.cost ?? 0;
  const settled = others.reduce(applied, problem);
  const nearly = searchUpTo(settled, least + MARGIN, { ...limits, nodes: NEARLY_NODES }, source);
  const known = new Set(choices.map(({ corrections }) => keyOf(corrections)));
  return nearly.solutions
    .map(({ cost, changes }) => ({
      cost,
      corrections: changes.map(({ cause, cost: own, ...change }) => ({
        cause,
        cost: own,
        changes: [change],
      })),
    }))
    .filter(({ cost, corrections }) => cost >= least && !known.has(keyOf(corrections)));
}

function rate(choices: readonly Omit<RatedRepair, "confidence">[]): readonly RatedRepair[] {
  const least = Math.min(...choices.map(({ cost }) => cost));
  const weights = choices.map(({ cost }) => Math.exp(LAMBDA * (least - cost)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return choices
    .map((choice, at) => ({ ...choice, confidence: (weights[at] ?? 0) / sum }))
    .sort((a, b) => a.cost - b.cost || (keyOf(a.corrections) < keyOf(b.corrections) ? -1 : 1));
}

function keyOf(corrections: readonly Correction[]): string {
  const changes = corrections.flatMap((correction) => correction.changes);
  return changes
    .map(({ cell, to }) => `${String(cell).padStart(6, "0")}=${to}`)
    .sort()
    .join();
}
