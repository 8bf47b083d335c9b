import type { Cause } from "./cause";
import { ANY_ERROR } from "./weight";

/** A range that is a row short, a link to another line, a sign: the formula is wrong, not the figures that it takes. */
export const wrongFormula = {
  id: "wrong-formula",
  name: { ja: "式の誤り", en: "Wrong formula" },
  cost: ANY_ERROR + 20,
  isPossible: ({ isFormula = false }) => isFormula,
  targets: ({ isFormula, evidence }) => (isFormula ? evidence("meant-formula") : []),
  reason: {
    ja: () => "式の参照先が、検算式や並びの式と違います。",
    en: () => "The formula refers to other cells than its equation or the formulas beside it.",
  },
} satisfies Cause;
