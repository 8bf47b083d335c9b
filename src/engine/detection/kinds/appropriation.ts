import type { Kind } from "./kind";

/**
 * 剰余金処分計算書 (欠損金処理計算書) of 地方公営企業, a column for each kind of capital, and 利益の処分（損失の処理）に関する書類 of
 * 独立行政法人, whose totals stand above their parts.
 */
export const appropriation: Kind = {
  id: "appropriation",
  words: { ja: "剰余金の処分", en: "appropriation of surplus" },
  title: /(剰余金|利益)の?処分|(欠損金|損失)の?処理/u,
  enough: Infinity,
  nested: true,
  losses: /(欠損金|総損失|未処理損失)$/u,
  roles: [
    { role: "surplus-at-end", labels: [], pattern: /^当(年度|事業年度)末残高$/u },
    { role: "disposed", labels: [], pattern: /^(議会の議決による|条例(第.*条)?による)?(処分|処理)額$/u },
    { role: "surplus-after-disposal", labels: [], pattern: /^(処分|処理)後残高(\(.*\))?$/u },
    {
      role: "to-appropriate",
      labels: [],
      pattern: /^当(期|年度|事業年度)未処(分利益|理損失|理欠損金)(剰余金)?$/u,
    },
    { role: "profit-after-reserves", labels: [], pattern: /^当(期|事業年度)総(利益|損失)(\(.*\))?$/u },
    {
      role: "brought-forward",
      labels: [],
      pattern: /^前(期|年度|事業年度)繰越(利益|欠損金|損失)(剰余金)?$/u,
    },
    { role: "appropriated", labels: [], pattern: /^(利益|積立金)処分額$|^損失(処理|てん補|填補)額$/u },
    { role: "carried-forward", labels: [], pattern: /^(次期|翌事業年度)繰越(利益|欠損金|損失)(剰余金)?$/u },
  ],
  formulas: [
    {
      rule: "roll-forward",
      total: "surplus-after-disposal",
      terms: [
        ["surplus-at-end", 1],
        ["disposed", 1],
      ],
    },
    {
      rule: "footing",
      total: "to-appropriate",
      terms: [["profit-after-reserves", 1]],
      optional: [["brought-forward", 1]],
    },
    {
      rule: "footing",
      total: "carried-forward",
      terms: [
        ["to-appropriate", 1],
        ["appropriated", -1],
      ],
      ifSupported: true,
    },
  ],
};
