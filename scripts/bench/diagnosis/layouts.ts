import { dice } from "../../../specimens/dice";
import { budget } from "../../../specimens/layouts/budget";
import type { LaidOut } from "../../../specimens/layouts/block";
import { LAYOUTS } from "../../../specimens/layouts/kinds";
import { type Layout, tablesOf, tidy } from "../../../specimens/layouts/layout";
import { type Table, withMisprints } from "../../../specimens/layouts/table";
import { type Figure, figuresOf } from "../../../specimens/errors/figures";
import { drawErrors, keyOf } from "../../../specimens/errors/book";
import { SPOILS } from "../../../specimens/errors/kinds";
import { judge, newTally, type Tally } from "./tally";

/** Which tables are printed, and how many of their figures are wrong. */
export interface Setting {
  readonly name: string;
  readonly errors: number;
  readonly isPrinted: (table: Table) => boolean;
}

const isWhole = ({ id }: Table) => !id.endsWith("-by-segment");

export const SETTINGS: readonly Setting[] = [
  ...[1, 3, 8].map((errors) => ({ name: `segments, ${errors}`, errors, isPrinted: () => true })),
  ...[1, 2, 3].map((errors) => ({ name: `whole only, ${errors}`, errors, isPrinted: isWhole })),
];

const TIDY: Layout = { name: "tidy", layOut: tidy };

/**
 * The same wrong figures in every layout, the tidy one first: a tally for each setting. What differs is the layout
 * alone, and what only it prints.
 */
export function* talliesByLayout(
  seeds: readonly number[],
  isWanted: (name: string) => boolean,
): Generator<{ readonly name: string; readonly tallies: readonly Tally[] }> {
  const drawn = SETTINGS.map((setting) => errorsOf(setting, seeds));
  for (const layout of [TIDY, ...LAYOUTS.filter(({ name }) => isWanted(name))]) {
    const tallies = SETTINGS.map(({ isPrinted }, index) => {
      const tally = newTally();
      for (const [seed, misprints] of drawn[index]!) {
        const { workbook, corrections } = laidOut(layout, isPrinted, seed, misprints);
        judge(tally, { workbook, truth: { changes: corrections } });
      }
      return tally;
    });
    yield { name: layout.name, tallies };
  }
}

type Misprints = ReadonlyMap<string, number | null>;

/** Errors in figures that every layout prints, by the names of the figures. */
function errorsOf(
  { errors, isPrinted }: Setting,
  seeds: readonly number[],
): (readonly [number, Misprints])[] {
  const { workbook, origins } = tidy(budget().filter(isPrinted));
  const originOf = (figure: Figure) => origins.get(keyOf(figure))!;
  const everywhere = LAYOUTS.map((layout) => new Set(laidOut(layout, isPrinted, 1).origins.values()));
  const figures = figuresOf(workbook).figures.filter((figure) =>
    everywhere.every((printed) => printed.has(originOf(figure))),
  );
  return seeds.flatMap((seed) => {
    const drawn = drawErrors(figures, dice(seed * 7919 + errors), Object.keys(SPOILS), errors);
    if (!drawn) return [];
    const named = [...drawn].map(
      ([figure, { printed }]) => [originOf(figure), printed === "" ? null : printed] as const,
    );
    return [[seed, new Map(named)] as const];
  });
}

/** Every seed has another look. */
function laidOut(
  layout: Layout,
  isPrinted: Setting["isPrinted"],
  seed: number,
  misprints: Misprints = new Map(),
): LaidOut {
  const random = dice(seed * 7919);
  const tables = tablesOf(layout, random).filter(isPrinted);
  return layout.layOut(
    tables.map((table) => withMisprints(table, misprints)),
    random,
  );
}
