import type { Models } from "../search/models";
import { omitted } from "../causes/omitted";
import { CHEAPEST } from "../candidates/options";
import { pricedBlocks } from "../candidates/blocks";
import type { Problem } from "../problem/problem";
import { type Limits, searchUpTo } from "../search/search";
import { singleChanges } from "../candidates/single-cells";
import { splitByRows } from "./split";
import { applied, isViolated } from "../problem/rows";
import { type CausedChange, type PricedRepair, repairOf, type Solved } from "../problem/answer";
import { explain, type Hypothesis, MARGIN } from "../search/hypotheses";
import { rate } from "../confidence/rate";

/**
 * A single change that settles a whole cluster, and so cheap that two changes, or a block of them, are not nearly as
 * good: then all nearly as good answers are single changes too. Null where it takes a search.
 */
export function singleCellErrors(
  problem: Problem,
  rows: readonly number[],
  singles: readonly CausedChange[],
): Solved | null {
  const [best] = singles;
  if (!best || best.cost + MARGIN >= 2 * CHEAPEST) return null;
  const answers = singles.map((change) => repairOf([change]));
  return {
    errors: [{ rows, repairs: rate(answers, problem, rows.length), proved: true }],
    unsettled: [],
    proved: true,
    nodes: 0,
  };
}

/** Nodes for the search of answers that are nearly as good. */
const NEARLY_NODES = 1000;

/** The errors of one cluster, whose cells and rows are in canonical order. */
export function errorsOf(
  problem: Problem,
  hypotheses: readonly Hypothesis[],
  limits: Limits,
  models: Models,
): Solved {
  const { violated } = models.open(problem).trail;
  const { best, nearly, proved, nodes } = explain(hypotheses, limits, models);
  if (best.length === 0) return { errors: [], unsettled: [...violated], proved, nodes };
  const groups = splitByRows(problem, violated, best);
  const errors = groups.map(({ rows, choices }) => {
    const others = groups.filter((group) => group.rows !== rows);
    const rest = others.reduce(
      (settled, group) => (group.choices[0]?.corrections ?? []).reduce(applied, settled),
      problem,
    );
    const blocks =
      others.length === 0 ? nearly.map(({ cost, blocks: corrections }) => ({ cost, corrections })) : [];
    models.open(rest, problem);
    const answers = [...choices, ...blocks, ...nearlyAsGood(rest, choices, limits, models)];
    return { rows, repairs: rate(answers, problem, rows.length), proved };
  });
  return { errors, unsettled: [], proved, nodes };
}

/**
 * Other answers for one group, with all other groups settled: those that cost a little more, and every single change
 * and every line left out, whatever it costs, so that what the equations cannot tell from others never stands alone.
 */
function nearlyAsGood(
  settled: Problem,
  choices: readonly PricedRepair[],
  limits: Limits,
  models: Models,
): readonly PricedRepair[] {
  const least = choices[0]?.cost ?? 0;
  const model = models.open(settled);
  const { trail, options } = model;
  const singles = singleChanges(settled, [...trail.violated], trail.rowsOf, options);
  const nearly = searchUpTo(model, least + MARGIN, { ...limits, nodes: NEARLY_NODES });
  return [...singles.map((change) => [change]), ...nearly.solutions.map(({ changes }) => changes)]
    .map(repairOf)
    .concat(linesLeftOut(settled, trail.violated))
    .filter(({ cost }) => cost >= least);
}

function linesLeftOut(settled: Problem, violated: ReadonlySet<number>): readonly PricedRepair[] {
  if (!settled.omissions?.length) return [];
  return pricedBlocks(settled, violated, Infinity, true)
    .filter(({ cause }) => cause === omitted.id)
    .filter((correction) => {
      const whole = applied(settled, correction);
      return [...violated].every((row) => !isViolated(whole.rows[row]!, whole));
    })
    .map((correction) => ({ cost: correction.cost, corrections: [correction] }));
}
