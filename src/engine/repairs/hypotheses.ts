import { packRows } from "./bound";
import { CAUSES } from "./causes";
import type { Block, Cause } from "./causes/cause";
import { openLedger } from "./ledger";
import { optionsOfCells } from "./options";
import type { Correction, Problem } from "./problem";
import { type Limits, searchAll, type Solution } from "./search";

/** Blocks that are errors of their own, and what is wrong besides. */
export interface Explanation {
  readonly cost: number;
  readonly blocks: readonly Correction[];
  readonly cells: Solution;
}

export interface Explanations {
  /** All of the least cost. */
  readonly best: readonly Explanation[];
  readonly proved: boolean;
  readonly nodes: number;
}

/** A problem with some blocks put right, and the least that the rest costs. */
interface Hypothesis {
  readonly problem: Problem;
  readonly blocks: readonly Correction[];
  readonly estimate: number;
}

/** At most so many blocks are wrong at once. */
const MOST_BLOCKS = 2;

/** So many blocks, the most promising ones, are tried beside and upon each other. */
const MOST_TRIED = 6;

const BLOCK_CAUSES = CAUSES.filter((cause) => cause.blocks);

/** The cheapest explanations of everything violated: single cells alone, or blocks and then single cells. */
export function explain(problem: Problem, limits: Limits): Explanations {
  const hypotheses = allHypotheses(problem).sort((a, b) => a.estimate - b.estimate);
  const found = new Map<string, Explanation>();
  let [least, nodes, proved] = [limits.cost, 0, true];
  for (const { problem: rest, blocks, estimate } of hypotheses) {
    if (estimate > least) break;
    const paid = costOf(blocks);
    const result = searchAll(rest, { ...limits, nodes: limits.nodes - nodes, cost: least - paid });
    nodes += result.nodes;
    proved &&= result.proved;
    for (const cells of result.solutions) {
      const cost = paid + cells.cost;
      if (cost < least) found.clear();
      least = Math.min(least, cost);
      if (cost === least) found.set(keyOf(blocks, cells), { cost, blocks, cells });
    }
  }
  return { best: [...found.values()], proved, nodes };
}

function allHypotheses(problem: Problem): Hypothesis[] {
  const plain: Hypothesis = { problem, blocks: [], estimate: leastCostOf(problem) };
  const all = [plain];
  let latest = [plain];
  for (let depth = 1; depth <= MOST_BLOCKS; depth++) {
    latest = latest.flatMap(withOneBlockMore);
    all.push(...latest);
  }
  return all;
}

/** The blocks that make the book cheaper to explain, best first. */
function withOneBlockMore({ problem, blocks, estimate }: Hypothesis): readonly Hypothesis[] {
  const violated = openLedger(problem).violated;
  if (violated.size < 2) return [];
  const rowsOf = rowsOfCells(problem);
  const promising: { readonly correction: Correction; readonly left: number }[] = [];
  for (const cause of BLOCK_CAUSES) {
    for (const block of cause.blocks?.(problem, violated) ?? []) {
      const left = violatedAfter(problem, rowsOf, violated, block);
      if (left < violated.size - 1) promising.push({ correction: correctionOf(cause, block), left });
    }
  }
  promising.sort((a, b) => a.left - b.left || a.correction.cost - b.correction.cost);
  return promising
    .slice(0, MOST_TRIED)
    .map(({ correction }) => {
      const rest = applied(problem, correction);
      const together = [...blocks, correction];
      return { problem: rest, blocks: together, estimate: costOf(together) + leastCostOf(rest) };
    })
    .filter((hypothesis) => hypothesis.estimate <= estimate);
}

function correctionOf(cause: Cause, block: Block): Correction {
  return { cause: cause.id, cost: cause.cost, ...block };
}

/** The problem as it would be had the block not been spoilt. */
export function applied(problem: Problem, { changes, missing = [] }: Correction): Problem {
  const cells = [...problem.cells];
  for (const { cell, to } of changes) {
    const before = cells[cell];
    if (before) cells[cell] = { ...before, value: to };
  }
  const rows = [...problem.rows];
  for (const { row, amount } of missing) {
    const before = rows[row];
    if (before) rows[row] = { ...before, low: before.low - amount, high: before.high - amount };
  }
  return { ...problem, cells, rows };
}

function violatedAfter(
  problem: Problem,
  rowsOf: readonly (readonly number[])[],
  violated: ReadonlySet<number>,
  { changes, missing }: Block,
): number {
  const to = new Map(changes.map((change) => [change.cell, change.to]));
  const added = new Map(missing.map(({ row, amount }) => [row, amount]));
  const touched = new Set([...changes.flatMap(({ cell }) => rowsOf[cell] ?? []), ...added.keys()]);
  let count = violated.size;
  for (const index of touched) {
    const row = problem.rows[index];
    if (!row) continue;
    let sum = added.get(index) ?? 0;
    row.cells.forEach((cell, at) => {
      sum += (row.coefficients[at] ?? 0) * (to.get(cell) ?? problem.cells[cell]?.value ?? 0);
    });
    const holds = sum >= row.low && sum <= row.high;
    if (holds === violated.has(index)) count += holds ? -1 : 1;
  }
  return count;
}

function rowsOfCells(problem: Problem): readonly (readonly number[])[] {
  const rowsOf: number[][] = problem.cells.map(() => []);
  problem.rows.forEach((row, index) => row.cells.forEach((cell) => rowsOf[cell]?.push(index)));
  return rowsOf;
}

function leastCostOf(problem: Problem): number {
  const ledger = openLedger(problem);
  const { cells, rows } = problem;
  return packRows({ cells, options: optionsOfCells(problem), ledger, originals: rows.length }).cost;
}

function costOf(blocks: readonly Correction[]): number {
  return blocks.reduce((sum, block) => sum + block.cost, 0);
}

function keyOf(blocks: readonly Correction[], { changes }: Solution): string {
  const net = new Map<number, number>();
  for (const { cell, to } of [...blocks.flatMap((block) => block.changes), ...changes]) net.set(cell, to);
  const missing = blocks
    .flatMap((block) => block.missing ?? [])
    .map(({ row, amount }) => `+${row}:${amount}`);
  return [...[...net].map(([cell, to]) => `${cell}=${to}`), ...missing].sort().join();
}
