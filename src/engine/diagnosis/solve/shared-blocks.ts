import { MARGIN } from "../search/hypotheses";
import { pricedBlocks } from "../candidates/blocks";
import type { Progress, Strategy } from "./strategy";
import { holdsAt, rowsOfCells, sumWith, violatedRows } from "../problem/rows";
import type { ErrorGroup, PricedRepair, Solved } from "../problem/answer";
import type { PricedCorrection, Problem } from "../problem/problem";
import { rate } from "../confidence/rate";
import type { Explained } from "./open-cluster";

/** All blocks (two columns swapped, totals not updated) that may explain several clusters of a problem as one. */
export function blocksAcross(problem: Problem): Progress["blocks"] {
  let blocks: readonly PricedCorrection[] | null = null;
  return () => (blocks ??= pricedBlocks(problem, new Set(violatedRows(problem)), Infinity));
}

/**
 * Explains the clusters that one block explains for less than they can cost one by one, whatever a search would find:
 * such a search would look at everything there is, and for nothing.
 */
export const shareBlocksAtOnce: Strategy = (progress) => {
  const { problem, open, blocks } = progress;
  if (open.length < 2 || open.every(({ isSingle }) => isSingle)) return progress;
  const clusters = open.map(({ rows }) => rows);
  const shared = settling(problem, clusters, blocks(), (at) => open[at]!.least);
  const sure = shared.filter(
    (block, at) =>
      block.gain > MARGIN &&
      shared.findIndex(({ key }) => key === block.key) === at &&
      shared.every(
        (other) => isDisjoint(other, block) || (isWithin(other, block) && other.gain <= block.gain),
      ),
  );
  const taken = new Set(sure.flatMap((block) => [...block.clusters]));
  const explained = sure.map((block) =>
    asOne(problem, rowsOf(block, clusters), answersLike(block, shared), true),
  );
  return {
    ...progress,
    explained: [...progress.explained, ...explained],
    open: open.filter((_, at) => !taken.has(at)),
  };
};

/** Explains several clusters as one where a single block is the cheaper explanation of all of them. */
export const shareBlocks: Strategy = (progress) => {
  const { problem, explained, blocks } = progress;
  if (explained.length < 2) return progress;
  const clusters = explained.map(({ rows }) => rows);
  const shared = settling(problem, clusters, blocks(), (at) => costOfBest(explained[at]!.found));
  const result: (Explained | null)[] = [...explained];
  for (const block of shared) {
    const settled = [...block.clusters];
    if (block.gain <= 0 || settled.some((at) => result[at] !== explained[at])) continue;
    const found = settled.map((at) => explained[at]!.found);
    const answers = [...answersLike(block, shared), ...answerOfAll(found, block.correction.cost + MARGIN)];
    const proved = found.every((each) => each.proved);
    for (const at of settled) result[at] = null;
    result[settled[0]!] = asOne(problem, rowsOf(block, clusters), answers, proved);
  }
  return { ...progress, explained: result.filter((each) => each !== null) };
};

/** A block that settles all violated rows of several clusters, and breaks no row. */
interface SharedBlock {
  readonly correction: PricedCorrection;
  readonly clusters: ReadonlySet<number>;
  /** The same for the same clusters. */
  readonly key: string;
  /** By how much it is cheaper than its clusters one by one. */
  readonly gain: number;
}

