import { digitMore, digitsOf, otherFigures, withDigits } from "../digits";
import type { Cause } from "./cause";
import { ANY_ERROR, choice } from "./weight";

/** One digit was left out, so the figure meant has one more. */
export const digitLost: Cause = {
  id: "digit-lost",
  name: { ja: "桁の脱落", en: "Lost digit" },
  cost: ANY_ERROR + 48,
  extra: ({ value }) => choice(digitsOf(value).length + 1),
  targets({ value }) {
    if (value === 0) return [];
    const digits = digitsOf(value);
    const longer: number[] = [];
    for (let at = 0; at <= digits.length; at++) {
      for (let digit = at === 0 ? 1 : 0; digit <= 9; digit++) {
        longer.push(withDigits(digits.slice(0, at) + digit + digits.slice(at), value));
      }
    }
    return otherFigures(value, longer);
  },
  reason: {
    ja: ({ from, to, figure }) =>
      `${figure(to)} の ${digitMore(to, from)} が1つ落ちると ${figure(from)} になります。`,
    en: ({ from, to, figure }) =>
      `${figure(to)} without one of its digits ${digitMore(to, from)} is ${figure(from)}.`,
  },
};
