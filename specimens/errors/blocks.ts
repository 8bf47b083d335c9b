import type { Dice } from "../dice";

/** A figure of a block. */
export interface BlockFigure {
  readonly value: number;
  readonly lastYear: number | null;
}

/** Figures as they stand: [line][column], null where nothing is printed. */
export type FigureTable<F> = readonly (readonly (F | null)[])[];

/** What some figures become by one error that spoils many at once; empty where the draw spoils nothing. */
type BlockSpoil = <F extends BlockFigure>(
  tables: readonly FigureTable<F>[],
  random: Dice,
) => readonly (readonly [F, number])[];

/** Every kind of error in a block of figures; written without a look at the causes that undo it. */
export const BLOCKS: Readonly<Record<string, BlockSpoil>> = {
  "column × 1000": (tables, random) =>
    random.pick(columnsOf(tables)).map((figure) => [figure, figure.value * 1000]),
  "sheet × 1000": (tables, random) =>
    filled(random.pick(tables).flat()).map((figure) => [figure, figure.value * 1000]),
  "△ of a column lost": (tables, random) =>
    withoutSigns(pickOne(random, columnsOf(tables).filter(hasNegative))),
  "△ of a sheet lost": (tables, random) =>
    withoutSigns(pickOne(random, tables.map((lines) => filled(lines.flat())).filter(hasNegative))),
  "run shifted"(tables, random) {
    const column = pickOne(
      random,
      columnsOf(tables).filter(({ length }) => length >= 6),
    );
    const start = random.below(column.length - 4);
    const run = column.slice(start, start + 3 + random.below(3));
    const by = random.below(2) ? 1 : run.length - 1;
    return run.map((figure, at) => [figure, run[(at + by) % run.length]!.value]);
  },
  "lines swapped"(tables, random) {
    const lines = random.pick(tables.filter(({ length }) => length > 1));
    const at = random.below(lines.length - 1);
    return exchanged(lines[at]!, lines[at + 1]!);
  },
  "figures swapped"(tables, random) {
    const column = random.pick(columnsOf(tables).filter(({ length }) => length > 1));
    const at = random.below(column.length - 1);
    return exchanged([column[at]!], [column[at + 1]!]);
  },
  "columns swapped"(tables, random) {
    const lines = pickOne(
      random,
      tables.filter((table) => table[0]!.length > 2),
    );
    if (!lines.length) return [];
    const [one, other] = random.shuffle(lines[0]!.map((_, column) => column));
    return exchanged(
      lines.map((line) => line[one!]!),
      lines.map((line) => line[other!]!),
    );
  },
  "last year's column": (tables, random) =>
    pickOne(
      random,
      columnsOf(tables).filter((column) => column.some(({ lastYear }) => lastYear !== null)),
    ).map((figure) => [figure, figure.lastYear ?? figure.value]),
};

function columnsOf<F>(tables: readonly FigureTable<F>[]): F[][] {
  return tables
    .flatMap((lines) => (lines[0] ?? []).map((_, column) => filled(lines.map((line) => line[column]!))))
    .filter(({ length }) => length > 0);
}

function withoutSigns<F extends BlockFigure>(figures: readonly F[]): [F, number][] {
  return figures.map((figure) => [figure, Math.abs(figure.value)]);
}

function exchanged<F extends BlockFigure>(
  one: readonly (F | null)[],
  other: readonly (F | null)[],
): [F, number][] {
  return one.flatMap((figure, at): [F, number][] => {
    const opposite = other[at];
    return figure && opposite
      ? [
          [figure, opposite.value],
          [opposite, figure.value],
        ]
      : [];
  });
}

function hasNegative(figures: readonly BlockFigure[]): boolean {
  return figures.some(({ value }) => value < 0);
}

function filled<F>(figures: readonly (F | null)[]): F[] {
  return figures.filter((figure) => figure !== null);
}

/** Nothing where there is nothing to draw from. */
function pickOne<T>(random: Dice, lists: readonly (readonly T[])[]): readonly T[] {
  return lists.length ? random.pick(lists) : [];
}
