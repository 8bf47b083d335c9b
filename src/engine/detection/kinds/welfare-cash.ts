import type { Kind, Role } from "./kind";

/** The label, also where the form's own numbering follows: 「事業活動資金収支差額(3)=(1)-(2)」. */
const named = (role: string, label: string): Role => ({
  role,
  labels: [],
  pattern: new RegExp(`^${label}(\\(.*)?$`, "u"),
});

/** 資金収支計算書 of social welfare corporations (社会福祉法人). */
export const welfareCash: Kind = {
  id: "welfare-cash",
  words: { ja: "資金収支計算書", en: "welfare cash statement" },
  title: /(?!)/u,
  enough: 4,
  settled: true,
  nested: true,
  roles: [
    named("operating-receipts", "事業活動収入計"),
    named("operating-payments", "事業活動支出計"),
    named("operating-balance", "事業活動資金収支差額"),
    named("facility-receipts", "施設整備等(による)?収入計"),
    named("facility-payments", "施設整備等(による)?支出計"),
    named("facility-balance", "施設整備等資金収支差額"),
    named("other-receipts", "その他の活動(による)?収入計"),
    named("other-payments", "その他の活動(による)?支出計"),
    named("other-balance", "その他の活動資金収支差額"),
    named("reserve", "予備費支出"),
    named("balance", "当期資金収支差額(合計)?"),
    named("cash-at-beginning", "前期末支払資金残高"),
    named("cash-at-end", "当期末支払資金残高"),
  ],
  formulas: [
    {
      rule: "footing",
      total: "operating-balance",
      terms: [
        ["operating-receipts", 1],
        ["operating-payments", -1],
      ],
    },
    {
      rule: "footing",
      total: "facility-balance",
      terms: [
        ["facility-receipts", 1],
        ["facility-payments", -1],
      ],
    },
    {
      rule: "footing",
      total: "other-balance",
      terms: [
        ["other-receipts", 1],
        ["other-payments", -1],
      ],
    },
    {
      rule: "footing",
      total: "balance",
      terms: [["operating-balance", 1]],
      optional: [
        ["facility-balance", 1],
        ["other-balance", 1],
        ["reserve", -1],
      ],
      ifSupported: true,
    },
    {
      rule: "roll-forward",
      total: "cash-at-end",
      terms: [
        ["cash-at-beginning", 1],
        ["balance", 1],
      ],
    },
  ],
};
