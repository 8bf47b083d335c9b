import { type Assessment, coefficientOf, type Step, type Trail, type TrailRow, VERDICT } from "./trail";
import { type CellOptions, namedBetween, type Option } from "../candidates/options";
import type { ProblemCell } from "../problem/problem";
import { demandAt, type Span } from "../problem/rows";

/** What the bound needs to know of the model. */
export interface Model {
  readonly cells: readonly ProblemCell[];
  options(cell: number): CellOptions;
  readonly trail: Trail;
  /** So many rows of the trail, the first ones, are rows of the problem; the others are combinations. */
  readonly originals: number;
}

/** Violated rows no two of which share a cell that may change, and the least that each costs. */
export interface Packing {
  readonly rows: readonly Assessment[];
  /** The sum of all: no way to settle everything is cheaper. Infinity where some row cannot be settled. */
  readonly cost: number;
}

/**
 * Greedy, rows with few cells first. Where that does not reach `wanted`, again with the rows first that share cells
 * with the fewest others; the better of both.
 */
export function packRows(model: Model, wanted = Infinity): Packing {
  const rows = [...model.trail.violated].map((index) => assess(model, index));
  const hopeless = rows.find(({ cost }) => cost === Infinity);
  if (hopeless) return { rows: [hopeless], cost: Infinity };
  const short = pack(
    rows.sort((a, b) => a.cells.length - b.cells.length || b.cost - a.cost || a.index - b.index),
  );
  if (short.cost >= wanted) return short;
  const weights = overlapWeights(rows);
  const weight = (row: Assessment) => (weights.get(row) ?? 0) / row.cost;
  const lonely = pack(rows.sort((a, b) => weight(a) - weight(b) || a.index - b.index));
  return lonely.cost > short.cost ? lonely : short;
}

function pack(ordered: readonly Assessment[]): Packing {
  const taken = new Set<number>();
  const rows: Assessment[] = [];
  let cost = 0;
  for (const row of ordered) {
    if (row.cells.some((cell) => taken.has(cell))) continue;
    for (const cell of row.cells) taken.add(cell);
    rows.push(row);
    cost += row.cost;
  }
  return { rows, cost };
}

/** For each row the summed cost of the rows that share a cell with it. */
function overlapWeights(rows: readonly Assessment[]): ReadonlyMap<Assessment, number> {
  const rowsOf = new Map<number, Assessment[]>();
  for (const row of rows) {
    for (const cell of row.cells) rowsOf.set(cell, [...(rowsOf.get(cell) ?? []), row]);
  }
  return new Map(
    rows.map((row) => {
      const overlapping = new Set(row.cells.flatMap((cell) => rowsOf.get(cell) ?? []));
      return [row, [...overlapping].reduce((sum, { cost }) => sum + cost, 0)];
    }),
  );
}

/** The changes of a cell that would bring the row into its interval; null where no whole number does. */
export function demandedChange(row: TrailRow, cell: number): Span | null {
  const span = demandAt(row, row, coefficientOf(row, cell));
  return span.least <= span.most ? span : null;
}

/** The named options of a cell whose change lies in the span. */
export function namedWithin(model: Model, cell: number, { least, most }: Span): readonly Option[] {
  const from = model.cells[cell]?.value ?? 0;
  return namedBetween(model.options(cell), from + least, from + most);
}

/** The least that a change of the cell costs, whatever it changes to. */
export function leastCost(model: Model, cell: number): number {
  const options = model.options(cell);
  return model.trail.verdicts[cell] === VERDICT.suspect ? options.least : options.leastFree;
}

/** Trails share rows and may number them in other ways; an assessment with another number is made anew. */
function assess(model: Model, index: number): Assessment {
  const row = model.trail.rows[index];
  if (!row) return { index, cost: Infinity, cells: [] };
  if (row.assessment?.index === index) return row.assessment;
  const cells = row.cells.filter((cell) => model.trail.verdicts[cell] !== VERDICT.settled);
  return (row.assessment = { index, cells, cost: leastToSettle(model, row) });
}

