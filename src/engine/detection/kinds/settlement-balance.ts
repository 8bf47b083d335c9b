import type { Kind } from "./kind";

/** 収支状況 of a municipality: from 歳入総額 to 実質単年度収支. */
export const settlementBalance: Kind = {
  id: "settlement-balance",
  words: { ja: "決算収支", en: "settlement balance" },
  title: /(?!)/u,
  enough: 4,
  nested: true,
  roles: [
    { role: "revenue", labels: ["歳入総額", "歳入決算総額", "歳入決算額"] },
    { role: "expenditure", labels: ["歳出総額", "歳出決算総額", "歳出決算額"] },
    { role: "formal-balance", labels: ["形式収支"], pattern: /^歳入歳出差引額?(\(.*\))?$/u },
    { role: "carried-over", labels: [], pattern: /^翌年度(に|へ)?繰り?越すべき財源$/u },
    { role: "real-balance", labels: ["実質収支", "実質収支額"] },
    { role: "year-balance", labels: ["単年度収支", "単年度収支額"] },
    { role: "saved", labels: ["積立金", "積立金額", "財政調整基金積立金"] },
    { role: "redeemed", labels: ["繰上償還金", "繰上償還額"] },
    { role: "withdrawn", labels: [], pattern: /^(財政調整基金)?積立金?取り?崩し?額$/u },
    { role: "real-year-balance", labels: ["実質単年度収支", "実質単年度収支額"] },
  ],
  formulas: [
    {
      rule: "footing",
      total: "formal-balance",
      terms: [
        ["revenue", 1],
        ["expenditure", -1],
      ],
    },
    {
      rule: "footing",
      total: "real-balance",
      terms: [
        ["formal-balance", 1],
        ["carried-over", -1],
      ],
    },
    {
      rule: "footing",
      total: "real-year-balance",
      terms: [
        ["year-balance", 1],
        ["saved", 1],
        ["redeemed", 1],
        ["withdrawn", -1],
      ],
    },
  ],
};
