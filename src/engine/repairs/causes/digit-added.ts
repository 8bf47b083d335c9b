import { digitsOf, otherFigures, withDigits } from "../digits";
import type { Cause } from "./cause";
import { ANY_ERROR, choice } from "./weight";

/** One digit too many was typed. */
export const digitAdded: Cause = {
  id: "digit-added",
  name: { ja: "余分な桁", en: "Digit too many" },
  cost: ANY_ERROR + 28,
  extra: ({ value }) => choice(digitsOf(value).length),
  targets({ value }) {
    const digits = digitsOf(value);
    if (digits.length < 2) return [];
    return otherFigures(
      value,
      Array.from(digits, (_, at) => withDigits(digits.slice(0, at) + digits.slice(at + 1), value)),
    );
  },
};
