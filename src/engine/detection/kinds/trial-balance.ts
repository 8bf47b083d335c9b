import type { Kind } from "./kind";

/** 試算表: every account with its debits and credits, before the year is closed; no balance sheet, though it has its lines. */
export const trialBalance: Kind = {
  id: "trial-balance",
  words: { ja: "試算表", en: "trial balance" },
  title: /試算表|trial ?balance/iu,
  columns: /借方残高.*貸方残高/u,
  enough: Infinity,
  nested: true,
  roles: [],
  formulas: [],
};
