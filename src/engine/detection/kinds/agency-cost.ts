import type { Kind } from "./kind";

/** 行政コスト計算書 of 独立行政法人 (since fiscal 2019) and its like; that of a municipality is another statement. */
export const agencyCost: Kind = {
  id: "agency-cost",
  words: { ja: "行政コスト計算書（独立行政法人）", en: "agency statement of costs" },
  title: /行政コスト計算書|業務実施コスト計算書/u,
  enough: 2,
  settled: true,
  nested: true,
  roles: [
    {
      role: "cost-in-income-statement",
      labels: ["損益計算書上の費用合計", "損益計算書上の費用計", "損益計算書上の費用"],
    },
    { role: "other-cost", labels: ["その他行政コスト合計", "その他行政コスト計", "その他行政コスト"] },
    { role: "cost", labels: ["行政コスト", "行政コスト合計"] },
  ],
  formulas: [
    {
      rule: "footing",
      total: "cost",
      terms: [["cost-in-income-statement", 1]],
      optional: [["other-cost", 1]],
    },
  ],
};
