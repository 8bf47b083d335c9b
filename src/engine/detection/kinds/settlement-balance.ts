import type { Kind } from "./kind";

/** 02表 numbers its lines behind their names: 実質収支（C－D）（E）. */
const named = (names: string) => new RegExp(`^(${names})(\\(.*\\))?$`, "u");

/** 収支状況 of a municipality: from 歳入総額 to 実質単年度収支. */
export const settlementBalance: Kind = {
  id: "settlement-balance",
  words: { ja: "決算収支", en: "settlement balance" },
  title: /(?!)/u,
  enough: 4,
  nested: true,
  roles: [
    { role: "revenue", labels: [], pattern: named("歳入(決算)?総額|歳入決算額") },
    { role: "expenditure", labels: [], pattern: named("歳出(決算)?総額|歳出決算額") },
    { role: "formal-balance", labels: [], pattern: named("形式収支|歳入歳出差引額?") },
    { role: "carried-over", labels: [], pattern: named("翌年度(に|へ)?繰り?越すべき財源") },
    { role: "real-balance", labels: [], pattern: named("実質収支額?") },
    { role: "real-balance-before", labels: [], pattern: named("前年度(の)?実質収支額?") },
    { role: "year-balance", labels: [], pattern: named("単年度収支額?") },
    { role: "saved", labels: [], pattern: named("(財政調整基金)?積立金額?") },
    { role: "redeemed", labels: [], pattern: named("繰上償還(金|額)") },
    { role: "withdrawn", labels: [], pattern: named("(財政調整基金)?積立金?取り?崩し?額") },
    { role: "real-year-balance", labels: [], pattern: named("実質単年度収支額?") },
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
    {
      // A body that redeemed nothing before its time may print no line for it.
      rule: "footing",
      total: "real-year-balance",
      terms: [
        ["year-balance", 1],
        ["saved", 1],
        ["withdrawn", -1],
      ],
      ifSupported: true,
    },
  ],
};
