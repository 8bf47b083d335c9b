import type { Kind } from "./kind";

/** 事業活動収支計算書 of school corporations (学校法人). */
export const schoolActivities: Kind = {
  id: "school-activities",
  words: { ja: "事業活動収支計算書", en: "school activities statement" },
  title: /事業活動収支/u,
  enough: 4,
  settled: true,
  nested: true,
  roles: [
    { role: "education-revenue", labels: ["教育活動収入計", "教育活動収入合計"] },
    { role: "education-expense", labels: ["教育活動支出計", "教育活動支出合計"] },
    { role: "education-balance", labels: ["教育活動収支差額"] },
    { role: "other-revenue", labels: ["教育活動外収入計", "教育活動外収入合計"] },
    { role: "other-expense", labels: ["教育活動外支出計", "教育活動外支出合計"] },
    { role: "other-balance", labels: ["教育活動外収支差額"] },
    { role: "ordinary-balance", labels: ["経常収支差額"] },
    { role: "special-revenue", labels: ["特別収入計", "特別収入合計"] },
    { role: "special-expense", labels: ["特別支出計", "特別支出合計"] },
    { role: "special-balance", labels: ["特別収支差額"] },
    { role: "reserve", labels: ["予備費"] },
    { role: "balance-before-transfer", labels: ["基本金組入前当年度収支差額"] },
    { role: "transfer", labels: ["基本金組入額合計", "基本金組入額"], isAlone: true },
    { role: "balance", labels: ["当年度収支差額"] },
    { role: "balance-brought-forward", labels: ["前年度繰越収支差額"] },
    { role: "release", labels: ["基本金取崩額"] },
    { role: "balance-carried-forward", labels: ["翌年度繰越収支差額"] },
    { role: "revenue", labels: ["事業活動収入計"] },
    { role: "expense", labels: ["事業活動支出計"] },
  ],
  formulas: [
    {
      rule: "footing",
      total: "education-balance",
      terms: [
        ["education-revenue", 1],
        ["education-expense", -1],
      ],
    },
    {
      rule: "footing",
      total: "other-balance",
      terms: [
        ["other-revenue", 1],
        ["other-expense", -1],
      ],
    },
    {
      rule: "footing",
      total: "ordinary-balance",
      terms: [
        ["education-balance", 1],
        ["other-balance", 1],
      ],
    },
    {
      rule: "footing",
      total: "special-balance",
      terms: [
        ["special-revenue", 1],
        ["special-expense", -1],
      ],
    },
    {
      rule: "footing",
      total: "balance-before-transfer",
      terms: [
        ["ordinary-balance", 1],
        ["special-balance", 1],
      ],
      optional: [["reserve", -1]],
    },
    // 基本金組入額 is deducted; most print it with △.
    {
      rule: "footing",
      total: "balance",
      terms: [
        ["balance-before-transfer", 1],
        ["transfer", 1],
      ],
      ifSupported: true,
    },
    {
      rule: "footing",
      total: "balance",
      terms: [
        ["balance-before-transfer", 1],
        ["transfer", -1],
      ],
      ifSupported: true,
    },
    {
      rule: "roll-forward",
      total: "balance-carried-forward",
      terms: [
        ["balance", 1],
        ["balance-brought-forward", 1],
      ],
      optional: [["release", 1]],
    },
    {
      rule: "footing",
      total: "revenue",
      terms: [
        ["education-revenue", 1],
        ["other-revenue", 1],
        ["special-revenue", 1],
      ],
    },
    {
      rule: "footing",
      total: "expense",
      terms: [
        ["education-expense", 1],
        ["other-expense", 1],
        ["special-expense", 1],
      ],
      optional: [["reserve", 1]],
    },
  ],
};
