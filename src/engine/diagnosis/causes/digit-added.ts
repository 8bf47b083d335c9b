import { digitMore, lengthOf, placesIn, withSign } from "./digits";
import type { Cause } from "./cause";
import { ANY_ERROR, choice } from "./weight";

/** One digit too many was typed. */
export const digitAdded: Cause = {
  id: "digit-added",
  name: { ja: "余分な桁", en: "Digit too many" },
  cost: ANY_ERROR + 28,
  extra: ({ value }) => choice(lengthOf(value)),
  targets({ value }) {
    const amount = Math.abs(value);
    if (amount < 10) return [];
    const shorter = (place: number) => Math.floor(amount / (10 * place)) * place + (amount % place);
    // Nobody meant 023, so that 1023 has no 1 too many.
    const places = placesIn(value).filter((place) => lengthOf(shorter(place)) === lengthOf(value) - 1);
    return places.map((place) => withSign(shorter(place), value));
  },
  reason: {
    ja: ({ from, to, figure }) =>
      `${figure(from)} は ${digitMore(from, to)} が1つ余分です（取ると ${figure(to)}）。`,
    en: ({ from, to, figure }) =>
      `${figure(from)} has one digit ${digitMore(from, to)} too many; without it, it is ${figure(to)}.`,
  },
};
