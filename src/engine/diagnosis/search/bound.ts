import { type Assessment, coefficientOf, type Ledger, type LedgerRow, type Step, VERDICT } from "./ledger";
import { type CellOptions, namedBetween, type Option } from "../candidates/options";
import type { ProblemCell } from "../problem/problem";

/** What the bound needs to know of the book. */
export interface Book {
  readonly cells: readonly ProblemCell[];
  options(cell: number): CellOptions;
  readonly ledger: Ledger;
  /** So many rows of the ledger, the first ones, are rows of the problem; the others are combinations. */
  readonly originals: number;
}

/** From `least` to `most`, both included. */
export interface Span {
  readonly least: number;
  readonly most: number;
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
export function packRows(book: Book, wanted = Infinity): Packing {
  const rows = [...book.ledger.violated].map((index) => assess(book, index));
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
export function demandedChange(row: LedgerRow, cell: number): Span | null {
  const factor = coefficientOf(row, cell);
  const [low, high] = [row.low - row.most, row.high - row.least];
  const least = Math.ceil((factor > 0 ? low : high) / factor);
  const most = Math.floor((factor > 0 ? high : low) / factor);
  return least <= most ? { least, most } : null;
}

/** The named options of a cell whose change lies in the span. */
export function namedWithin(book: Book, cell: number, { least, most }: Span): readonly Option[] {
  const from = book.cells[cell]?.value ?? 0;
  return namedBetween(book.options(cell), from + least, from + most);
}

/** The least that a change of the cell costs, whatever it changes to. */
export function leastCost(book: Book, cell: number): number {
  const options = book.options(cell);
  return book.ledger.verdicts[cell] === VERDICT.suspect ? options.least : options.leastFree;
}

/** Ledgers share rows and may number them in other ways; an assessment with another number is made anew. */
function assess(book: Book, index: number): Assessment {
  const row = book.ledger.rows[index];
  if (!row) return { index, cost: Infinity, cells: [] };
  if (row.assessment?.index === index) return row.assessment;
  const cells = row.cells.filter((cell) => book.ledger.verdicts[cell] !== VERDICT.settled);
  return (row.assessment = { index, cells, cost: leastToSettle(book, row) });
}

/** Either one cell changes by what the row demands, or two by named options that come to it, or more is to pay. */
function leastToSettle(book: Book, row: LedgerRow): number {
  let single = Infinity;
  let leastFree = Infinity;
  let [first, second, third] = [Infinity, Infinity, Infinity];
  for (let at = 0; at < row.cells.length; at++) {
    const cell = row.cells[at]!;
    const verdict = book.ledger.verdicts[cell]!;
    if (verdict === VERDICT.settled) continue;
    const options = book.options(cell);
    single = Math.min(single, demandedCost(book, row, at, options, single));
    const least = verdict === VERDICT.suspect ? options.least : options.leastFree;
    if (least < first) [first, second, third] = [least, first, second];
    else if (least < second) [second, third] = [least, second];
    else if (least < third) third = least;
    leastFree = Math.min(leastFree, options.leastFree);
  }
  if (first + second >= single) return single;
  if (!isExact(row)) return first + second;
  const others = Math.min(single, first + second + third, first + leastFree);
  return cheapestPair(book, row, others);
}

/** Neither the row nor what has been decided about its cells leaves room. */
function isExact({ low, high, least, most }: LedgerRow): boolean {
  return low === high && least === most;
}

/**
 * Cost of the cheapest two named options that bring an exact row to hold, where it is less than `below`: the cheaper
 * of the two costs less than half of that.
 */
function cheapestPair(book: Book, row: LedgerRow, below: number): number {
  const { verdicts } = book.ledger;
  const steps = (row.steps ??= stepsOf(book, row));
  const need = row.low - row.least;
  let cheapest = below;
  for (let at = 0; at < row.cells.length; at++) {
    const cell = row.cells[at]!;
    if (verdicts[cell] !== VERDICT.suspect) continue;
    const factor = row.coefficients[at]!;
    const from = book.cells[cell]!.value;
    for (const { to, cost } of book.options(cell).byCost) {
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
function stepsOf(book: Book, row: LedgerRow): ReadonlyMap<number, readonly Step[]> {
  const steps = new Map<number, Step[]>();
  row.cells.forEach((cell, at) => {
    const factor = row.coefficients[at]!;
    const from = book.cells[cell]!.value;
    for (const { to, cost } of book.options(cell).byCost) {
      const known = steps.get(factor * (to - from));
      if (known) known.push({ cell, cost });
      else steps.set(factor * (to - from), [{ cell, cost }]);
    }
  });
  return steps;
}

/** The cost if the cell at this place of the row changes by what the row demands; only less than `below` counts. */
function demandedCost(book: Book, row: LedgerRow, at: number, options: CellOptions, below: number): number {
  const cell = row.cells[at]!;
  const mayBeNamed = book.ledger.verdicts[cell] === VERDICT.suspect && options.leastNamed < below;
  if (isExact(row)) {
    const change = (row.low - row.least) / row.coefficients[at]!;
    if (!Number.isInteger(change)) return Infinity;
    const to = book.cells[cell]!.value + change;
    const named = mayBeNamed ? (options.named.get(to)?.cost ?? Infinity) : Infinity;
    return options.leastFree < Math.min(named, below) ? Math.min(named, options.free(to).cost) : named;
  }
  const span = demandedChange(row, cell);
  if (!span) return Infinity;
  let named = Infinity;
  if (mayBeNamed) for (const { cost } of namedWithin(book, cell, span)) named = Math.min(named, cost);
  if (options.leastFree >= Math.min(named, below)) return named;
  if (span.least !== span.most) return options.leastFree;
  return Math.min(named, options.free(book.cells[cell]!.value + span.least).cost);
}