/** The blocks that explain several clusters, the one that saves most first. */
function settling(
  problem: Problem,
  clusters: readonly (readonly number[])[],
  blocks: readonly PricedCorrection[],
  costAt: (cluster: number) => number,
): readonly SharedBlock[] {
  const clusterOf = new Map(clusters.flatMap((own, at) => own.map((row) => [row, at] as const)));
  const clusterAt = new Int32Array(problem.cells.length).fill(-1);
  clusters.forEach((broken, at) => {
    for (const row of broken) for (const cell of problem.rows[row]!.cells) clusterAt[cell] = at;
  });
  const touchesSeveral = ({ changes, missing = [] }: PricedCorrection) => {
    const first = changes.find(({ cell }) => clusterAt[cell]! >= 0);
    const at = first ? clusterAt[first.cell]! : -1;
    return missing.length > 0 || changes.some(({ cell }) => clusterAt[cell]! >= 0 && clusterAt[cell] !== at);
  };
  return blocks
    .filter(touchesSeveral)
    .flatMap((correction) => {
      const settled = settledClusters(problem, correction, clusters, clusterOf);
      if (!settled || settled.size < 2) return [];
      const price = [...settled].reduce((sum, at) => sum + Math.min(costAt(at), UNEXPLAINED), 0);
      const key = [...settled].sort((a, b) => a - b).join();
      return [{ correction, clusters: settled, key, gain: price - correction.cost }];
    })
    .sort((a, b) => b.gain - a.gain);
}

function isDisjoint(one: SharedBlock, other: SharedBlock): boolean {
  return [...one.clusters].every((at) => !other.clusters.has(at));
}

function isWithin(one: SharedBlock, other: SharedBlock): boolean {
  return [...one.clusters].every((at) => other.clusters.has(at));
}

function rowsOf({ clusters }: SharedBlock, all: readonly (readonly number[])[]): readonly number[] {
  return [...clusters].flatMap((at) => all[at]!).sort((a, b) => a - b);
}

/** The block and those that explain just the same clusters and cost little more. */
function answersLike(
  { key, correction: { cost: least } }: SharedBlock,
  blocks: readonly SharedBlock[],
): PricedRepair[] {
  return blocks
    .filter((other) => other.key === key && other.correction.cost <= least + MARGIN)
    .map(({ correction }) => ({ cost: correction.cost, corrections: [correction] }));
}

/** The best answers of all clusters as one, where each has one and they do not cost more than `most`. */
function answerOfAll(found: readonly Solved[], most: number): readonly PricedRepair[] {
  if (found.some(({ unsettled }) => unsettled.length > 0)) return [];
  const corrections = found.flatMap(({ errors }) => errors.flatMap(({ repairs }) => repairs[0]!.corrections));
  const cost = corrections.reduce((sum, each) => sum + each.cost, 0);
  return cost <= most ? [{ cost, corrections }] : [];
}

function asOne(
  problem: Problem,
  rows: readonly number[],
  answers: readonly PricedRepair[],
  proved: boolean,
): Explained {
  const group: ErrorGroup = { rows, repairs: rate(answers, problem, rows.length), proved };
  return { rows, found: { errors: [group], unsettled: [], proved, nodes: 0 } };
}

function costOfBest({ errors, unsettled }: Solved): number {
  if (unsettled.length > 0) return UNEXPLAINED;
  return errors.reduce((sum, { repairs }) => sum + (repairs[0]?.cost ?? 0), 0);
}

/** What a cluster that nothing explains is taken to cost: more than any block. */
const UNEXPLAINED = 1000;

/** The clusters of which the block touches a row; null where it leaves one of their rows, or any other, violated. */
function settledClusters(
  problem: Problem,
  { changes, missing = [] }: PricedCorrection,
  clusters: readonly (readonly number[])[],
  clusterOf: ReadonlyMap<number, number>,
): ReadonlySet<number> | null {
  const rowsAt = rowsOfCells(problem);
  const moved = new Map(changes.map(({ cell, to }) => [cell, to]));
  const lacking = new Map(missing.map(({ row, amount }) => [row, amount]));
  const touched = new Set([...changes.flatMap(({ cell }) => rowsAt[cell]!), ...lacking.keys()]);
  const settled = new Set<number>();
  for (const index of touched) {
    const row = problem.rows[index]!;
    if (!holdsAt(row, sumWith(problem, row, moved) + (lacking.get(index) ?? 0))) return null;
    const cluster = clusterOf.get(index);
    if (cluster !== undefined) settled.add(cluster);
  }
  const isWhole = [...settled].every((at) => clusters[at]!.every((row) => touched.has(row)));
  return isWhole ? settled : null;
}
