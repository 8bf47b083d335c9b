import type { Kind } from "./kind";

/** 剰余金計算書 (欠損金計算書) of 地方公営企業: from line to line the balance of every column moves. */
export const enterpriseSurplus: Kind = {
  id: "enterprise-surplus",
  words: { ja: "剰余金計算書", en: "statement of surplus" },
  title: /(剰余金|欠損金)計算書/u,
  enough: Infinity,
  nested: true,
  roles: [
    { role: "surplus-at-beginning", labels: [], pattern: /^(前年度末|前事業年度末|当年度期首)残高$/u },
    { role: "disposed", labels: [], pattern: /^前年度(処分|処理)額$/u },
    { role: "surplus-after-disposal", labels: [], pattern: /^(処分|処理)後残高(\(.*\))?$/u },
    { role: "movement", labels: [], pattern: /^当(年度|事業年度)(中の?)?変動額(合計)?$/u },
    { role: "surplus-at-end", labels: [], pattern: /^当(年度|事業年度)末残高$/u },
  ],
  formulas: [
    {
      rule: "roll-forward",
      total: "surplus-after-disposal",
      terms: [
        ["surplus-at-beginning", 1],
        ["disposed", 1],
      ],
    },
    {
      rule: "roll-forward",
      total: "surplus-at-end",
      terms: [
        ["surplus-after-disposal", 1],
        ["movement", 1],
      ],
    },
    {
      rule: "roll-forward",
      total: "surplus-at-end",
      terms: [
        ["surplus-at-beginning", 1],
        ["movement", 1],
      ],
      optional: [["disposed", 1]],
    },
  ],
};
