import type { Formula, Kind } from "./kind";

const difference = (total: string, from: string, less: string): Formula => ({
  rule: "footing",
  total,
  terms: [
    [from, 1],
    [less, -1],
  ],
});

/**
 * 活動計算書: of 公益法人 from 2025 on (令和6年会計基準), whose general and designated net assets are one, and of NPO法人,
 * whose lines have other names.
 */
export const activitiesStatement: Kind = {
  id: "activities-statement",
  words: { ja: "活動計算書", en: "statement of activities" },
  title: /(^|[^業])活動計算書/u,
  enough: 4,
  settled: true,
  nested: true,
  roles: [
    { role: "ordinary-revenue", labels: ["経常収益計", "経常収益合計"] },
    { role: "ordinary-expense", labels: ["経常費用計", "経常費用合計"] },
    {
      role: "ordinary-before-valuation",
      labels: ["評価損益等調整前当期経常収益費用差額", "評価損益等調整前経常収益費用差額"],
    },
    { role: "valuation", labels: ["評価損益等計", "評価損益等合計", "評価損益等"] },
    { role: "ordinary-balance", labels: ["当期経常収益費用差額", "経常収益費用差額", "当期経常増減額"] },
    {
      role: "other-revenue",
      labels: ["その他収益計", "その他収益合計", "その他活動収益計", "経常外収益計", "経常外収益合計"],
    },
    {
      role: "other-expense",
      labels: ["その他費用計", "その他費用合計", "その他活動費用計", "経常外費用計", "経常外費用合計"],
    },
    {
      role: "other-balance",
      labels: [
        "当期その他収益費用差額",
        "その他収益費用差額",
        "当期その他活動収益費用差額",
        "当期経常外増減額",
      ],
    },
    { role: "transfers", labels: ["他会計振替額", "経理区分振替額"] },
    { role: "balance-before-tax", labels: ["税引前当期収益費用差額", "税引前当期正味財産増減額"] },
    { role: "taxes", labels: ["法人税、住民税及び事業税", "法人税等", "法人税等合計"] },
    { role: "balance", labels: ["当期収益費用差額", "当期正味財産増減額", "当期純資産増減額"] },
    {
      role: "net-assets-at-beginning",
      labels: ["純資産期首残高", "期首純資産残高", "前期繰越正味財産額", "前期繰越純資産額"],
    },
    {
      role: "net-assets-at-end",
      labels: ["純資産期末残高", "期末純資産残高", "次期繰越正味財産額", "次期繰越純資産額"],
    },
  ],
  formulas: [
    difference("ordinary-before-valuation", "ordinary-revenue", "ordinary-expense"),
    {
      rule: "footing",
      total: "ordinary-balance",
      terms: [["ordinary-before-valuation", 1]],
      optional: [["valuation", 1]],
    },
    {
      ...difference("ordinary-balance", "ordinary-revenue", "ordinary-expense"),
      optional: [["valuation", 1]],
    },
    difference("other-balance", "other-revenue", "other-expense"),
    {
      rule: "footing",
      total: "balance-before-tax",
      terms: [
        ["ordinary-balance", 1],
        ["other-balance", 1],
      ],
      optional: [["transfers", 1]],
    },
    {
      rule: "footing",
      total: "balance-before-tax",
      terms: [["ordinary-balance", 1]],
      optional: [
        ["other-revenue", 1],
        ["other-expense", -1],
        ["transfers", 1],
      ],
    },
    { rule: "footing", total: "balance", terms: [["balance-before-tax", 1]], optional: [["taxes", -1]] },
    {
      rule: "footing",
      total: "balance",
      terms: [
        ["ordinary-balance", 1],
        ["other-balance", 1],
      ],
      optional: [
        ["transfers", 1],
        ["taxes", -1],
      ],
    },
    {
      rule: "footing",
      total: "balance",
      terms: [["ordinary-balance", 1]],
      optional: [
        ["other-revenue", 1],
        ["other-expense", -1],
        ["transfers", 1],
        ["taxes", -1],
      ],
    },
    {
      rule: "roll-forward",
      total: "net-assets-at-end",
      terms: [
        ["net-assets-at-beginning", 1],
        ["balance", 1],
      ],
    },
  ],
};
