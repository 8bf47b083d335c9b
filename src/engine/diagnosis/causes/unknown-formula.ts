import type { Cause } from "./cause";
import { ANY_ERROR, unexplained } from "./weight";

/** A formula gives another figure than it should, and nothing says which formula is meant. */
export const unknownFormula: Cause = {
  id: "unknown-formula",
  name: { ja: "式の誤り（正しい式は不明）", en: "Wrong formula, the right one unknown" },
  cost: ANY_ERROR + 125,
  extra: ({ value }, to) => 20 + unexplained(to - value),
  isPossible: ({ computed = false }) => computed,
  admits: ({ computed = false }) => computed,
  reason: {
    ja: () => "この式の結果では合いません。正しい式は、検算式からは分かりません。",
    en: () => "What this formula gives does not tie; the equations do not say which formula is meant.",
  },
};
