import type { Kind } from "./kind";

/** 行政コスト計算書 of 統一的な基準による地方公会計; a cost is a loss, printed by its size or with △. */
export const municipalCost: Kind = {
  id: "municipal-cost",
  words: { ja: "行政コスト計算書", en: "municipal cost statement" },
  title: /(?!)/u,
  enough: 4,
  nested: true,
  // 「純行政コスト(△)」 prints its sign.
  losses: /^純(経常)?行政コスト$/u,
  roles: [
    { role: "ordinary-expense", labels: ["経常費用"] },
    { role: "ordinary-revenue", labels: ["経常収益"] },
    { role: "net-ordinary-cost", labels: [], pattern: /^純経常行政コスト(\(.*\))?$/u },
    { role: "extraordinary-loss", labels: ["臨時損失"] },
    { role: "extraordinary-gain", labels: ["臨時利益"] },
    { role: "net-cost", labels: [], pattern: /^純行政コスト(\(.*\))?$/u },
  ],
  formulas: [
    {
      rule: "footing",
      total: "net-ordinary-cost",
      terms: [
        ["ordinary-expense", -1],
        ["ordinary-revenue", 1],
      ],
    },
    {
      rule: "footing",
      total: "net-cost",
      terms: [["net-ordinary-cost", 1]],
      optional: [
        ["extraordinary-loss", -1],
        ["extraordinary-gain", 1],
      ],
    },
  ],
};
