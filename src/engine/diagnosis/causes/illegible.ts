import type { Cause } from "./cause";
import { ANY_ERROR } from "./weight";

/** A character in the figure is none of a figure, or its separators are not: place/illegible finds what was meant. */
export const illegible: Cause = {
  id: "illegible",
  name: { ja: "読み取れない文字・桁区切り", en: "Illegible character or separator" },
  cost: ANY_ERROR,
  reason: {
    ja: ({ to, figure }) => `ほかの額から求めた ${figure(to)} は、読み取れる数字と一致します。`,
    en: ({ to, figure }) =>
      `The other figures demand ${figure(to)}, which agrees with the digits that are legible.`,
  },
};
