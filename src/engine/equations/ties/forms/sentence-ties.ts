import type { LaidDown } from "./form-tie";

const ENTERPRISE = {
  ja: "地方公営企業法施行規則の予算の様式第4条（資本的収入額が資本的支出額に不足する額とその補塡財源）",
  en: "Form of the budget, Art. 4, Local Public Enterprise Act (shortfall of capital revenue and its sources)",
};
const LOCAL = {
  ja: "地方自治法施行規則の予算の様式第1条（歳入歳出予算の総額）",
  en: "Form of the budget, Art. 1, Local Autonomy Act (totals of revenue and expenditure)",
};

/** What the sentences and remarks of a budget or a settlement say in amounts. */
export const SENTENCE_TIES = [
  {
    id: "shortfall-sources",
    words: {
      ja: "予算第4条の不足する額 ＝ 文中の補塡財源の合計",
      en: "Shortfall in Article 4 of the budget = its sources in the same sentence",
    },
    source: ENTERPRISE,
    trust: "laid-down",
  },
  {
    id: "shortfall",
    words: {
      ja: "予算第4条の不足する額 ＝ 資本的支出 － 資本的収入",
      en: "Shortfall in Article 4 of the budget = capital expenditure − capital revenue",
    },
    source: ENTERPRISE,
    trust: "laid-down",
  },
  {
    id: "budget-total",
    words: {
      ja: "予算第1条の歳入歳出予算の総額 ＝ 歳入合計・歳出合計",
      en: "Total in Article 1 of the budget = totals of revenue and of expenditure",
    },
    source: LOCAL,
    trust: "laid-down",
  },
  {
    id: "budget-change",
    words: {
      ja: "予算第1条の追加・減額する額 ＝ 補正額の歳入合計・歳出合計",
      en: "Amount added in Article 1 of a supplementary budget = totals of its changes",
    },
    source: LOCAL,
    trust: "laid-down",
  },
  {
    id: "enterprise-net-of-tax",
    words: {
      ja: "決算報告書（予算）の決算額（税込） － うち仮受・仮払消費税 ＝ 損益計算書の同じ科目",
      en: "Item of the enterprise's settlement with taxes − tax printed beside it = income statement",
    },
    source: {
      ja: "地方公営企業法施行規則の決算報告書の様式の備考（うち仮受・仮払消費税）と各団体の予算説明",
      en: "Remarks of the form of the settlement report, Local Public Enterprise Act; budget explanations",
    },
    trust: "practice",
  },
] as const satisfies readonly LaidDown[];

export type SentenceTieId = (typeof SENTENCE_TIES)[number]["id"];
