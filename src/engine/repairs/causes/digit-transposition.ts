import { digitsOf, otherFigures, withDigits } from "../digits";
import type { Cause } from "./cause";
import { ANY_ERROR, choice } from "./weight";

/** Two neighbouring digits changed places; the difference is divisible by 9. */
export const digitTransposition: Cause = {
  id: "digit-transposition",
  name: { ja: "桁の入れ替わり", en: "Transposed digits" },
  cost: ANY_ERROR + 23,
  extra: ({ value }) => choice(digitsOf(value).length - 1),
  targets({ value }) {
    const digits = digitsOf(value);
    const swapped = Array.from({ length: digits.length - 1 }, (_, at) =>
      withDigits(digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2), value),
    );
    return otherFigures(value, swapped);
  },
  reason: {
    ja: ({ gap, from, to, figure }) =>
      `${gap} は 9 で割り切れます（${figure(Math.abs(to - from))}÷9＝${figure(Math.abs(to - from) / 9)}）。`,
    en: ({ gap, from, to, figure }) =>
      `${gap} is divisible by 9 (${figure(Math.abs(to - from))} ÷ 9 = ${figure(Math.abs(to - from) / 9)}).`,
  },
};
