import type { Kind } from "./kind";

export const balanceSheet: Kind = {
  id: "balance-sheet",
  words: { ja: "貸借対照表", en: "balance sheet" },
  title: /貸借対照表|balance sheet/iu,
  enough: 3,
  roles: [
    { role: "cash", labels: ["現金及び預金", "現金預金", "現金・預金", "現金及び預金合計"] },
    { role: "receivables", labels: ["未収金"] },
    { role: "payables", labels: ["未払金"] },
    {
      role: "income-taxes-payable",
      labels: ["未払法人都民税", "未払法人税", "未払法人税等", "未払法人税等及び未払消費税等"],
    },
    { role: "long-term-advances", labels: ["長期前受金"] },
    { role: "assets", labels: ["資産合計", "資産の部合計", "資産計", "資産総額", "資産", "資産の部"] },
    { role: "liabilities", labels: ["負債合計", "負債の部合計", "負債計", "負債総額", "負債", "負債の部"] },
    {
      role: "net-assets",
      labels: [
        "純資産合計",
        "純資産の部合計",
        "純資産計",
        "資本合計",
        "資本計",
        "正味財産合計",
        "純資産",
        "純資産の部",
        "資本の部",
      ],
    },
    {
      role: "liabilities-and-net-assets",
      labels: ["負債純資産合計", "負債・純資産合計", "負債資本合計", "負債・資本合計"],
      pattern: /^負債(及び|・|と|＋|\+)?(純資産|資本|正味財産)(の部)?(合計|計)$/u,
    },
  ],
  formulas: [
    {
      rule: "footing",
      total: "liabilities-and-net-assets",
      terms: [
        ["liabilities", 1],
        ["net-assets", 1],
      ],
    },
    { rule: "balance", total: "assets", terms: [["liabilities-and-net-assets", 1]] },
    {
      rule: "balance",
      total: "assets",
      terms: [
        ["liabilities", 1],
        ["net-assets", 1],
      ],
    },
  ],
};
