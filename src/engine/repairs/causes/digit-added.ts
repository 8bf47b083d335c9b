import { digitMore, digitsOf, otherFigures, withDigits } from "../digits";
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
  reason: {
    ja: ({ from, to, figure }) =>
      `${figure(from)} は ${digitMore(from, to)} が1つ余分です（取ると ${figure(to)}）。`,
    en: ({ from, to, figure }) =>
      `${figure(from)} has one digit ${digitMore(from, to)} too many; without it, it is ${figure(to)}.`,
  },
};
