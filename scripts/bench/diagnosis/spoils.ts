import type { Dice } from "../../../test/engine/diagnosis/random";
import type { Figure } from "./figures";

/** What a figure becomes by one kind of error; null where the kind cannot happen to it, "" where it is left blank. */
type Spoil = (figure: Figure, random: Dice) => number | "" | null;

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

function digitsOf(value: number): string[] {
  return [...String(Math.abs(value))];
}

function signed(digits: readonly string[], value: number): number {
  return Number(digits.join("")) * (value < 0 ? -1 : 1);
}
