import type { Cause } from "./cause";
import { ANY_ERROR } from "./weight";

/**
 * A figure was typed where the cells beside it compute. In books of formulas nothing happens more often, and whatever the
 * figure is: an old result, or one with a slip of the pen in it.
 */
export const typedOver = {
  id: "typed-over",
  name: { ja: "式への数値の上書き", en: "Number typed over a formula" },
  cost: ANY_ERROR + 12,
  isPossible: ({ isFormula = false }) => !isFormula,
  targets: ({ isFormula, evidence }) => (isFormula ? [] : evidence("meant-formula")),
  reason: {
    ja: () => "並びの式が入るところに、数値が直接入力されています。",
    en: () => "A number is typed where the cells beside it compute.",
  },
} satisfies Cause;
