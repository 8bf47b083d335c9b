import { MOST_BITS } from "./evidence";
import type { Series } from "./series";

/** Bits that are enough to believe in a sum, and where a label names the total. */
export const ENOUGH = 12;
export const ENOUGH_NAMED = 7;
/** Two lists anywhere are soon the sum of a third. */
export const ENOUGH_LOOSE = 20;

/** What a shape that was found before adds. */
export const KNOWN_SHAPE = 3;

/** After how many tries no loose sum of a list can be believed, whatever it ties: its figures are too few and too short. */
export function mostTried({ values, blank, places, grain }: Series, total: number): number {
  let bits = 0;
  for (let at = total * places; at < (total + 1) * places; at++) {
    if (!blank[at]) bits += Math.min(Math.log2(1 + Math.abs(values[at]!) / grain) || 0, MOST_BITS);
  }
  return 2 ** (bits + KNOWN_SHAPE - ENOUGH_LOOSE);
}
