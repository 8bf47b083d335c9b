import { smallest } from "../../book/collections";
import { packRows } from "./lower-bound";
import type { Models } from "./models";
import { coefficientOf, type Trail } from "./trail";
import { CHEAPEST } from "../candidates/options";
import { pricedBlocks } from "../candidates/blocks";
import type { CellChange, PricedCorrection, Problem } from "../problem/problem";
import type { Limits, Solution } from "./search";
import { searchDecomposed } from "./decomposition";
import { applied, holdsAt } from "../problem/rows";
import { costOf } from "../problem/answer";

/** Blocks that are errors of their own, and what is wrong besides. */
export interface ClusterExplanation {
  readonly cost: number;
  readonly blocks: readonly PricedCorrection[];
  readonly cells: Solution;
}

export interface Explanations {
  /** All of the least cost. */
  readonly best: readonly ClusterExplanation[];
  /** Blocks that explain everything by themselves and cost a little more. */
  readonly nearly: readonly ClusterExplanation[];
  readonly proved: boolean;
  readonly nodes: number;
}

/** A problem with some blocks put right, and the least that the rest costs. */
export interface Hypothesis {
  readonly problem: Problem;
  readonly blocks: readonly PricedCorrection[];
  /** How many rows stay violated. */
  readonly left: number;
  readonly estimate: number;
}

/** An answer that costs this much more is still weighed against the best. */
export const MARGIN = 30;

/** The estimate of what single cells cost is low; a block that settles everything may cost so much. */
const MOST_PLAIN = 300;

/** At most so many blocks are wrong at once. */
const MOST_BLOCKS = 2;

/** So many blocks, the most promising ones, are tried beside and upon each other. */
const MOST_TRIED = 6;

/** What may explain everything violated, that which may be cheapest first: no explanation costs less than the first. */
export function hypothesesOf(problem: Problem, most: number, models: Models): readonly Hypothesis[] {
  return allHypotheses(problem, most + MARGIN, models).sort((a, b) => a.estimate - b.estimate);
}

/** The cheapest explanations of everything violated: single cells alone, or blocks and then single cells. */
export function explain(hypotheses: readonly Hypothesis[], limits: Limits, models: Models): Explanations {
  const found = new Map<string, ClusterExplanation>();
  let [least, nodes, proved] = [limits.cost, 0, true];
  for (const { problem: rest, blocks, estimate } of hypotheses) {
    if (estimate > least) break;
    if (nodes >= limits.nodes) {
      proved = false;
      break;
    }
    const paid = costOf(blocks);
    const result = searchDecomposed(
      rest,
      { ...limits, nodes: limits.nodes - nodes, cost: least - paid },
      models,
    );
    nodes += result.nodes;
    proved &&= result.proved;
    for (const cells of result.solutions) {
      const cost = paid + cells.cost;
      if (cost < least) found.clear();
      least = Math.min(least, cost);
      if (cost === least) found.set(keyOf(blocks, cells.changes), { cost, blocks, cells });
    }
  }
  const nearly = hypotheses
    .filter(({ left, estimate }) => left === 0 && estimate > least && estimate <= least + MARGIN)
    .map(({ blocks, estimate }) => ({ cost: estimate, blocks, cells: { cost: 0, changes: [] } }));
  return { best: [...found.values()], nearly, proved, nodes };
}

/** `most`: what a single change costs that explains everything; what costs more need not be looked at. */
function allHypotheses(problem: Problem, most: number, models: Models): Hypothesis[] {
  const plain: Hypothesis = {
    problem,
    blocks: [],
    left: Infinity,
    estimate: packRows(models.open(problem)).cost,
  };
  const all = new Map([["", plain]]);
  let latest = [plain];
  for (let depth = 1; depth <= MOST_BLOCKS; depth++) {
    const reach = smallest([...all.values()].map(costOfWhole)) + MARGIN;
    const deeper = latest.flatMap((hypothesis) => withOneBlockMore(hypothesis, most, reach, models));
    latest = [];
    for (const hypothesis of deeper) {
      const key = keyOf(hypothesis.blocks, []);
      if (all.has(key)) continue;
      all.set(key, hypothesis);
      latest.push(hypothesis);
    }
  }
  return [...all.values()];
}

/** What blocks cost that settle everything by themselves. */
function costOfWhole({ left, estimate }: Hypothesis): number {
  return left === 0 ? estimate : Infinity;
}

/** The blocks that make the book cheaper to explain, best first; none that cost more than `within` in all. */
function withOneBlockMore(
  { problem, blocks, estimate }: Hypothesis,
  most: number,
  within: number,
  models: Models,
): readonly Hypothesis[] {
  let reach = Math.min(within, most < Infinity ? most : Math.max(estimate, MOST_PLAIN));
  const paid = costOf(blocks);
  const { trail } = models.open(problem);
  const promising: { readonly correction: PricedCorrection; readonly left: number }[] = [];
  for (const correction of pricedBlocks(problem, trail.violated, reach - paid, most < Infinity)) {
    const left = violatedAfter(trail, correction);
    const pays = left === 0 || (left < trail.violated.size - 1 && correction.cost < estimate - paid);
    if (pays) promising.push({ correction, left });
  }
  promising.sort((a, b) => a.left - b.left || a.correction.cost - b.correction.cost);
  const found: Hypothesis[] = [];
  for (const { correction, left } of promising.slice(0, MOST_TRIED)) {
    const cost = paid + correction.cost;
    if (left > 0 && cost + CHEAPEST > reach) continue;
    const rest = applied(problem, correction);
    const together = cost + packRows(models.open(rest, problem)).cost;
    if (together > reach) continue;
    found.push({ problem: rest, blocks: [...blocks, correction], left, estimate: together });
    if (left === 0) reach = Math.min(reach, cost + MARGIN);
  }
  return found;
}

/** How many rows a block would leave violated. */
function violatedAfter(trail: Trail, { changes, missing = [] }: PricedCorrection): number {
  const moved = new Map(missing.map(({ row, amount }) => [row, amount]));
  for (const { cell, from, to } of changes) {
    for (const index of trail.rowsOf[cell] ?? []) {
      const row = trail.rows[index];
      if (row) moved.set(index, (moved.get(index) ?? 0) + coefficientOf(row, cell) * (to - from));
    }
  }
  let count = trail.violated.size;
  for (const [index, change] of moved) {
    const row = trail.rows[index];
    if (!row) continue;
    const holds = holdsAt(row, row.least + change);
    if (holds === trail.violated.has(index)) count += holds ? -1 : 1;
  }
  return count;
}

/** Equal for what comes to the same figures. */
function keyOf(blocks: readonly PricedCorrection[], changes: readonly CellChange[]): string {
  const net = new Map<number, number>();
  for (const { cell, to } of [...blocks.flatMap((block) => block.changes), ...changes]) net.set(cell, to);
  const missing = blocks
    .flatMap((block) => block.missing ?? [])
    .map(({ row, amount }) => `+${row}:${amount}`);
  return [...[...net].map(([cell, to]) => `${cell}=${to}`), ...missing].sort().join();
}
