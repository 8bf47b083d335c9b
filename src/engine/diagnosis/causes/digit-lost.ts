import { digitMore, lengthOf } from "../../book/digits";
import { withDigitMore } from "../../book/slip";
import type { Cause } from "./cause";
import { ANY_ERROR, choice } from "./weight";

/** One digit was left out, so the figure meant has one more. */
export const digitLost: Cause = {
  id: "digit-lost",
  name: { ja: "桁の脱落", en: "Lost digit" },
  cost: ANY_ERROR + 48,
  extra: ({ value }) => choice(lengthOf(value) + 1),
  targets: ({ value }) => withDigitMore(value),
  reason: {
    ja: ({ from, to, figure }) =>
      `${figure(to)} の ${digitMore(to, from)} が1つ落ちると ${figure(from)} になります。`,
    en: ({ from, to, figure }) =>
      `${figure(to)} without one of its digits ${digitMore(to, from)} is ${figure(from)}.`,
  },
};
