import type { Cause } from "./cause";
import { ANY_ERROR } from "./weight";

/** The △ of a negative figure is not printed. */
export const signLost: Cause = {
  id: "sign-lost",
  name: { ja: "符号の脱落", en: "Lost negative mark" },
  cost: ANY_ERROR + 20,
  targets: ({ value }) => (value > 0 ? [-value] : []),
  reason: {
    ja: ({ gap, isDifference, name, from, figure }) =>
      isDifference
        ? `${gap} の半分 ${figure(Math.abs(from))} が${name}の額と同じです。`
        : `△が落ちると、額の2倍（${figure(Math.abs(from))}×2＝${figure(Math.abs(from) * 2)}）ずれます。`,
    en: ({ gap, isDifference, name, from, figure }) =>
      isDifference
        ? `${gap} is twice ${name} (${figure(Math.abs(from))} × 2).`
        : `A lost mark misses by twice the figure (${figure(Math.abs(from))} × 2 = ${figure(Math.abs(from) * 2)}).`,
  },
};