/** Either one cell changes by what the row demands, or two by named options that come to it, or more is to pay. */
function leastToSettle(model: Model, row: TrailRow): number {
  let single = Infinity;
  let leastFree = Infinity;
  let [first, second, third] = [Infinity, Infinity, Infinity];
  for (let at = 0; at < row.cells.length; at++) {
    const cell = row.cells[at]!;
    const verdict = model.trail.verdicts[cell]!;
    if (verdict === VERDICT.settled) continue;
    const options = model.options(cell);
    single = Math.min(single, demandedCost(model, row, at, single));
    const least = verdict === VERDICT.suspect ? options.least : options.leastFree;
    if (least < first) [first, second, third] = [least, first, second];
    else if (least < second) [second, third] = [least, second];
    else if (least < third) third = least;
    leastFree = Math.min(leastFree, options.leastFree);
  }
  if (first + second >= single) return single;
  if (!isExact(row)) return first + second;
  const others = Math.min(single, first + second + third, first + leastFree);
  return cheapestPair(model, row, others);
}

/** Neither the row nor what has been decided about its cells leaves room. */
function isExact({ low, high, least, most }: TrailRow): boolean {
  return low === high && least === most;
}

/**
 * Cost of the cheapest two named options that bring an exact row to hold, where it is less than `below`: the cheaper
 * of the two costs less than half of that.
 */
function cheapestPair(model: Model, row: TrailRow, below: number): number {
  const { verdicts } = model.trail;
  const steps = (row.steps ??= stepsOf(model, row));
  const need = row.low - row.least;
  let cheapest = below;
  for (let at = 0; at < row.cells.length; at++) {
    const cell = row.cells[at]!;
    if (verdicts[cell] !== VERDICT.suspect) continue;
    const factor = row.coefficients[at]!;
    const from = model.cells[cell]!.value;
    for (const { to, cost } of model.options(cell).byCost) {
      if (cost * 2 >= cheapest) break;
      const others = steps.get(need - factor * (to - from));
      if (!others) continue;
      for (const other of others) {
        const isOther = other.cell !== cell && verdicts[other.cell] === VERDICT.suspect;
        if (isOther) cheapest = Math.min(cheapest, cost + other.cost);
      }
    }
  }
  return cheapest;
}

/** For each amount the cells of the row that a named option moves by it, and its cost. */
function stepsOf(model: Model, row: TrailRow): ReadonlyMap<number, readonly Step[]> {
  const steps = new Map<number, Step[]>();
  row.cells.forEach((cell, at) => {
    const factor = row.coefficients[at]!;
    const from = model.cells[cell]!.value;
    for (const { to, cost } of model.options(cell).byCost) {
      const known = steps.get(factor * (to - from));
      if (known) known.push({ cell, cost });
      else steps.set(factor * (to - from), [{ cell, cost }]);
    }
  });
  return steps;
}

/** The cost if the cell at this place of the row changes by what the row demands; only less than `below` counts. */
function demandedCost(model: Model, row: TrailRow, at: number, below: number): number {
  const cell = row.cells[at]!;
  const options = model.options(cell);
  const mayBeNamed = model.trail.verdicts[cell] === VERDICT.suspect && options.leastNamed < below;
  if (isExact(row)) {
    const change = (row.low - row.least) / row.coefficients[at]!;
    if (!Number.isInteger(change)) return Infinity;
    const to = model.cells[cell]!.value + change;
    const named = mayBeNamed ? (options.named.get(to)?.cost ?? Infinity) : Infinity;
    return options.leastFree < Math.min(named, below) ? Math.min(named, options.free(to).cost) : named;
  }
  const span = demandedChange(row, cell);
  if (!span) return Infinity;
  let named = Infinity;
  if (mayBeNamed) for (const { cost } of namedWithin(model, cell, span)) named = Math.min(named, cost);
  if (options.leastFree >= Math.min(named, below)) return named;
  if (span.least !== span.most) return options.leastFree;
  return Math.min(named, options.free(model.cells[cell]!.value + span.least).cost);
}
