import type { Kind } from "./kind";

/** 純資産変動計算書 of 統一的な基準による地方公会計, whose costs are printed with △. */
export const municipalNetAssets: Kind = {
  id: "municipal-net-assets",
  words: { ja: "純資産変動計算書", en: "municipal net assets statement" },
  title: /(?!)/u,
  enough: 4,
  nested: true,
  // 「純行政コスト(△)」 prints its sign.
  losses: /^純(経常)?行政コスト$/u,
  roles: [
    { role: "net-assets-at-beginning", labels: ["前年度末純資産残高"] },
    { role: "net-cost", labels: [], pattern: /^純行政コスト(\(.*\))?$/u },
    { role: "sources", labels: ["財源"] },
    { role: "year-balance", labels: ["本年度差額"] },
    { role: "within", labels: [], pattern: /^固定資産等の変動(\(.*\))?$/u },
    { role: "valuation", labels: ["資産評価差額"] },
    { role: "without-charge", labels: ["無償所管換等"] },
    { role: "others-added", labels: ["他団体出資等分の増加"] },
    { role: "others-taken", labels: ["他団体出資等分の減少"] },
    { role: "consolidation", labels: [], pattern: /^比例連結割合変更に伴う差額$/u },
    { role: "other", labels: ["その他"] },
    { role: "movement", labels: ["本年度純資産変動額"] },
    { role: "net-assets-at-end", labels: ["本年度末純資産残高"] },
  ],
  formulas: [
    {
      rule: "footing",
      total: "year-balance",
      terms: [
        ["net-cost", 1],
        ["sources", 1],
      ],
    },
    {
      rule: "footing",
      total: "movement",
      terms: [["year-balance", 1]],
      optional: [
        ["within", 1],
        ["valuation", 1],
        ["without-charge", 1],
        ["others-added", 1],
        ["others-taken", 1],
        ["consolidation", 1],
        ["other", 1],
      ],
    },
    {
      rule: "roll-forward",
      total: "net-assets-at-end",
      terms: [
        ["net-assets-at-beginning", 1],
        ["movement", 1],
      ],
    },
  ],
};
