import type { Diagnosis, ErrorGroup, Explained } from "./diagnose";
import { MARGIN } from "./hypotheses";
import { pricedBlocks } from "./priced-blocks";
import type { Correction, Problem } from "./problem";
import { type Answer, rate } from "./rate";

/** A block that settles all violated rows of several clusters, and breaks no row. */
interface SpanningBlock {
  readonly correction: Correction;
  readonly clusters: ReadonlySet<number>;
}

/**
 * What was explained cluster by cluster, with several clusters explained as one where a single block (two columns
 * swapped, totals not updated) is the cheaper explanation of all of them.
 */
export function withSpanningBlocks(
  problem: Problem,
  rowsOf: readonly (readonly number[])[],
  explained: readonly Explained[],
): readonly Explained[] {
  if (explained.length < 2) return explained;
  const clusters = explained.map(({ rows }) => rows);
  const costs = explained.map(({ found }) => costOf(found));
  const priceOf = ({ clusters: settled }: SpanningBlock) =>
    [...settled].reduce((sum, at) => sum + costs[at]!, 0);
  const gainOf = (block: SpanningBlock) => priceOf(block) - block.correction.cost;
  const blocks = spanningBlocks(problem, clusters, rowsOf, costs).filter((block) => gainOf(block) > 0);
  const result: (Explained | null)[] = [...explained];
  for (const block of blocks.sort((a, b) => gainOf(b) - gainOf(a))) {
    const settled = [...block.clusters];
    if (settled.some((at) => result[at] !== explained[at])) continue;
    const key = settled.join();
    const rivals = blocks.filter((other) => [...other.clusters].join() === key);
    const answers = [
      ...rivals.map(({ correction }) => ({ cost: correction.cost, corrections: [correction] })),
      ...answerOfGroups(settled.flatMap((at) => explained[at]!.found.errors)),
    ].filter(({ cost }) => cost <= block.correction.cost + MARGIN);
    const proved = settled.every((at) => explained[at]!.found.proved);
    const rows = settled.flatMap((at) => clusters[at]!).sort((a, b) => a - b);
    const group: ErrorGroup = { rows, repairs: rate(answers, problem, rows.length), proved };
    for (const at of settled) result[at] = null;
    const found: Diagnosis = { errors: [group], unsettled: [], proved, nodes: 0 };
    result[settled[0]!] = { rows, found };
  }
  return result.filter((each) => each !== null);
}

/** The best answers of all groups as one. */
function answerOfGroups(groups: readonly ErrorGroup[]): readonly Answer[] {
  const corrections = groups.flatMap(({ repairs }) => repairs[0]?.corrections ?? []);
  return corrections.length
    ? [{ cost: corrections.reduce((sum, { cost }) => sum + cost, 0), corrections }]
    : [];
}

function costOf({ errors, unsettled }: Diagnosis): number {
  if (unsettled.length > 0) return UNEXPLAINED;
  return errors.reduce((sum, { repairs }) => sum + (repairs[0]?.cost ?? 0), 0);
}

/** What a cluster that nothing explains is taken to cost: more than any block. */
const UNEXPLAINED = 1000;

function spanningBlocks(
  problem: Problem,
  clusters: readonly (readonly number[])[],
  rowsOf: readonly (readonly number[])[],
  costs: readonly number[],
): readonly SpanningBlock[] {
  const clusterOf = new Map(clusters.flatMap((rows, at) => rows.map((row) => [row, at] as const)));
  const affordable = costs.reduce((sum, cost) => sum + cost, 0);
  const clusterAt = new Int32Array(problem.cells.length).fill(-1);
  clusters.forEach((broken, at) => {
    for (const row of broken) for (const cell of problem.rows[row]!.cells) clusterAt[cell] = at;
  });
  const touchesSeveral = ({ changes, missing = [] }: Correction) => {
    const first = changes.find(({ cell }) => clusterAt[cell]! >= 0);
    const at = first ? clusterAt[first.cell]! : -1;
    return missing.length > 0 || changes.some(({ cell }) => clusterAt[cell]! >= 0 && clusterAt[cell] !== at);
  };
  return pricedBlocks(problem, new Set(clusterOf.keys()), affordable).flatMap((correction) => {
    if (!touchesSeveral(correction)) return [];
    const settled = settledClusters(problem, correction, clusters, clusterOf, rowsOf);
    return settled && settled.size > 1 ? [{ correction, clusters: settled }] : [];
  });
}

/** The clusters of which the block touches a row; null where it leaves one of their rows, or any other, violated. */
function settledClusters(
  { cells, rows }: Problem,
  { changes, missing = [] }: Correction,
  clusters: readonly (readonly number[])[],
  clusterOf: ReadonlyMap<number, number>,
  rowsOf: readonly (readonly number[])[],
): ReadonlySet<number> | null {
  const moved = new Map(changes.map(({ cell, to }) => [cell, to]));
  const lacking = new Map(missing.map(({ row, amount }) => [row, amount]));
  const touched = new Set([...changes.flatMap(({ cell }) => rowsOf[cell]!), ...lacking.keys()]);
  const settled = new Set<number>();
  for (const index of touched) {
    const row = rows[index]!;
    const sum = row.cells.reduce(
      (total, cell, at) => total + row.coefficients[at]! * (moved.get(cell) ?? cells[cell]!.value),
      lacking.get(index) ?? 0,
    );
    if (sum < row.low || sum > row.high) return null;
    const cluster = clusterOf.get(index);
    if (cluster !== undefined) settled.add(cluster);
  }
  const isWhole = [...settled].every((at) => clusters[at]!.every((row) => touched.has(row)));
  return isWhole ? settled : null;
}
