import type { Formula, Kind, Role } from "./kind";

/** A section that budgets print too; its total is the better line. */
const section = (role: string, ...names: readonly string[]): Role => ({
  role,
  labels: names.flatMap((name) => [`${name}合計`, `${name}計`, name]),
  isCommon: true,
});

/** A profit: one line less others. */
const difference = (total: string, of: string, ...less: readonly string[]): Formula => ({
  rule: "footing",
  total,
  terms: [[of, 1], ...less.map((role) => [role, -1] as const)],
});

export const incomeStatement: Kind = {
  id: "income-statement",
  words: { ja: "損益計算書", en: "income statement" },
  title: /損益計算書|income statement|statement of (income|operations)|profit and loss statement/iu,
  enough: 3,
  // 「当期純損失」, but not 「当期純利益又は純損失」.
  losses:
    /^((営業|事業|医業|経常|税引前当(期|年度)純|当(期|年度)純)損失|(前年度|前期|前事業年度)(からの)?繰越(欠損金|損失)|(当年度|当期|当事業年度)未処理(欠損金|損失))(\(.*\))?$/u,
  roles: [
    section("operating-revenue", "営業収益"),
    section("operating-expense", "営業費用"),
    {
      role: "operating-profit",
      labels: [],
      pattern: /^(営業|事業)(利益|損益|損失|利益又は(営業|事業)損失)(\(.*\))?$/u,
    },
    // 土地開発公社, 住宅供給公社 and 道路公社 write 事業 for 営業.
    { ...section("business-revenue", "事業収益"), above: "business-cost" },
    section("business-cost", "事業原価"),
    {
      role: "administration",
      labels: ["一般管理費合計", "一般管理費計", "一般管理費"],
      above: "operating-profit",
      isCommon: true,
    },
    // Companies of local bodies.
    { role: "sales", labels: ["売上高合計", "売上高計", "売上高"] },
    { role: "cost-of-sales", labels: ["売上原価合計", "売上原価計", "売上原価"] },
    { role: "gross-profit", labels: [], pattern: /^(売上|事業)総(利益|損益)(\(.*\))?$/u },
    { role: "selling-expense", labels: [], pattern: /^販売費(及び|・)一般管理費(合計|計)?$/u },
    // 病院事業.
    section("medical-revenue", "医業収益"),
    section("medical-expense", "医業費用"),
    { role: "medical-profit", labels: [], pattern: /^医業(利益|損益|損失|利益又は医業損失)(\(.*\))?$/u },
    section("nonmedical-revenue", "医業外収益"),
    section("nonmedical-expense", "医業外費用"),
    { role: "interest-received", labels: ["受取利息"], isCommon: true },
    { role: "securities-interest", labels: ["有価証券利息"], isCommon: true },
    { role: "misc-income", labels: ["雑収入", "雑収益"], isCommon: true },
    section("nonoperating-revenue", "営業外収益", "事業外収益", "その他経常収益"),
    section("nonoperating-expense", "営業外費用", "事業外費用", "その他経常費用"),
    { role: "ordinary-profit", labels: [], pattern: /^経常(利益|損益|損失|利益又は経常損失)(\(.*\))?$/u },
    { role: "nonoperating-balance", labels: [], pattern: /^営業外(損益|収支)(合?計|差額)?$/u },
    { role: "ordinary-revenue", labels: ["経常収益合計", "経常収益計", "経常収益"] },
    { role: "ordinary-expense", labels: ["経常費用合計", "経常費用計", "経常費用"] },
    section("extraordinary-gain", "特別利益", "臨時利益"),
    section("extraordinary-loss", "特別損失", "臨時損失"),
    { role: "profit-before-tax", labels: [], pattern: /^税引前当(期|年度)純(利益|損益|損失)(\(.*\))?$/u },
    {
      role: "income-taxes",
      // 医療法人 write 「・」; the sum with 法人税等調整額 stands beside the latter.
      labels: [
        ...["法人税等合計", "法人税等計", "法人税、住民税及び事業税計", "法人税・住民税及び事業税計"],
        ...["法人税等", "法人税、住民税及び事業税", "法人税・住民税及び事業税"],
      ],
    },
    { role: "revenue", labels: ["収益計", "収益合計", "収益の部合計"] },
    { role: "expense", labels: ["費用計", "費用合計", "費用の部合計"] },
    { role: "net-profit", labels: [], pattern: /^(当(期|年度))?(純利益|純損益|純損失)(又は.*|\(.*\))?$/u },
    // 国立大学法人, 独立行政法人: what is released from reserves is no revenue.
    { role: "reserves-released", labels: [], pattern: /積立金取崩(額|益)$/u },
    { role: "profit-after-reserves", labels: [], pattern: /^(当期)?総(利益|損失)(又は.*|\(.*\))?$/u },
    {
      role: "profit-brought-forward",
      labels: [],
      pattern: /^(前年度|前期|前事業年度)(からの)?繰越(利益剰余金|欠損金|利益|損失)(\(.*\))?$/u,
    },
    { role: "other-appropriation", labels: [], pattern: /^その他未処分利益剰余金変動額$/u },
    {
      role: "profit-to-appropriate",
      labels: [],
      pattern: /^(当年度|当期|当事業年度)未処(分利益剰余金|理欠損金|分利益|理損失)(\(.*\))?$/u,
    },
  ],
  formulas: [
    difference("operating-profit", "operating-revenue", "operating-expense"),
    difference("operating-profit", "gross-profit", "selling-expense"),
    difference("gross-profit", "sales", "cost-of-sales"),
    difference("gross-profit", "business-revenue", "business-cost"),
    difference("operating-profit", "business-revenue", "business-cost", "administration"),
    difference("medical-profit", "medical-revenue", "medical-expense"),
    {
      rule: "footing",
      total: "ordinary-profit",
      terms: [
        ["medical-profit", 1],
        ["nonmedical-revenue", 1],
        ["nonmedical-expense", -1],
      ],
    },
    {
      rule: "footing",
      total: "ordinary-profit",
      terms: [["operating-profit", 1]],
      optional: [
        ["nonoperating-revenue", 1],
        ["nonoperating-expense", -1],
        ["nonoperating-balance", 1],
      ],
    },
    difference("ordinary-profit", "ordinary-revenue", "ordinary-expense"),
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
      total: "net-profit",
      terms: [
        ["ordinary-revenue", 1],
        ["ordinary-expense", -1],
      ],
      optional: [
        ["extraordinary-gain", 1],
        ["extraordinary-loss", -1],
        ["income-taxes", -1],
      ],
      ifSupported: true,
    },
    {
      rule: "footing",
      total: "profit-after-reserves",
      terms: [["net-profit", 1]],
      optional: [["reserves-released", 1]],
      ifSupported: "unless-profits",
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
    difference("net-profit", "revenue", "expense"),
    {
      // A deficit is printed with a mark by some and without by others.
      rule: "roll-forward",
      total: "profit-to-appropriate",
      terms: [
        ["profit-brought-forward", 1],
        ["net-profit", 1],
      ],
      optional: [["other-appropriation", 1]],
      ifSupported: "unless-profits",
    },
  ],
};
