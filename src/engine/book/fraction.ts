import { unified } from "./text";

/** What part of a whole something is. */
export interface Share {
  readonly text: string;
  readonly numerator: number;
  readonly denominator: number;
}

const FRACTION = /^([0-9]{1,3}(?:\.[0-9])?)\/([0-9]{1,3})$/u;
const SPOKEN = /^([0-9]{1,3})分の([0-9]{1,3})$/u;

/** 「1/2」「１／３」「3分の1」「5.5/10」; null for any other text, and for what is more than the whole. */
export function readFraction(written: string): Share | null {
  if (written.length > 12) return null;
  const text = unified(written).replace(/\s/gu, "");
  const [, numerator, denominator] = FRACTION.exec(text) ?? [];
  const [, under, over] = SPOKEN.exec(text) ?? [];
  const share = { text, numerator: Number(numerator ?? over), denominator: Number(denominator ?? under) };
  return share.numerator > 0 && share.numerator <= share.denominator ? share : null;
}
