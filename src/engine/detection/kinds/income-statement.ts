import type { Kind } from "./kind";

export const incomeStatement: Kind = {
  id: "income-statement",
  words: { ja: "損益計算書", en: "income statement" },
  title: /損益計算書/u,
  enough: 3,
  roles: [
    { role: "operating-revenue", labels: ["営業収益合計", "営業収益計", "営業収益"] },
    { role: "operating-expense", labels: ["営業費用合計", "営業費用計", "営業費用"] },
    { role: "operating-profit", labels: [], pattern: /^営業(利益|損益|損失|利益又は営業損失)(\(.*\))?$/u },
    { role: "interest-received", labels: ["受取利息"] },
    { role: "securities-interest", labels: ["有価証券利息"] },
    { role: "misc-income", labels: ["雑収入", "雑収益"] },
    { role: "nonoperating-revenue", labels: ["営業外収益合計", "営業外収益計", "営業外収益"] },
    { role: "nonoperating-expense", labels: ["営業外費用合計", "営業外費用計", "営業外費用"] },
    { role: "ordinary-profit", labels: [], pattern: /^経常(利益|損益|損失|利益又は経常損失)(\(.*\))?$/u },
    { role: "extraordinary-gain", labels: ["特別利益合計", "特別利益計", "特別利益"] },
    { role: "extraordinary-loss", labels: ["特別損失合計", "特別損失計", "特別損失"] },
    { role: "profit-before-tax", labels: [], pattern: /^税引前当(期|年度)純(利益|損益|損失)(\(.*\))?$/u },
    { role: "income-taxes", labels: ["法人税等合計", "法人税等", "法人税、住民税及び事業税"] },
    { role: "revenue", labels: ["収益計", "収益合計", "収益の部合計"] },
    { role: "expense", labels: ["費用計", "費用合計", "費用の部合計"] },
    { role: "net-profit", labels: [], pattern: /^当(期|年度)(純利益|純損益|純損失)(又は.*)?(\(.*\))?$/u },
  ],
  formulas: [
    {
      rule: "footing",
      total: "operating-profit",
      terms: [
        ["operating-revenue", 1],
        ["operating-expense", -1],
      ],
    },
    {
      rule: "footing",
      total: "ordinary-profit",
      terms: [["operating-profit", 1]],
      optional: [
        ["nonoperating-revenue", 1],
        ["nonoperating-expense", -1],
      ],
    },
    {
      rule: "footing",
      total: "profit-before-tax",
      terms: [["ordinary-profit", 1]],
      optional: [
        ["extraordinary-gain", 1],
        ["extraordinary-loss", -1],
      ],
    },
    {
      rule: "footing",
      total: "net-profit",
      terms: [["profit-before-tax", 1]],
      optional: [["income-taxes", -1]],
    },
    {
      rule: "footing",
      total: "net-profit",
      terms: [["ordinary-profit", 1]],
      optional: [
        ["extraordinary-gain", 1],
        ["extraordinary-loss", -1],
        ["income-taxes", -1],
      ],
    },
    {
      rule: "footing",
      total: "revenue",
      terms: [
        ["operating-revenue", 1],
        ["nonoperating-revenue", 1],
      ],
      optional: [["extraordinary-gain", 1]],
    },
    {
      rule: "footing",
      total: "expense",
      terms: [
        ["operating-expense", 1],
        ["nonoperating-expense", 1],
      ],
      optional: [["extraordinary-loss", 1]],
    },
    {
      rule: "footing",
      total: "net-profit",
      terms: [
        ["revenue", 1],
        ["expense", -1],
      ],
    },
  ],
};
