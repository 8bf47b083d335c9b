import type { Kind } from "./kind";

/**
 * キャッシュ・フロー計算書, direct or indirect, of 公営企業, 地方独立行政法人 and 独立行政法人 (業務活動), of others
 * (営業活動, 事業活動).
 */
export const cashFlow: Kind = {
  id: "cash-flow",
  words: { ja: "キャッシュ・フロー計算書", en: "cash flow statement" },
  title: /キャッシュ・?フロー/u,
  enough: 4,
  roles: [
    // Indirect: the first line is the profit of the year, before taxes or after them.
    {
      role: "net-profit",
      labels: [],
      pattern: /^当(期|年度|事業年度)純(利益|損益|損失)(又は.*|\(.*\))?$/u,
    },
    {
      role: "profit-before-tax",
      labels: [],
      pattern: /^税引前当(期|年度|事業年度)純(利益|損益|損失)(又は.*|\(.*\))?$/u,
    },
    {
      role: "operating-cash",
      labels: [],
      pattern: /^(業務|営業|事業)活動(による|から生じた)?(キャッシュ・?フロー|資金収支)(合?計)?$/u,
    },
    {
      role: "investing-cash",
      labels: [],
      pattern: /^(投資|施設等?整備)活動(による|から生じた)?(キャッシュ・?フロー|資金収支)(合?計)?$/u,
    },
    {
      role: "financing-cash",
      labels: [],
      pattern: /^(財務|その他の?)活動(による|から生じた)?(キャッシュ・?フロー|資金収支)(合?計)?$/u,
    },
    { role: "exchange", labels: [], pattern: /換算差額$/u },
    {
      role: "cash-movement",
      labels: [],
      pattern:
        /^(当期)?(資金|現金(及び|・)?(現金同等物|預金)?)(に係る|の)?(純)?(増加|減少|増減|増△?減)額?(\(.*\))?$/u,
    },
    {
      role: "cash-at-beginning",
      labels: [],
      pattern: /^(資金|現金(及び|・)?(現金同等物|預金)?)の?(期首|年度当初|前期末)残高$/u,
    },
    {
      role: "cash-at-end",
      labels: [],
      pattern: /^(資金|現金(及び|・)?(現金同等物|預金)?)の?(期末|年度末|当期末)残高$/u,
    },
  ],
  formulas: [
    {
      rule: "footing",
      total: "cash-movement",
      terms: [["operating-cash", 1]],
      optional: [
        ["investing-cash", 1],
        ["financing-cash", 1],
        ["exchange", 1],
      ],
    },
    {
      rule: "roll-forward",
      total: "cash-at-end",
      terms: [
        ["cash-at-beginning", 1],
        ["cash-movement", 1],
      ],
    },
  ],
};
