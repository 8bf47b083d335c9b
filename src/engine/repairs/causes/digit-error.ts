import { digitsOf, otherFigures, withDigits } from "../digits";
import type { Cause } from "./cause";
import { ANY_ERROR, choice } from "./weight";

/** One digit differs. */
export const digitError: Cause = {
  id: "digit-error",
  name: { ja: "数字の誤記", en: "Wrong digit" },
  cost: ANY_ERROR + 14,
  extra: ({ value }) => choice(9 * digitsOf(value).length),
  targets({ value }) {
    const digits = digitsOf(value);
    if (value === 0) return [];
    const misread: number[] = [];
    for (let at = 0; at < digits.length; at++) {
      for (let digit = at === 0 ? 1 : 0; digit <= 9; digit++) {
        misread.push(withDigits(digits.slice(0, at) + digit + digits.slice(at + 1), value));
      }
    }
    return otherFigures(value, misread);
  },
};
