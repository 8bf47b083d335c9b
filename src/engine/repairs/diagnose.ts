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
  /** As good as the best. */
  readonly isEqual: boolean;
  /** Share of the posterior, 0 … 1. */
  readonly confidence: number;
}

/** An answer that costs this much more is still weighed against the best. */
const MARGIN = 30;

/** Nodes for the search of answers that are nearly as good. */
const NEARLY_NODES = 1000;

/**
 * Costs are tenths of a nat, so that by the model each makes an answer e^0.1 times less likely. It is less here: the
 * kinds of error are rarer or commoner in one office than in the next.
 */
const LAMBDA = 0.07;

/** Answers whose costs differ by no more than this are equally good: no office's errors are known better. */
const ALIKE = 8;

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
  choices: readonly Omit<RatedRepair, "confidence" | "isEqual">[],
  limits: Limits,
  source: OptionSource,
): readonly Omit<RatedRepair, "confidence" | "isEqual">[] {
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

/** Best first; answers that are alike share their confidence. */
function rate(choices: readonly Omit<RatedRepair, "confidence" | "isEqual">[]): readonly RatedRepair[] {
  const sorted = [...choices].sort(
    (a, b) => a.cost - b.cost || (keyOf(a.corrections) < keyOf(b.corrections) ? -1 : 1),
  );
  const least = sorted[0]?.cost ?? 0;
  const weights = sorted.map(({ cost }) => Math.exp(LAMBDA * (least - cost)));
  const sum = total(weights);
  const alike = sorted.filter(({ cost }) => cost <= least + ALIKE).length;
  const shared = total(weights.slice(0, alike)) / alike;
  return sorted.map((choice, at) => ({
    ...choice,
    isEqual: at < alike,
    confidence: (at < alike ? shared : weights[at]!) / sum,
  }));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function keyOf(corrections: readonly Correction[]): string {
  const changes = corrections.flatMap((correction) => correction.changes);
  return changes
    .map(({ cell, to }) => `${String(cell).padStart(6, "0")}=${to}`)
    .sort()
    .join();
}
