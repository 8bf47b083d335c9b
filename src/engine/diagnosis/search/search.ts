import { type Model, packRows } from "./lower-bound";
import { narrowestRow, type BranchingPlace, settleByAnything, settleByName } from "./branching";
import { leastOfLastChange } from "./last-change";
import { moveCell, rewind } from "./trail";
import type { CausedChange } from "../problem/answer";
import { changesOf, type Decision } from "./solution";

export interface Limits {
  /** States looked at before the search gives up. */
  readonly nodes: number;
  /** Solutions kept; more of them say only that the rows do not tell. */
  readonly solutions: number;
  /** Solutions that cost more are not looked for. */
  readonly cost: number;
  /** Asked now and then; the engine itself has no clock. */
  shouldStop(): boolean;
}

export interface SearchResult {
  readonly solutions: readonly Solution[];
  /** All of the least cost are listed, or none exists within the limits. */
  readonly proved: boolean;
  readonly nodes: number;
}

export interface Solution {
  readonly cost: number;
  readonly changes: readonly CausedChange[];
}

/**
 * A round may look at a little more than the next estimate: fewer rounds, and the bound falls to the cost of what is
 * found.
 */
const BOUND_STEP = 30;

/** How many nodes pass between two questions to `shouldStop`. */
const NODES_PER_QUESTION = 256;

interface Search extends Model {
  readonly limits: Limits;
  readonly decisions: Decision[];
  readonly found: Map<string, Solution>;
  bound: number;
  /** Only the cheapest are kept. */
  readonly narrowing: boolean;
  /** The least estimate above the bound that was met: the next bound. */
  next: number;
  nodes: number;
  stopped: boolean;
  /** Some row leaves room for rounding. */
  readonly isRounded: boolean;
  /** Something may have been passed over. */
  incomplete: boolean;
}

/**
 * All sets of changes of the least total cost that satisfy every row. Iterative deepening: each round looks at
 * everything that may cost no more than the bound, and the first round that finds something has found all of that
 * cost. A node takes one violated row and goes through the ways to settle it, which exclude each other: the first
 * cell, in the order of the row, that changes to a figure some cause names; or, where no cell does, the first that
 * changes to any other figure.
 */
export function searchAll(model: Model, limits: Limits): SearchResult {
  const search = startSearch(model, limits, true);
  let bound = packRows(search).cost;
  while (bound < Infinity && bound <= limits.cost && !search.stopped && search.found.size === 0) {
    search.bound = Math.min(bound + BOUND_STEP, limits.cost);
    search.next = Infinity;
    visit(search, 0);
    bound = search.next;
  }
  return resultOf(search);
}

/** Every set of changes up to a cost, not only the cheapest. */
export function searchUpTo(model: Model, cost: number, limits: Limits): SearchResult {
  const search = startSearch(model, limits, false);
  search.bound = cost;
  visit(search, 0);
  return resultOf(search);
}

function startSearch(model: Model, limits: Limits, narrowing: boolean): Search {
  const { cells, options, trail, originals } = model;
  return {
    cells,
    options,
    trail,
    originals,
    limits,
    decisions: [],
    found: new Map(),
    bound: 0,
    narrowing,
    next: Infinity,
    nodes: 0,
    stopped: false,
    isRounded: trail.rows.some(({ low, high }) => low !== high),
    incomplete: false,
  };
}

function resultOf(search: Search): SearchResult {
  const solutions = [...search.found.values()].sort((a, b) => a.cost - b.cost);
  return { solutions, proved: !search.stopped && !search.incomplete, nodes: search.nodes };
}

function visit(search: Search, spent: number): void {
  if (!mayContinue(search)) return;
  if (search.trail.violated.size === 0) {
    if (!keep(search)) keepOneByOne(search, spent);
    return;
  }
  const left = search.bound - spent;
  const isBeyond = (least: number) => {
    if (least > left) search.next = Math.min(search.next, spent + least);
    return least > left;
  };
  if (isBeyond(leastOfLastChange(search, left))) return;
  const packing = packRows(search, left + 1);
  if (isBeyond(packing.cost)) return;
  const row = narrowestRow(search, packing, spent);
  if (!row) return;
  const mark = search.trail.undo.length;
  const place: BranchingPlace = {
    search,
    packing,
    row,
    spent,
    rest: packing.cost - row.cost,
    visit: (total) => visit(search, total),
  };
  settleByName(place);
  settleByAnything(place);
  rewind(search.trail, mark);
}

/**
 * Rows that could each hold with some figure of a cell that rounding leaves open need not all hold with the same one:
 * looks at the figures one by one.
 */
function keepOneByOne(search: Search, spent: number): void {
  const { decisions, trail } = search;
  const at = decisions.findLastIndex((each) => each.kind === "open" && each.change.least < each.change.most);
  const decision = decisions[at];
  if (decision?.kind !== "open") {
    search.incomplete ||= decisions.some(({ kind }) => kind === "eliminated") && search.isRounded;
    return;
  }
  const { cell, change } = decision;
  for (let figure = change.least; figure <= change.most && !search.stopped; figure++) {
    const mark = trail.undo.length;
    decisions[at] = { kind: "open", cell, change: { least: figure, most: figure } };
    moveCell(trail, cell, figure - change.least, figure - change.most);
    visit(search, spent);
    rewind(trail, mark);
  }
  decisions[at] = decision;
}

function mayContinue(search: Search): boolean {
  const { limits } = search;
  if (search.stopped) return false;
  search.nodes += 1;
  const asks = search.nodes % NODES_PER_QUESTION === 0;
  if (search.nodes > limits.nodes || search.found.size >= limits.solutions || (asks && limits.shouldStop())) {
    search.stopped = true;
  }
  return !search.stopped;
}

/** Notes what the decisions come to; false where they come to nothing. */
function keep(search: Search): boolean {
  const changes = changesOf(search, search.decisions);
  if (!changes) return false;
  const cost = changes.reduce((sum, change) => sum + change.cost, 0);
  if (cost > search.bound) {
    search.next = Math.min(search.next, cost);
    return true;
  }
  if (search.narrowing && cost < search.bound) {
    search.bound = cost;
    search.found.clear();
  }
  const sorted = [...changes].sort((a, b) => a.cell - b.cell);
  search.found.set(sorted.map(({ cell, to }) => `${cell}=${to}`).join(), { cost, changes: sorted });
  return true;
}
