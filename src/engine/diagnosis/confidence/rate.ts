import { CAUSES } from "../causes";
import { otherFigures } from "./open-figures";
import type { PricedRepair, RatedRepair } from "../problem/answer";
import { rowsOfCells, touchedRows } from "../problem/rows";
import type { PricedCorrection, Problem } from "../problem/problem";

/**
 * Costs are tenths of a nat, so that by the model each makes an answer e^0.1 times less likely. It is less here: the
 * kinds of error are rarer or commoner in one office than in the next.
 */
const LAMBDA = 0.07;

/** Less still where rounding leaves room: the figures are short, and some slip of the pen is near to many of them. */
const LAMBDA_OF_ROUNDED = 0.05;

/** Answers whose costs differ by no more than this are equally good: no office's errors are known better. */
const ALIKE = 8;

/**
 * What it costs that something else happened, which no answer names: a line left out that no other table has, two
 * lines swapped. One row may miss by anything; that such a thing also looks like one change to several rows is rare.
 */
const SOMETHING_ELSE = 230;
const ONE_ROW_MORE = 100;

/**
 * The answers to so many violated rows of a problem, best first; those that are alike share their confidence. Together
 * they are less than certain, for it may be none of them.
 */
export function rate(
  answers: readonly PricedRepair[],
  problem: Problem,
  rows: number,
): readonly RatedRepair[] {
  const sorted = cheapestOfEach(answers.flatMap((answer) => [answer, ...otherFigures(answer, problem)]));
  const least = sorted[0]?.cost ?? 0;
  const lambda = sorted[0] && leavesRoom(sorted[0], problem) ? LAMBDA_OF_ROUNDED : LAMBDA;
  const weights = sorted.map(({ cost }) => Math.exp(lambda * (least - cost)));
  const sum = total(weights) + (sorted[0] ? weightOfOthers(sorted[0], problem, rows, lambda) : 0);
  const alike = sorted.filter(({ cost }) => cost <= least + ALIKE).length;
  const shared = total(weights.slice(0, alike)) / alike;
  return sorted.map((answer, at) => ({
    ...answer,
    isEqual: at < alike,
    confidence: (at < alike ? shared : weights[at]!) / sum,
  }));
}

/**
 * That something else happened, beside a weight of 1 for the best answer: instead of one of its corrections, or, where
 * it has several, instead of all of them.
 */
function weightOfOthers(
  { corrections, cost }: PricedRepair,
  problem: Problem,
  rows: number,
  lambda: number,
): number {
  const agreeing = agreeingRows(corrections, problem);
  const insteadOfOne = corrections.map((correction) => {
    const own = Math.min(agreeing, agreeingRows([correction], problem));
    return Math.exp(lambda * (correction.cost - SOMETHING_ELSE - ONE_ROW_MORE * own));
  });
  const insteadOfAll = Math.exp(lambda * (cost - SOMETHING_ELSE - ONE_ROW_MORE * (rows - 1)));
  return total(insteadOfOne) + (corrections.length > 1 ? insteadOfAll : 0);
}

/** Whether one of the rows that it touches leaves room for rounding. */
function leavesRoom({ corrections }: PricedRepair, problem: Problem): boolean {
  const rowsOf = rowsOfCells(problem);
  return corrections
    .flatMap((correction) => touchedRows(correction, rowsOf))
    .some((row) => problem.rows[row]!.low < problem.rows[row]!.high);
}

const COMPUTING = new Set(CAUSES.filter(({ isComputed }) => isComputed).map(({ id }) => id));

/** How many of the rows that corrections touch had to agree: those besides the rows that their figures come from. */
function agreeingRows(corrections: readonly PricedCorrection[], problem: Problem): number {
  const rowsOf = rowsOfCells(problem);
  const rows = new Set(corrections.flatMap((correction) => touchedRows(correction, rowsOf)));
  const sources = total(corrections.map(({ cause, changes }) => (COMPUTING.has(cause) ? changes.length : 1)));
  return Math.max(0, rows.size - sources);
}

/** Every set of figures once, cheapest first. */
function cheapestOfEach(answers: readonly PricedRepair[]): readonly PricedRepair[] {
  const byKey = new Map<string, PricedRepair>();
  for (const answer of answers) {
    const key = keyOf(answer.corrections);
    const known = byKey.get(key);
    if (!known || answer.cost < known.cost) byKey.set(key, answer);
  }
  return [...byKey]
    .sort(([keyA, a], [keyB, b]) => a.cost - b.cost || offMiddle(a) - offMiddle(b) || (keyA < keyB ? -1 : 1))
    .map(([, answer]) => answer);
}

/** How far the figures are from the middle of what rounding leaves open. */
function offMiddle({ corrections }: PricedRepair): number {
  return total(
    corrections.flatMap(({ changes }) =>
      changes.map(({ to, least, most }) => Math.abs(2 * to - least - most)),
    ),
  );
}

/** The same for the same figures. */
function keyOf(corrections: readonly PricedCorrection[]): string {
  const net = new Map(
    corrections.flatMap(({ changes }) => changes.map(({ cell, to }) => [cell, to] as const)),
  );
  const lacks = corrections.flatMap(({ missing = [] }) =>
    missing.map(({ row, amount }) => `+${row}:${amount}`),
  );
  const figures = [...net].map(([cell, to]) => `${String(cell).padStart(6, "0")}=${to}`);
  return [...figures, ...lacks].sort().join();
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
