import { MARGIN } from "../search/hypotheses";
import { pricedBlocks } from "../candidates/blocks";
import type { Suspected } from "./suspected";
import { holdsAt, rowsOfCells, sumWith, violatedRows } from "../problem/rows";
import type { ErrorGroup, PricedRepair, Solved } from "../problem/answer";
import type { Explained } from ".";
import type { PricedCorrection, Problem } from "../problem/problem";
import { rate } from "../confidence/rate";

/** Lists what may span clusters when it is first asked for. */
type Blocks = () => readonly PricedCorrection[];

/** All blocks (two columns swapped, totals not updated) that may explain several clusters of a problem as one. */
export function spanningBlocks(problem: Problem): Blocks {
  let blocks: readonly PricedCorrection[] | null = null;
  return () => (blocks ??= pricedBlocks(problem, new Set(violatedRows(problem)), Infinity));
}

/**
 * The clusters that one block explains for less than they can cost one by one, whatever a search would find: such a
 * search would look at everything there is, and for nothing. And the clusters that are left.
 */
export function spannedAtOnce(
  problem: Problem,
  suspected: readonly Suspected[],
  blocks: Blocks,
): { readonly spanned: readonly Explained[]; readonly left: readonly Suspected[] } {
  if (suspected.length < 2 || suspected.every(({ isSlip }) => isSlip))
    return { spanned: [], left: suspected };
  const clusters = suspected.map((cluster) => cluster.rows);
  const spanning = settling(problem, clusters, blocks(), (at) => suspected[at]!.least);
  const sure = spanning.filter(
    (block, at) =>
      block.gain > MARGIN &&
      spanning.findIndex(({ key }) => key === block.key) === at &&
      spanning.every(
        (other) => isApart(other, block) || (isWithin(other, block) && other.gain <= block.gain),
      ),
  );
  const taken = new Set(sure.flatMap((block) => [...block.clusters]));
  return {
    spanned: sure.map((block) => asOne(problem, rowsOf(block, clusters), answersLike(block, spanning), true)),
    left: suspected.filter((_, at) => !taken.has(at)),
  };
}

/**
 * What was explained cluster by cluster, with several clusters explained as one where a single block is the cheaper
 * explanation of all of them.
 */
export function withSpanningBlocks(
  problem: Problem,
  explained: readonly Explained[],
  blocks: Blocks,
): readonly Explained[] {
  if (explained.length < 2) return explained;
  const clusters = explained.map(({ rows }) => rows);
  const spanning = settling(problem, clusters, blocks(), (at) => costOf(explained[at]!.found));
  const result: (Explained | null)[] = [...explained];
  for (const block of spanning) {
    const settled = [...block.clusters];
    if (block.gain <= 0 || settled.some((at) => result[at] !== explained[at])) continue;
    const found = settled.map((at) => explained[at]!.found);
    const answers = [...answersLike(block, spanning), ...answerOfAll(found, block.correction.cost + MARGIN)];
    const proved = found.every((each) => each.proved);
    for (const at of settled) result[at] = null;
    result[settled[0]!] = asOne(problem, rowsOf(block, clusters), answers, proved);
  }
  return result.filter((each) => each !== null);
}

/** A block that settles all violated rows of several clusters, and breaks no row. */
interface SpanningBlock {
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
): readonly SpanningBlock[] {
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

function isApart(one: SpanningBlock, other: SpanningBlock): boolean {
  return [...one.clusters].every((at) => !other.clusters.has(at));
}

function isWithin(one: SpanningBlock, other: SpanningBlock): boolean {
  return [...one.clusters].every((at) => other.clusters.has(at));
}

function rowsOf({ clusters }: SpanningBlock, all: readonly (readonly number[])[]): readonly number[] {
  return [...clusters].flatMap((at) => all[at]!).sort((a, b) => a - b);
}

/** The block and those that explain just the same clusters and cost little more. */
function answersLike(
  { key, correction: { cost: least } }: SpanningBlock,
  blocks: readonly SpanningBlock[],
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

function costOf({ errors, unsettled }: Solved): number {
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
