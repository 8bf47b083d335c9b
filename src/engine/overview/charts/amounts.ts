import { addAll, smallest } from "../../book/collections";
import { figureOf } from "../figure";
import type { SignedLine, PartDescription } from "../description";
import type { OverviewBook } from "../reading";
import { type SignedSource, type FigureSource, sourcesOf } from "../sources";
import type { Year } from "../years";

/** A whole amount, exact in the unit of the finest cell of its chart, and the formula that gives it. */
export interface ChartAmount {
  readonly value: number;
  readonly formula: string | null;
}

/** The cells of signed lines in a year, or what takes them away; null where a line is not printed. */
export function signedSources(
  reading: OverviewBook,
  { part, lines }: { readonly part: PartDescription; readonly lines: readonly SignedLine[] },
  { year, unit }: { readonly year: Year; readonly unit: number },
  sign: 1 | -1 = 1,
): SignedSource[] | null {
  const found: SignedSource[] = [];
  for (const { line, factor } of lines) {
    const sources = sourcesOf(reading, { part, line }, year, unit);
    if (!sources) return null;
    addAll(
      found,
      sources.map((source): SignedSource => ({ source, factor: factor === sign ? 1 : -1 })),
    );
  }
  return found;
}

/** What 1 of the finest cell is worth, in yen; amounts in it are whole but for fractions of a yen. */
export function finestUnit(sources: readonly SignedSource[]): number {
  const worthOf = ({ source: { worth } }: { readonly source: FigureSource }) =>
    worth.yen / 10 ** worth.places;
  return Math.max(1, smallest(sources.map(worthOf)));
}

/** The amount of cells; 0 where there are none, null where one cannot be read. */
export function amountOf(sources: readonly SignedSource[], unit: number): ChartAmount | null {
  if (!sources.length) return { value: 0, formula: null };
  const { value, formula } = figureOf(sources, unit, "half-up");
  return value === null ? null : { value, formula };
}
