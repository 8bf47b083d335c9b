import type { Candidate } from "./candidate";
import { ALL_ZERO, type Series } from "./series";

/** What the figures at all places together say about a candidate. */
export interface SumEvidence {
  /** How unlikely it is that so much ties by chance, as a power of two. */
  readonly bits: number;
  /** Places that tie and say something, and how many of them only but for rounding; places that do not tie. */
  readonly ties: number;
  readonly inexact: number;
  readonly breaks: number;
}

/**
 * tied: several parts make the total; rounded: but for rounding; copied: a single part is the total; empty: all are 0;
 * broken: none of these.
 */
export type Agreement = "tied" | "rounded" | "copied" | "empty" | "broken" | "unreadable";

export interface Compared {
  readonly agreement: Agreement;
  /** Total − Σ parts, and the finest last digit among them. */
  readonly difference: number;
  readonly unit: number;
}

/** No single place says more than this. */
export const MOST_BITS = 20;

/** Rounding hardly ever adds up to more units than this, however many the parts are. */
const MOST_UNITS = 2;

/** Compares a total with its parts at one place. */
export function compare(
  { values, places, zeros, grain }: Series,
  { total, parts }: Candidate,
  place: number,
): Compared {
  const at = total * places + place;
  const actual = values[at]!;
  let fineness = zeros[at]!;
  let sum = 0;
  let filled = 0;
  for (const part of parts) {
    const value = values[part * places + place]!;
    if (value === 0) continue;
    sum += value;
    filled++;
    fineness = Math.min(fineness, zeros[part * places + place]!);
  }
  const unit = Math.max(fineness === ALL_ZERO ? 1 : 10 ** fineness, grain);
  const difference = actual - sum;
  return { agreement: agreementOf(actual, filled, difference, unit), difference, unit };
}

function agreementOf(actual: number, filled: number, difference: number, unit: number): Agreement {
  if (Number.isNaN(difference)) return "unreadable";
  if (actual === 0 && filled === 0) return "empty";
  if (difference === 0) return filled > 1 ? "tied" : "copied";
  // n figures and their total, each rounded, miss by ⌊n/2⌋ units at most.
  const reach = Math.min(filled >> 1, MOST_UNITS) * unit;
  return filled > 1 && Math.abs(difference) <= reach ? "rounded" : "broken";
}

/** Weighs a candidate over all places; what is the same at several places is counted once. */
export function weigh(series: Series, candidate: Candidate): SumEvidence {
  const { blank, places, values, ratios } = series;
  const start = candidate.total * places;
  const seen = new Set<number>();
  let [bits, ties, inexact, breaks] = [0, 0, 0, 0];
  for (let place = 0; place < places; place++) {
    if (blank[start + place]) continue;
    const { agreement, difference, unit } = compare(series, candidate, place);
    if (agreement === "broken" && !ratios[place]) breaks++;
    if (agreement !== "tied" && agreement !== "rounded") continue;
    const print = fingerprint(series, candidate, place);
    if (seen.has(print)) continue;
    seen.add(print);
    ties++;
    if (difference !== 0) inexact++;
    const units = Math.abs(values[start + place]!) / unit;
    const chances = 1 + (2 * Math.abs(difference)) / unit;
    const says = Math.log2(1 + units / chances) - (difference === 0 ? 0 : 1);
    bits += Math.min(Math.max(says, 0), MOST_BITS);
  }
  return { bits, ties, inexact, breaks };
}

/** Times 31 it is still exact. */
const MOST_PRINT = 9_007_199_254_740;

/** Equal for equal parts; that it may be equal for others hardly ever matters. */
function fingerprint({ values, places }: Series, { parts }: Candidate, place: number): number {
  let print = 0;
  for (const part of parts) {
    const next = print * 31 + values[part * places + place]!;
    // The rest of a division, which % takes several times as long for.
    print = next - Math.trunc(next / MOST_PRINT) * MOST_PRINT;
  }
  return print;
}
