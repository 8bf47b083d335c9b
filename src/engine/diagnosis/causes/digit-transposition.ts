import { lengthOf } from "../../book/digits";
import { transposed } from "../../book/slip";
import type { Cause } from "./cause";
import { ANY_ERROR, choice } from "./weight";

/** Two neighbouring digits changed places; the difference is divisible by 9. */
export const digitTransposition: Cause = {
  id: "digit-transposition",
  name: { ja: "桁の入れ替わり", en: "Transposed digits" },
  cost: ANY_ERROR + 23,
  extra: ({ value }) => choice(lengthOf(value) - 1),
  targets: ({ value }) => transposed(value),
  reason: {
    ja: ({ gap, from, to, figure }) =>
      `${gap} は 9 で割り切れます（${figure(Math.abs(to - from))}÷9＝${figure(Math.abs(to - from) / 9)}）。`,
    en: ({ gap, from, to, figure }) =>
      `${gap} is divisible by 9 (${figure(Math.abs(to - from))} ÷ 9 = ${figure(Math.abs(to - from) / 9)}).`,
  },
};
