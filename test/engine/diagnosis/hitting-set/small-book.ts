import type { Problem, ProblemCell, ProblemRow } from "../../../../src/engine/diagnosis/problem/problem";
import { KINDS_BY_ITSELF } from "../../../../specimens/errors/kinds";
import { corrupt } from "../../../../specimens/errors/problem";
import type { Dice } from "../../../../specimens/dice";

export interface SmallBook {
  readonly problem: Problem;
  /** Some rows leave room for rounding. */
  readonly isRounded: boolean;
}

const FEWEST_CELLS = 6;
const MOST_CELLS = 16;

/** Two to five statements that tie to each other, with one or more wrong figures; some cells are pinned. */
export function smallBook(random: Dice, mostErrors = 5): SmallBook {
  const isRounded = random.below(4) === 0;
  const clean = cleanBook(random, isRounded);
  const errors = Math.min(1 + random.below(mostErrors), spoilable(clean));
  const spoilt = corrupt(clean, random, KINDS_BY_ITSELF, errors);
  const cells = spoilt.book.cells.map((cell, index) => ({
    ...cell,
    pinned: random.below(spoilt.truth.has(index) ? 40 : 8) === 0,
  }));
  return { problem: { ...spoilt.book, cells }, isRounded };
}

/** How many cells of rows have a figure that every draw can spoil in some way. */
function spoilable({ cells, rows }: Problem): number {
  return new Set(rows.flatMap((row) => row.cells).filter((cell) => cells[cell]!.value !== 0)).size;
}

function cleanBook(random: Dice, isRounded: boolean): Problem {
  for (;;) {
    const book = new Builder(random, isRounded);
    const statements = 2 + random.below(4);
    for (let count = 0; count < statements; count++) random.pick(SHAPES)(book, random);
    const problem = book.problem();
    if (problem.cells.length >= FEWEST_CELLS && problem.cells.length <= MOST_CELLS) return problem;
  }
}

const SHAPES: readonly ((book: Builder, random: Dice) => void)[] = [
  function column(book, random) {
    const items = Array.from({ length: 2 + random.below(3) }, () => book.item());
    book.total(items.map((item) => [item, 1]));
  },
  function difference(book) {
    book.total([
      [book.item(), 1],
      [book.item(), -1],
    ]);
  },
  function crossFooted(book) {
    const lines = [0, 1].map(() => [0, 1].map(() => book.item()));
    const sums = lines.map((line) => book.total(line.map((item) => [item, 1])));
    const columns = [0, 1].map((at) => book.total(lines.map((line) => [line[at]!, 1])));
    const all = book.total(sums.map((sum) => [sum, 1]));
    book.tie(
      all,
      columns.map((sum) => [sum, 1]),
    );
  },
  function otherUnit(book) {
    const item = book.item();
    book.total([[item, 10]]);
  },
];

/** A weighted cell. */
type Part = readonly [cell: number, factor: number];

class Builder {
  private readonly values: number[] = [];
  private readonly rows: ProblemRow[] = [];

  constructor(
    private readonly random: Dice,
    private readonly isRounded: boolean,
  ) {}

  /** A new figure, the copy of one that stands elsewhere, or that one itself. */
  item(): number {
    const { random, values } = this;
    const kind = random.below(6);
    if (kind < 3 && values.length > 0) {
      const known = random.below(values.length);
      return kind === 0 ? known : this.total([[known, 1]]);
    }
    const size = 10 ** (1 + random.below(4));
    const value = random.below(size) * (random.below(5) === 0 ? -1 : 1);
    return this.add(random.below(8) === 0 ? 0 : value);
  }

  /** A new cell that is the sum of others. */
  total(parts: readonly Part[]): number {
    const sum = parts.reduce((total, [cell, factor]) => total + factor * this.values[cell]!, 0);
    const slack = this.slack();
    const total = this.add(sum + (slack > 0 ? this.random.below(2 * slack + 1) - slack : 0));
    this.row(total, parts, slack);
    return total;
  }

  /** A row between cells that are there already; it holds as far as the roundings let it. */
  tie(total: number, parts: readonly Part[]): void {
    const sum = parts.reduce((rest, [cell, factor]) => rest + factor * this.values[cell]!, 0);
    this.row(total, parts, Math.abs(sum - this.values[total]!));
  }

  problem(): Problem {
    const cells = this.values.map((value, index): ProblemCell => {
      const above = this.values[index - 1];
      const evidence = above === undefined ? [] : [{ kind: "line-above" as const, value: above }];
      return { id: `c${index}`, value, evidence: () => evidence };
    });
    return { cells, rows: this.rows, tables: [] };
  }

  private slack(): number {
    return this.isRounded ? this.random.below(3) : 0;
  }

  private add(value: number): number {
    return this.values.push(value + 0) - 1;
  }

  private row(total: number, parts: readonly Part[], slack: number): void {
    const sums = new Map([[total, -1]]);
    for (const [cell, factor] of parts) sums.set(cell, (sums.get(cell) ?? 0) + factor);
    const used = [...sums].filter(([, factor]) => factor !== 0);
    this.rows.push({
      cells: used.map(([cell]) => cell),
      coefficients: used.map(([, factor]) => factor),
      low: -slack,
      high: slack,
      ...(parts.length > 1 ? { total } : {}),
    });
  }
}
