/** An amount in a text: 「49,000千円」. */
export interface TextAmount {
  readonly figure: number;
  /** Yen per 1 of the figure. */
  readonly unit: number;
  /** Where it begins and ends in the text. */
  readonly start: number;
  readonly end: number;
}

/** One amount, as part of longer patterns: no groups. */
export const AMOUNT = "[0-9][0-9,]*(?:百万|千|億|万)?円";

const READ = /(?<![0-9]|[0-9],)([0-9]+(?:,[0-9]+)*)(百万|千|億|万)?円/gu;
const UNITS: Readonly<Record<string, number>> = { 千: 1_000, 万: 10_000, 百万: 1_000_000, 億: 100_000_000 };

/** The amounts of a compacted text, in its order; 「4億9,000万円」 is two, of which neither is the amount, and is left out. */
export function amountsIn(text: string, from = 0): TextAmount[] {
  return [...text.matchAll(READ)].flatMap((match): TextAmount[] => {
    const [all, digits, unit] = match;
    const figure = Number(digits!.replaceAll(",", ""));
    if (/[億万]$/u.test(text.slice(0, match.index)) || !Number.isSafeInteger(figure)) return [];
    const start = from + match.index;
    return [{ figure, unit: unit ? UNITS[unit]! : 1, start, end: start + all.length }];
  });
}
