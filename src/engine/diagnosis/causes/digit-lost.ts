import { digitMore, lengthOf, placesIn, withSign } from "./digits";
import type { Cause } from "./cause";
import { ANY_ERROR, choice } from "./weight";

/** One digit was left out, so the figure meant has one more. */
export const digitLost: Cause = {
  id: "digit-lost",
  name: { ja: "桁の脱落", en: "Lost digit" },
  cost: ANY_ERROR + 48,
  extra: ({ value }) => choice(lengthOf(value) + 1),
  targets({ value }) {
    if (value === 0) return [];
    const amount = Math.abs(value);
    const longer: number[] = [];
    const gaps = [10 ** lengthOf(value), ...placesIn(value)];
    gaps.forEach((gap, at) => {
      const after = amount % gap;
      const before = (amount - after) / gap;
      for (let digit = at === 0 ? 1 : 0; digit <= 9; digit++) {
        longer.push(withSign((before * 10 + digit) * gap + after, value));
      }
    });
    return longer;
  },
  reason: {
    ja: ({ from, to, figure }) =>
      `${figure(to)} の ${digitMore(to, from)} が1つ落ちると ${figure(from)} になります。`,
    en: ({ from, to, figure }) =>
      `${figure(to)} without one of its digits ${digitMore(to, from)} is ${figure(from)}.`,
  },
};
