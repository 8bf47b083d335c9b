import type { Dice } from "../dice";

/** A figure with what stands around it, null where nothing does: whatever an error can put in its place. */
export interface Spoilable {
  readonly value: number;
  readonly above: number | null;
  readonly right: number | null;
  readonly lastYear: number | null;
  /** The totals that it is an addend of. */
  readonly totals: readonly number[];
}

/** What a figure becomes by one kind of error; null where the kind cannot happen to it, "" where it is left blank. */
type Spoil = (figure: Spoilable, random: Dice) => number | "" | null;

/** Every kind of error in a single figure; written without a look at the causes that undo it. */
export const SPOILS: Readonly<Record<string, Spoil>> = {
  sign: ({ value }) => (value === 0 ? null : -value),
  transposition({ value }, random) {
    const digits = digitsOf(value);
    if (digits.length < 2) return null;
    const at = random.below(digits.length - 1);
    [digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!];
    return digits[0] === "0" ? null : signed(digits, value);
  },
  digit({ value }, random) {
    if (value === 0) return null;
    const digits = digitsOf(value);
    digits[random.below(digits.length)] = String(1 + random.below(9));
    return signed(digits, value);
  },
  "digit lost"({ value }, random) {
    const digits = digitsOf(value);
    if (digits.length < 2) return null;
    digits.splice(random.below(digits.length), 1);
    return digits[0] === "0" ? null : signed(digits, value);
  },
  "digit added"({ value }, random) {
    if (value === 0) return null;
    const digits = digitsOf(value);
    digits.splice(1 + random.below(digits.length), 0, String(random.below(10)));
    return signed(digits, value);
  },
  glued({ value, right }) {
    return value === 0 || !right ? null : signed([...digitsOf(value), ...digitsOf(right)], value);
  },
  unit({ value }, random) {
    if (value === 0) return null;
    return random.below(2) && value % 1000 === 0 ? value / 1000 : value * 1000;
  },
  zeroed: ({ value }) => (value === 0 ? null : 0),
  blank: ({ value }) => (value === 0 ? null : ""),
  separators({ value }, random) {
    const groups = Math.floor((digitsOf(value).length - 1) / 3);
    return groups < 1 ? null : Math.trunc(value / 1000 ** (1 + random.below(groups)));
  },
  "carried down": ({ above }) => above || null,
  "total in item": ({ totals }, random) => (totals.length ? random.pick(totals) : null),
  "last year": ({ lastYear }) => lastYear,
  anything({ value }, random) {
    if (value === 0) return null;
    const scale = 10 ** digitsOf(value).length;
    return Math.floor(scale / 10) + random.below(Math.ceil(scale * 0.9));
  },
};

/** The kinds that need no more than the figure and the one above it, and leave a figure. */
export const KINDS_BY_ITSELF = [
  "sign",
  "transposition",
  "digit",
  "digit lost",
  "digit added",
  "unit",
  "zeroed",
  "carried down",
  "anything",
] as const;

/** What a figure becomes by one of these kinds; null where that cannot happen to it. */
export function spoiltBy(
  kind: (typeof KINDS_BY_ITSELF)[number],
  value: number,
  random: Dice,
  above: number | null = null,
): number | null {
  const spoilt = SPOILS[kind]!({ value, above, right: null, lastYear: null, totals: [] }, random);
  return spoilt === "" || spoilt === value ? null : spoilt;
}

function digitsOf(value: number): string[] {
  return [...String(Math.abs(value))];
}

function signed(digits: readonly string[], value: number): number {
  return Number(digits.join("")) * (value < 0 ? -1 : 1);
}
