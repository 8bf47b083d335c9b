import { smallest } from "../../book/collections";
import { eliminate } from "./elimination";
import type { Option } from "../candidates/options";
import type { Decision } from "./solution";
import type { Span } from "../problem/rows";
import { demandedChange, leastCost, type Model, namedWithin, type Packing } from "./lower-bound";
import { type Assessment, decide, isBroken, moveCell, rewind, type TrailRow, VERDICT } from "./trail";

/** What the moves need of the search that runs them. */
export interface Frontier extends Model {
  readonly decisions: Decision[];
  readonly bound: number;
  next: number;
}

/** A violated row that is about to be settled. */
export interface BranchingPlace {
  readonly search: Frontier;
  readonly packing: Packing;
  readonly row: Assessment;
  /** Cost of what has been decided. */
  readonly spent: number;
  /** The least that the packed rows besides this one cost. */
  readonly rest: number;
  /** Looks at the state after a move, at this total cost. */
  visit(spent: number): void;
}

/** The packed row with the fewest cells that could settle it alone within the bound. */
export function narrowestRow(search: Frontier, packing: Packing, spent: number): Assessment | null {
  const slack = search.bound - spent - packing.cost;
  let narrowest: Assessment | null = null;
  let fewest = Infinity;
  for (const row of packing.rows) {
    const ways = waysWithin(search, row, row.cost + slack);
    if (ways < fewest) [narrowest, fewest] = [row, ways];
  }
  return narrowest;
}

/**
 * A cell of the row changes to a figure that a cause names. Once a cell is through, it does not change by name in
 * what follows, so that no set of changes is met twice. Leaves the cells of the row so.
 */
export function settleByName(place: BranchingPlace): void {
  const { search, row } = place;
  for (const cell of row.cells) {
    if (search.trail.verdicts[cell] !== VERDICT.suspect) continue;
    for (const option of worthTrying(place, cell)) changeByName(place, cell, option);
    decide(search.trail, cell, VERDICT.unnamed);
  }
}

/** No cell of the row changes by name: either one alone changes by what the row demands, or several do. */
export function settleByAnything(place: BranchingPlace): void {
  const { search, row } = place;
  for (const cell of row.cells) {
    changeAlone(place, cell);
    changeWithOthers(place, cell);
    decide(search.trail, cell, VERDICT.settled);
  }
}

function changeByName(place: BranchingPlace, cell: number, { to, cost, cause }: Option): void {
  const { search } = place;
  const mark = search.trail.undo.length;
  decide(search.trail, cell, VERDICT.settled);
  moveCell(search.trail, cell, to - (search.cells[cell]?.value ?? 0));
  attempt(place, { kind: "named", cell, to, cost, cause }, cost, mark);
}

function changeAlone(place: BranchingPlace, cell: number): void {
  const { search, row } = place;
  const trailRow = search.trail.rows[row.index];
  const change = trailRow && demandedChange(trailRow, cell);
  if (!change) return;
  const cost = freeCost(search, cell, change);
  if (cost === null || isBeyond(place, cost + place.rest)) return;
  const mark = search.trail.undo.length;
  for (const other of row.cells) decide(search.trail, other, VERDICT.settled);
  moveCell(search.trail, cell, change.least, change.most);
  attempt(place, { kind: "open", cell, change }, cost, mark);
}

function changeWithOthers(place: BranchingPlace, cell: number): void {
  const { search, row } = place;
  const pivot = search.trail.rows[row.index];
  const cost = search.options(cell).leastFree;
  const others = row.cells.filter(
    (other) => other !== cell && search.trail.verdicts[other] !== VERDICT.settled,
  );
  const cheapestOther = Math.min(Infinity, smallest(others.map((other) => search.options(other).leastFree)));
  if (!pivot || isBeyond(place, cost + cheapestOther + place.rest)) return;
  const mark = search.trail.undo.length;
  decide(search.trail, cell, VERDICT.settled);
  if (!eliminate(search.trail, cell, row.index)) return rewind(search.trail, mark);
  attempt(place, { kind: "eliminated", cell, pivot }, cost, mark);
}

function attempt(
  { search, spent, visit }: BranchingPlace,
  decision: Decision,
  cost: number,
  mark: number,
): void {
  search.decisions.push(decision);
  visit(spent + cost);
  search.decisions.pop();
  rewind(search.trail, mark);
}

/** Notes the estimate for the next round where it is beyond the bound of this one. */
function isBeyond({ search, spent }: BranchingPlace, cost: number): boolean {
  if (spent + cost <= search.bound) return false;
  search.next = Math.min(search.next, spent + cost);
  return true;
}

/**
 * The named options of a cell that may be part of a solution within the bound: those that some violated row of the
 * cell demands, and all others only if there is enough left to settle every row of the cell by further changes.
 */
function worthTrying(place: BranchingPlace, cell: number): readonly Option[] {
  const { search } = place;
  const options = search.options(cell);
  const afterwards = options.leastNamed + leastAfterwards(place, cell);
  if (!isBeyond(place, afterwards)) return [...options.named.values()];
  const demanded = new Set<Option>();
  for (const index of search.trail.rowsOf[cell] ?? []) {
    const row = search.trail.rows[index];
    const span = row && isBroken(row) ? demandedChange(row, cell) : null;
    for (const option of span ? namedWithin(search, cell, span) : []) demanded.add(option);
  }
  return [...demanded].filter((option) => !isBeyond(place, option.cost + place.rest));
}

/** The least that is left to pay once the cell has changed by something that none of its violated rows demands. */
function leastAfterwards({ search, packing, row }: BranchingPlace, cell: number): number {
  const { trail } = search;
  const taken = new Set(packing.rows.flatMap((packed) => (packed.index === row.index ? [] : packed.cells)));
  let cost = packing.cost - row.cost;
  for (const index of trail.rowsOf[cell] ?? []) {
    const other = trail.rows[index];
    if (!other || !breaksWithAnyChange(other)) continue;
    const cells = other.cells.filter((at) => at !== cell && trail.verdicts[at] !== VERDICT.settled);
    if (cells.some((at) => taken.has(at))) continue;
    cost += Math.min(Infinity, smallest(cells.map((at) => leastCost(search, at))));
    for (const at of cells) taken.add(at);
  }
  return cost;
}

/** Whether the row is violated after every change of one of its cells that it does not demand. */
function breaksWithAnyChange(row: TrailRow): boolean {
  return isBroken(row) || (row.active && row.low === row.high && row.least === row.most);
}

/** Cost of a change that no cause names; null where one names it. */
function freeCost(search: Frontier, cell: number, change: Span): number | null {
  const { named, free, leastFree } = search.options(cell);
  if (change.least !== change.most) return leastFree;
  const to = (search.cells[cell]?.value ?? 0) + change.least;
  return named.has(to) ? null : free(to).cost;
}

function waysWithin(search: Frontier, row: Assessment, cost: number): number {
  const trailRow = search.trail.rows[row.index];
  if (!trailRow) return 0;
  let ways = 0;
  for (const cell of row.cells) {
    const span = demandedChange(trailRow, cell);
    if (!span) continue;
    const options = search.options(cell);
    if (options.leastFree <= cost) ways += 1;
    else if (search.trail.verdicts[cell] === VERDICT.suspect) {
      ways += namedWithin(search, cell, span).filter((option) => option.cost <= cost).length;
    }
  }
  return ways;
}
