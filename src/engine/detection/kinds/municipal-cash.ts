import type { Kind } from "./kind";

/** 資金収支計算書 of 統一的な基準による地方公会計, whose balances of activities close their headings. */
export const municipalCash: Kind = {
  id: "municipal-cash",
  words: { ja: "資金収支計算書（地方公会計）", en: "municipal cash statement" },
  title: /(?!)/u,
  enough: 4,
  nested: true,
  roles: [
    { role: "operating-payments", labels: ["業務支出"] },
    { role: "operating-receipts", labels: ["業務収入"] },
    { role: "extraordinary-payments", labels: ["臨時支出"] },
    { role: "extraordinary-receipts", labels: ["臨時収入"] },
    { role: "operating-balance", labels: ["業務活動収支"] },
    { role: "investing-payments", labels: ["投資活動支出"] },
    { role: "investing-receipts", labels: ["投資活動収入"] },
    { role: "investing-balance", labels: ["投資活動収支"] },
    { role: "financing-payments", labels: ["財務活動支出"] },
    { role: "financing-receipts", labels: ["財務活動収入"] },
    { role: "financing-balance", labels: ["財務活動収支"] },
    { role: "movement", labels: ["本年度資金収支額"] },
    { role: "funds-at-beginning", labels: ["前年度末資金残高"] },
    { role: "consolidation", labels: [], pattern: /^比例連結割合変更に伴う差額$/u },
    { role: "funds-at-end", labels: ["本年度末資金残高"] },
    { role: "held-at-beginning", labels: ["前年度末歳計外現金残高"] },
    { role: "held-movement", labels: ["本年度歳計外現金増減額"] },
    { role: "held-at-end", labels: ["本年度末歳計外現金残高"] },
    { role: "cash-at-end", labels: ["本年度末現金預金残高"] },
  ],
  formulas: [
    {
      rule: "footing",
      total: "operating-balance",
      terms: [
        ["operating-receipts", 1],
        ["operating-payments", -1],
      ],
      optional: [
        ["extraordinary-receipts", 1],
        ["extraordinary-payments", -1],
      ],
    },
    {
      rule: "footing",
      total: "investing-balance",
      terms: [
        ["investing-receipts", 1],
        ["investing-payments", -1],
      ],
    },
    {
      rule: "footing",
      total: "financing-balance",
      terms: [
        ["financing-receipts", 1],
        ["financing-payments", -1],
      ],
    },
    {
      rule: "footing",
      total: "movement",
      terms: [
        ["operating-balance", 1],
        ["investing-balance", 1],
        ["financing-balance", 1],
      ],
    },
    {
      rule: "roll-forward",
      total: "funds-at-end",
      terms: [
        ["funds-at-beginning", 1],
        ["movement", 1],
      ],
      optional: [["consolidation", 1]],
    },
    {
      rule: "roll-forward",
      total: "held-at-end",
      terms: [
        ["held-at-beginning", 1],
        ["held-movement", 1],
      ],
    },
    {
      rule: "footing",
      total: "cash-at-end",
      terms: [
        ["funds-at-end", 1],
        ["held-at-end", 1],
      ],
    },
  ],
};
