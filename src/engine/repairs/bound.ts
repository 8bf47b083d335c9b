import { type Assessment, coefficientOf, type Ledger, type LedgerRow, VERDICT } from "./ledger";
import type { CellOptions, Option } from "./options";
import type { ProblemCell } from "./problem";

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

/** Greedy: rows with few cells first, since they leave room for others. */
export function packRows(book: Book): Packing {
  const candidates = [...book.ledger.violated]
    .map((index) => assess(book, index))
    .sort((a, b) => a.cells.length - b.cells.length || b.cost - a.cost || a.index - b.index);
  const taken = new Set<number>();
  const rows: Assessment[] = [];
  let cost = 0;
  for (const row of candidates) {
    if (row.cost === Infinity) return { rows: [row], cost: Infinity };
    if (row.cells.some((cell) => taken.has(cell))) continue;
    for (const cell of row.cells) taken.add(cell);
    rows.push(row);
    cost += row.cost;
  }
  return { rows, cost };
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
export function namedWithin(book: Book, cell: number, span: Span): readonly Option[] {
  const { named } = book.options(cell);
  const from = book.cells[cell]?.value ?? 0;
  if (span.least === span.most) {
    const option = named.get(from + span.least);
    return option ? [option] : [];
  }
  return [...named.values()].filter(({ to }) => to - from >= span.least && to - from <= span.most);
}

/** The least that a change of the cell costs, whatever it changes to. */
export function leastCost(book: Book, cell: number): number {
  const options = book.options(cell);
  return book.ledger.verdicts[cell] === VERDICT.suspect ? options.least : options.leastFree;
}

function assess(book: Book, index: number): Assessment {
  const row = book.ledger.rows[index];
  if (!row) return { index, cost: Infinity, cells: [] };
  if (row.assessment) return row.assessment;
  const cells = row.cells.filter((cell) => book.ledger.verdicts[cell] !== VERDICT.settled);
  return (row.assessment = { index, cells, cost: leastToSettle(book, row, cells) });
}

/** Either one cell changes by what the row demands, or two change. */
function leastToSettle(book: Book, row: LedgerRow, cells: readonly number[]): number {
  let single = Infinity;
  let [first, second] = [Infinity, Infinity];
  for (const cell of cells) {
    single = Math.min(single, demandedCost(book, row, cell));
    const cost = leastCost(book, cell);
    if (cost < first) [first, second] = [cost, first];
    else if (cost < second) second = cost;
  }
  return Math.min(single, first + second);
}

function demandedCost(book: Book, row: LedgerRow, cell: number): number {
  const options = book.options(cell);
  const span = demandedChange(row, cell);
  if (!span) return Infinity;
  let cost = Infinity;
  if (book.ledger.verdicts[cell] === VERDICT.suspect) {
    for (const option of namedWithin(book, cell, span)) cost = Math.min(cost, option.cost);
  }
  if (cost <= options.leastFree) return cost;
  if (span.least !== span.most) return Math.min(cost, options.leastFree);
  const from = book.cells[cell]?.value ?? 0;
  return Math.min(cost, options.free(from + span.least).cost);
}
