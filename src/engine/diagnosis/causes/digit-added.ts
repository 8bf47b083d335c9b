import { digitMore, lengthOf } from "../../book/digits";
import { withDigitLess } from "../../book/slip";
import type { Cause } from "./cause";
import { ANY_ERROR, choice } from "./weight";

/** One digit too many was typed. */
export const digitAdded: Cause = {
  id: "digit-added",
  name: { ja: "余分な桁", en: "Digit too many" },
  cost: ANY_ERROR + 28,
  extra: ({ value }) => choice(lengthOf(value)),
  targets: ({ value }) => withDigitLess(value),
  reason: {
    ja: ({ from, to, figure }) =>
      `${figure(from)} は ${digitMore(from, to)} が1つ余分です（取ると ${figure(to)}）。`,
    en: ({ from, to, figure }) =>
      `${figure(from)} has one digit ${digitMore(from, to)} too many; without it, it is ${figure(to)}.`,
  },
};
