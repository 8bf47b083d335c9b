import type { Kind } from "./kind";

/** 財産目録: every asset and liability at the value of the balance sheet. */
export const inventory: Kind = {
  id: "inventory",
  words: { ja: "財産目録", en: "inventory of property" },
  title: /財産目録/u,
  enough: Infinity,
  settled: true,
  roles: [
    { role: "assets", labels: ["資産合計", "資産の部合計", "資産総額", "資産計"] },
    { role: "liabilities", labels: ["負債合計", "負債の部合計", "負債総額", "負債計"] },
    { role: "net-assets", labels: [], pattern: /^(差引)?(正味財産|純資産)(合計|額|の部合計)?(\(.*\))?$/u },
  ],
  formulas: [
    {
      rule: "footing",
      total: "net-assets",
      terms: [
        ["assets", 1],
        ["liabilities", -1],
      ],
    },
  ],
};
