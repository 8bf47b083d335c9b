import type { Kind } from "./kind";

/** The amounts of a sentence of a budget, or of a remark: see detection/sentences. No table is one. */
export const article: Kind = {
  id: "article",
  words: { ja: "文中の金額", en: "amounts in a sentence" },
  title: /(?!)/u,
  enough: Infinity,
  roles: [],
  formulas: [],
};
