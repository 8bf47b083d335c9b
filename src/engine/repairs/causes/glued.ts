import { digitsOf, lengthOf, placesIn, withSign } from "../digits";
import type { Cause } from "./cause";
import { ANY_ERROR, choice } from "./weight";

/** The figure beside it was read into the cell: 1,234 and 567 became 1,234,567. */
export const glued: Cause = {
  id: "glued",
  name: { ja: "隣の数字との連結", en: "Two figures run together" },
  cost: ANY_ERROR + 40,
  extra: ({ value }) => choice(lengthOf(value)),
  targets({ value }) {
    const amount = Math.abs(value);
    return placesIn(value)
      .slice(0, -1)
      .flatMap((place) => [Math.floor(amount / place), amount % place])
      .filter((part) => part !== 0)
      .map((part) => withSign(part, value));
  },
  reason: {
    ja: ({ from, to, figure }) =>
      `${figure(to)} と ${restOf(from, to)} がつながって ${figure(from)} になっています。`,
    en: ({ from, to, figure }) => `${figure(from)} is ${figure(to)} and ${restOf(from, to)} run together.`,
  },
};

function restOf(from: number, to: number): string {
  const [both, own] = [digitsOf(from), digitsOf(to)];
  return both.startsWith(own) ? both.slice(own.length) : both.slice(0, both.length - own.length);
}
