import { type Figure, figureOf, type SignedSource } from "../figure";
import type { SignedLine, PartDescription } from "../description";
import type { Reading } from "../reading";
import { type Source, sourcesOf } from "../sources";
import type { Year } from "../years";

/** A whole amount, exact in the unit of the finest cell of its chart, and the formula that gives it. */
export interface Amount {
  readonly value: number;
  readonly formula: string | null;
}

/** The cells of signed lines in a year; null where a line is not printed. */
export function signedSources(
  reading: Reading,
  part: PartDescription,
  lines: readonly SignedLine[],
  year: Year,
  unit: number,
): SignedSource[] | null {
  const found: SignedSource[] = [];
  for (const { line, factor } of lines) {
    const sources = sourcesOf(reading, part, line, year, unit);
    if (!sources) return null;
    found.push(...sources.map((source): SignedSource => ({ source, factor })));
  }
  return found;
}

export function lessThan(sources: readonly SignedSource[]): SignedSource[] {
  return sources.map(({ source, factor }): SignedSource => ({ source, factor: factor === 1 ? -1 : 1 }));
}

/** What 1 of the finest cell is worth, in yen; amounts in it are whole but for fractions of a yen. */
export function finestUnit(sources: readonly SignedSource[]): number {
  const worthOf = ({ source: { worth } }: { readonly source: Source }) => worth.yen / 10 ** worth.places;
  return Math.max(1, Math.min(...sources.map(worthOf)));
}

/** The amount of cells; 0 where there are none, null where one cannot be read. */
export function amountOf(sources: readonly SignedSource[], unit: number): Amount | null {
  if (!sources.length) return { value: 0, formula: null };
  const { value, formula }: Figure = figureOf(sources, unit, "half-up");
  return value === null ? null : { value, formula };
}
