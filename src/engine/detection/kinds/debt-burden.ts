import type { Kind } from "./kind";

/** 債務負担行為: commitments for later years; a list of limits that add up to nothing printed. */
export const debtBurden: Kind = {
  id: "debt-burden",
  words: { ja: "債務負担行為", en: "commitments for later years" },
  title: /債務負担行為/u,
  enough: Infinity,
  roles: [],
  formulas: [],
};
