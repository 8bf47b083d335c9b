import type { Problem } from "../../../src/engine/diagnosis/problem/problem";
import type { Dice } from "./random";

/** What a figure becomes by one kind of error; null where the kind cannot happen to it. */
type Spoil = (value: number, random: Dice, above: number) => number | null;

const digitsOf = (value: number) => [...String(Math.abs(value))];

const signed = (digits: readonly string[], value: number) => Number(digits.join("")) * (value < 0 ? -1 : 1);

/** Every kind of single error, independent of the causes that undo it. */
export const SPOILS: Readonly<Record<string, Spoil>> = {
  sign: (value) => (value === 0 ? null : -value),
  transposition(value, random) {
    const digits = digitsOf(value);
    if (digits.length < 2) return null;
    const at = random.below(digits.length - 1);
    [digits[at], digits[at + 1]] = [digits[at + 1] ?? "", digits[at] ?? ""];
    return digits[0] === "0" ? null : signed(digits, value);
  },
  digit(value, random) {
    if (value === 0) return null;
    const digits = digitsOf(value);
    digits[random.below(digits.length)] = String(1 + random.below(9));
    return signed(digits, value);
  },
  lost(value, random) {
    const digits = digitsOf(value);
    if (digits.length < 2) return null;
    digits.splice(random.below(digits.length), 1);
    return digits[0] === "0" ? null : signed(digits, value);
  },
  added(value, random) {
    if (value === 0) return null;
    const digits = digitsOf(value);
    digits.splice(1 + random.below(digits.length), 0, String(random.below(10)));
    return signed(digits, value);
  },
  unit: (value, random) => {
    if (value === 0) return null;
    return random.below(2) && value % 1000 === 0 ? value / 1000 : value * 1000;
  },
  zeroed: (value) => (value === 0 ? null : 0),
  carried: (value, _random, above) => (above === 0 || above === value ? null : above),
  arbitrary(value, random) {
    if (value === 0) return null;
    const scale = 10 ** digitsOf(value).length;
    return Math.floor(scale / 10) + random.below(Math.ceil(scale * 0.9));
  },
};

export interface Corruption {
  readonly book: Problem;
  /** The right figure of each spoilt cell. */
  readonly truth: ReadonlyMap<number, number>;
}

/** Spoils `count` different cells, each by a kind drawn from `kinds`. */
export function corrupt(clean: Problem, random: Dice, kinds: readonly string[], count: number): Corruption {
  const truth = new Map<number, number>();
  const cells = [...clean.cells];
  const inRows = new Set(clean.rows.flatMap((row) => row.cells));
  while (truth.size < count) {
    const index = random.below(cells.length);
    const cell = clean.cells[index];
    if (!cell || truth.has(index) || !inRows.has(index)) continue;
    const above = cell.evidence?.().find(({ kind }) => kind === "line-above")?.value ?? 0;
    const value = SPOILS[random.pick(kinds)]?.(cell.value, random, above) ?? null;
    if (value === null || value === cell.value) continue;
    truth.set(index, cell.value);
    cells[index] = { ...cell, value };
  }
  return { book: { ...clean, cells }, truth };
}

/** The columns of all tables, as indexes of cells. */
function columnsOf(book: Problem): number[][] {
  return book.tables.flatMap(({ lines }) => {
    const width = Math.max(...lines.map((line) => line.length));
    return Array.from({ length: width }, (_, column) => lines.flatMap((line) => line[column] ?? []));
  });
}

type BlockSpoil = (clean: Problem, random: Dice) => ReadonlyMap<number, number>;

const valueOf = (book: Problem, cell: number) => book.cells[cell]?.value ?? 0;

const exchange = (book: Problem, one: readonly number[], other: readonly number[]) =>
  new Map(
    one.flatMap((cell, at) => [
      [cell, valueOf(book, other[at] ?? cell)] as const,
      [other[at] ?? cell, valueOf(book, cell)] as const,
    ]),
  );

/** Errors that spoil many cells at once: what the cells become. */
export const BLOCK_SPOILS: Readonly<Record<string, BlockSpoil>> = {
  "column unit": (book, random) =>
    new Map(random.pick(columnsOf(book)).map((cell) => [cell, valueOf(book, cell) * 1000])),
  "column signs": (book, random) =>
    new Map(
      random
        .pick(columnsOf(book))
        .flatMap((cell) => (valueOf(book, cell) < 0 ? [[cell, -valueOf(book, cell)] as const] : [])),
    ),
  shifted(book, random) {
    const column = random.pick(columnsOf(book).filter(({ length }) => length >= 5));
    const start = random.below(column.length - 4);
    const run = column.slice(start, start + 3 + random.below(2));
    return new Map(run.map((cell, at) => [cell, valueOf(book, run[(at + 1) % run.length] ?? cell)]));
  },
  "lines swapped"(book, random) {
    const table = random.pick(book.tables);
    const lines = table.lines
      .map((line) => line.flatMap((cell) => cell ?? []))
      .filter(({ length }) => length > 0);
    const at = random.below(lines.length - 1);
    return exchange(book, lines[at] ?? [], lines[at + 1] ?? []);
  },
  "columns swapped"(book, random) {
    const { lines } = random.pick(
      book.tables.filter((table) => table.lines.some(({ length }) => length > 2)),
    );
    const width = Math.max(...lines.map((line) => line.length));
    const [one, other] = random.shuffle(Array.from({ length: width }, (_, column) => column));
    const pick = (column = 0) => lines.flatMap((line) => line[column] ?? []);
    return exchange(book, pick(one), pick(other));
  },
  "stale totals"(book, random) {
    const rows = book.rows.filter(({ total }) => total !== undefined);
    const row = random.pick(rows);
    const item = random.pick(row.cells.filter((cell) => cell !== row.total));
    return new Map([[item, valueOf(book, item) + 1 + random.below(99_999)]]);
  },
};

/** One block error, or null where the draw spoils nothing. */
export function corruptBlock(clean: Problem, random: Dice, kind: string): Corruption | null {
  const spoilt = [...(BLOCK_SPOILS[kind]?.(clean, random) ?? [])].filter(
    ([cell, value]) => value !== valueOf(clean, cell),
  );
  if (spoilt.length === 0) return null;
  const cells = [...clean.cells];
  for (const [index, value] of spoilt) {
    const cell = cells[index];
    if (cell) cells[index] = { ...cell, value };
  }
  return { book: { ...clean, cells }, truth: new Map(spoilt.map(([cell]) => [cell, valueOf(clean, cell)])) };
}
