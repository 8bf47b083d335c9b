import type { Cause } from "./cause";
import { ANY_ERROR } from "./weight";

/** A △ is printed before a figure that is not negative. */
export const signAdded: Cause = {
  id: "sign-added",
  name: { ja: "余分な符号", en: "Negative mark too many" },
  cost: ANY_ERROR + 20,
  targets: ({ value }) => (value < 0 ? [-value] : []),
  reason: {
    ja: ({ gap, isDifference, name, from, figure }) =>
      isDifference
        ? `${gap} の半分 ${figure(Math.abs(from))} が${name}の額と同じで、△が余分です。`
        : `余分な△があると、額の2倍（${figure(Math.abs(from))}×2＝${figure(Math.abs(from) * 2)}）ずれます。`,
    en: ({ gap, isDifference, name, from, figure }) =>
      isDifference
        ? `${gap} is twice ${name} (${figure(Math.abs(from))} × 2), whose mark is one too many.`
        : `A mark too many misses by twice the figure (${figure(Math.abs(from))} × 2 = ${figure(Math.abs(from) * 2)}).`,
  },
};
