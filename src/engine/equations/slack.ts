import type { Statement } from "../types";

/** A published 百万円 table is compiled in 円 or 千円 and rounded, whether a note says so or not. */
const ALWAYS_ROUNDED = 1_000_000;

/**
 * By how much a structure with so many terms may miss in a table and still be supported by it: nothing where the
 * figures are exact, what rounding can do where they are declared or bound to be rounded. What counts as a finding is
 * decided later.
 */
export function slackOf({ unit, rounding }: Statement, terms: number): number {
  if (rounding === "truncate" || rounding === "round-up") return terms - 1;
  if (rounding === "half-up") return terms >> 1;
  return rounding === "unknown" && (unit ?? 0) >= ALWAYS_ROUNDED ? terms >> 1 : 0;
}
