import type { Rounding } from "../types";
import type { Spot } from "./grid";

/** What rounds away from, or to, which side; a quotient without any of them is printed half up. */
const MODES: readonly (readonly [RegExp, Rounding])[] = [
  [/\b(?:ROUNDDOWN|TRUNC|INT|FLOOR)\(/iu, "truncate"],
  [/\b(?:ROUNDUP|CEILING)\(/iu, "round-up"],
];

/** ÷1000, ÷10^6, ×0.001, ÷$H$1: brings a finer figure to the unit of the table. */
const TO_UNIT = /\/\s*(?:10{3,8}(?![\d.])|10\^[3-8]|\$[A-Z]{1,3}\$\d+)|\*\s*0\.0{2,7}1(?!\d)/iu;

/** Shares and rates are no amounts. */
const PERCENT = /\*\s*100(?!\d)/u;

const LEAST_ROUNDED = 3;

/**
 * How a table's own formulas round what they bring from a finer unit: =ROUND(円!C5/1000,0). Each figure is rounded by
 * itself, so that sums may miss by what rounding leaves. Null where less than a quarter of the figures come about so.
 */
export function roundingByFormulas(lines: readonly { readonly spots: readonly (Spot | null)[] }[]) {
  const counts = new Map<Rounding, number>();
  let [figures, rounded] = [0, 0];
  for (const { spots } of lines)
    for (const spot of spots) {
      if (!spot?.figure) continue;
      figures += 1;
      const mode = modeOf(spot.cell.formula);
      if (!mode) continue;
      rounded += 1;
      counts.set(mode, (counts.get(mode) ?? 0) + 1);
    }
  if (rounded < LEAST_ROUNDED || rounded * 4 < figures) return null;
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

function modeOf(formula: string | undefined): Rounding | null {
  if (formula === undefined || !TO_UNIT.test(formula) || PERCENT.test(formula)) return null;
  return MODES.find(([pattern]) => pattern.test(formula))?.[1] ?? "half-up";
}
