import type { Rounding } from "../types";

/** The exact values that a printed figure may stand for, in halves of its last digit; ends open or closed. */
export interface Interval {
  readonly low: number;
  readonly lowOpen: boolean;
  readonly high: number;
  readonly highOpen: boolean;
}

export interface RoundingMode {
  readonly id: Exclude<Rounding, "unknown">;
  /** The words that declare it in a note. */
  readonly declared: RegExp | null;
  /** numerator / denominator rounded to an integer. */
  readonly round: (numerator: number, denominator: number) => number;
  /** What the printed figure may stand for, relative to the figure itself. */
  readonly interval: (figure: number) => Interval;
}

const EXACT: Interval = { low: 0, lowOpen: false, high: 0, highOpen: false };

/**
 * How printed figures come from exact ones. Each interval is what rounds to the figure and nothing else, so that an
 * equation of n addends and a total, all half up, holds within ⌊n/2⌋; 切捨て (toward zero) misses on one side only.
 */
export const ROUNDING_MODES: readonly RoundingMode[] = [
  {
    id: "half-up",
    declared: /四捨五入/,
    round: (numerator, denominator) => awayFromZero(numerator, (size) => halfUp(size, denominator)),
    interval: (figure) => ({ low: -1, lowOpen: figure <= 0, high: 1, highOpen: figure >= 0 }),
  },
  {
    id: "truncate",
    declared: /切り?捨て?/,
    round: (numerator, denominator) =>
      awayFromZero(numerator, (size) => (size - (size % denominator)) / denominator),
    interval: (figure) => ({
      low: figure <= 0 ? -2 : 0,
      lowOpen: figure <= 0,
      high: figure >= 0 ? 2 : 0,
      highOpen: figure >= 0,
    }),
  },
  {
    id: "round-up",
    declared: /切り?上げ?/,
    round: (numerator, denominator) =>
      awayFromZero(
        numerator,
        (size) => (size - (size % denominator)) / denominator + (size % denominator ? 1 : 0),
      ),
    interval: (figure) => ({
      low: figure > 0 ? -2 : 0,
      lowOpen: figure > 0,
      high: figure < 0 ? 2 : 0,
      highOpen: figure < 0,
    }),
  },
  {
    id: "exact",
    declared: null,
    round: (numerator, denominator) => awayFromZero(numerator, (size) => halfUp(size, denominator)),
    interval: () => EXACT,
  },
];

/** Unknown is treated as exact: a difference is shown, and only evidence turns it into a rounding difference. */
export function roundingMode(rounding: Rounding): RoundingMode {
  for (const mode of ROUNDING_MODES) if (mode.id === rounding) return mode;
  return ROUNDING_MODES[ROUNDING_MODES.length - 1]!;
}

/** The mode that a note declares: 「10万円単位を四捨五入しているため」. */
export function declaredRounding(text: string): Rounding | null {
  return ROUNDING_MODES.find(({ declared }) => declared?.test(text))?.id ?? null;
}

function halfUp(size: number, denominator: number): number {
  const rest = size % denominator;
  return (size - rest) / denominator + (rest * 2 >= denominator ? 1 : 0);
}

function awayFromZero(numerator: number, round: (size: number) => number): number {
  const rounded = round(Math.abs(numerator));
  return numerator < 0 ? 0 - rounded : rounded;
}
