import type { Cause } from "./cause";
import { ANY_ERROR } from "./weight";

/** The book was saved without computing it again: its formulas are right, their results old. facts/not-computed finds it. */
export const notComputed: Cause = {
  id: "not-computed",
  name: { ja: "再計算されていない式", en: "Formulas not computed again" },
  cost: ANY_ERROR,
  reason: {
    ja: () => "保存されている値が、式の計算結果と違います。式はそのままで、再計算（F9）すれば合います。",
    en: () =>
      "What is saved is not what the formula gives; the formula stays, calculating again (F9) mends it.",
  },
};
