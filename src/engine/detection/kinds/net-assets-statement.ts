import type { Kind } from "./kind";

/** 正味財産増減計算書 of foundations and associations (公益法人): general, then designated net assets. */
export const netAssetsStatement: Kind = {
  id: "net-assets-statement",
  words: { ja: "正味財産増減計算書", en: "statement of changes in net assets" },
  title: /正味財産増減/u,
  enough: 3,
  settled: true,
  nested: true,
  roles: [
    { role: "ordinary-revenue", labels: ["経常収益計", "経常収益合計"], isCommon: true },
    { role: "ordinary-expense", labels: ["経常費用計", "経常費用合計"], isCommon: true },
    { role: "ordinary-before-valuation", labels: ["評価損益等調整前当期経常増減額"] },
    { role: "valuation", labels: ["評価損益等計", "評価損益等合計"] },
    { role: "ordinary-change", labels: ["当期経常増減額"] },
    { role: "extraordinary-revenue", labels: ["経常外収益計", "経常外収益合計"] },
    { role: "extraordinary-expense", labels: ["経常外費用計", "経常外費用合計"] },
    { role: "extraordinary-change", labels: ["当期経常外増減額"] },
    { role: "transfers", labels: ["他会計振替額"] },
    { role: "change-before-tax", labels: ["税引前当期一般正味財産増減額"] },
    {
      role: "taxes",
      labels: ["法人税、住民税及び事業税", "法人住民税", "法人税等", "法人税等合計"],
      isCommon: true,
    },
    { role: "general-change", labels: ["当期一般正味財産増減額"] },
    { role: "general-at-beginning", labels: ["一般正味財産期首残高"] },
    { role: "general-at-end", labels: ["一般正味財産期末残高"] },
    { role: "designated-change", labels: ["当期指定正味財産増減額"], closes: true },
    { role: "designated-at-beginning", labels: ["指定正味財産期首残高"] },
    { role: "designated-at-end", labels: ["指定正味財産期末残高"] },
    { role: "fund-change", labels: ["当期基金増減額"], closes: true },
    { role: "fund-at-beginning", labels: ["基金期首残高"] },
    { role: "fund-at-end", labels: ["基金期末残高"] },
    { role: "net-assets-at-end", labels: ["正味財産期末残高"] },
  ],
  formulas: [
    {
      rule: "footing",
      total: "ordinary-before-valuation",
      terms: [
        ["ordinary-revenue", 1],
        ["ordinary-expense", -1],
      ],
    },
    {
      rule: "footing",
      total: "ordinary-change",
      terms: [["ordinary-before-valuation", 1]],
      optional: [["valuation", 1]],
    },
    {
      rule: "footing",
      total: "ordinary-change",
      terms: [
        ["ordinary-revenue", 1],
        ["ordinary-expense", -1],
      ],
    },
    {
      rule: "footing",
      total: "extraordinary-change",
      terms: [
        ["extraordinary-revenue", 1],
        ["extraordinary-expense", -1],
      ],
    },
    {
      rule: "footing",
      total: "change-before-tax",
      terms: [["ordinary-change", 1]],
      optional: [
        ["extraordinary-change", 1],
        ["transfers", 1],
      ],
    },
    {
      rule: "footing",
      total: "general-change",
      terms: [["change-before-tax", 1]],
      optional: [["taxes", -1]],
    },
    {
      rule: "footing",
      total: "general-change",
      terms: [["ordinary-change", 1]],
      optional: [
        ["extraordinary-change", 1],
        ["transfers", 1],
        ["taxes", -1],
      ],
    },
    {
      rule: "roll-forward",
      total: "general-at-end",
      terms: [
        ["general-at-beginning", 1],
        ["general-change", 1],
      ],
    },
    {
      rule: "roll-forward",
      total: "designated-at-end",
      terms: [
        ["designated-at-beginning", 1],
        ["designated-change", 1],
      ],
    },
    {
      rule: "roll-forward",
      total: "designated-at-end",
      terms: [["designated-at-beginning", 1]],
      ifSupported: true,
    },
    {
      rule: "roll-forward",
      total: "fund-at-end",
      terms: [
        ["fund-at-beginning", 1],
        ["fund-change", 1],
      ],
    },
    {
      rule: "footing",
      total: "net-assets-at-end",
      terms: [
        ["general-at-end", 1],
        ["designated-at-end", 1],
      ],
      optional: [["fund-at-end", 1]],
    },
  ],
};
