import type { Problem } from "../../src/engine/diagnosis/problem/problem";
import type { Dice } from "../dice";
import { BLOCKS } from "./blocks";
import { type KINDS_BY_ITSELF, spoiltBy } from "./kinds";

export interface Corruption {
  readonly book: Problem;
  /** The right figure of each spoilt cell. */
  readonly truth: ReadonlyMap<number, number>;
}

/** Spoils `count` different cells, each by a kind drawn from `kinds`. */
export function corrupt(
  clean: Problem,
  random: Dice,
  kinds: typeof KINDS_BY_ITSELF,
  count: number,
): Corruption {
  const spoilt = new Map<number, number>();
  const inRows = new Set(clean.rows.flatMap((row) => row.cells));
  while (spoilt.size < count) {
    const index = random.below(clean.cells.length);
    const cell = clean.cells[index];
    if (!cell || spoilt.has(index) || !inRows.has(index)) continue;
    const above = cell.evidence?.().find(({ kind }) => kind === "line-above")?.value ?? null;
    const value = spoiltBy(random.pick(kinds), cell.value, random, above);
    if (value !== null) spoilt.set(index, value);
  }
  return withFigures(clean, spoilt);
}

/** One error in a block of cells, or null where the draw spoils nothing. */
export function corruptBlock(clean: Problem, random: Dice, kind: string): Corruption | null {
  const tables = clean.tables.map(({ lines }) =>
    lines.map((line) =>
      line.map((cell) => (cell === null ? null : { cell, value: clean.cells[cell]!.value, lastYear: null })),
    ),
  );
  const spoilt = BLOCKS[kind]!(tables, random).filter(([figure, value]) => value !== figure.value);
  return spoilt.length ? withFigures(clean, new Map(spoilt.map(([{ cell }, value]) => [cell, value]))) : null;
}

function withFigures(clean: Problem, spoilt: ReadonlyMap<number, number>): Corruption {
  const cells = clean.cells.map((cell, index) => ({ ...cell, value: spoilt.get(index) ?? cell.value }));
  const truth = new Map([...spoilt.keys()].map((index) => [index, clean.cells[index]!.value]));
  return { book: { ...clean, cells }, truth };
}
