import type { Kind } from "./kind";

/**
 * 資金計画. Receipts start from what is earned and are brought to cash by adding 前期末未収金 and deducting 当期末未収金,
 * which is printed without △; payments likewise.
 */
export const cashPlan: Kind = {
  id: "cash-plan",
  words: { ja: "資金計画", en: "cash plan" },
  // 「予算、収支計画及び資金計画」 heads three tables.
  title: /^(?!.*収支計画(及び|、|・)).*(資金(収支)?(計画|予算)|資金繰|cash (flow )?plan)/iu,
  enough: 3,
  roles: [
    { role: "operating-revenue", labels: ["営業収益"] },
    { role: "interest-received", labels: ["利息収入", "受取利息"] },
    { role: "misc-income", labels: ["雑収入"] },
    { role: "opening-receivables", labels: ["前期末未収金", "前年度末未収金"] },
    { role: "closing-receivables", labels: ["当期末未収金", "当年度末未収金"], deducted: true },
    { role: "other-receipts", labels: ["その他"], above: "receipts" },
    { role: "receipts", labels: ["資金収入合計", "資金収入計", "収入合計", "受入資金合計"] },
    { role: "opening-payables", labels: ["前期末未払金", "前年度末未払金"] },
    { role: "closing-payables", labels: ["当期末未払金", "当年度末未払金"], deducted: true },
    { role: "payments", labels: ["資金支出合計", "資金支出計", "支出合計", "支払資金合計"] },
    // 国立大学法人, 独立行政法人: what is brought and carried forward is among them.
    { role: "cash-in", labels: ["資金収入"] },
    { role: "cash-out", labels: ["資金支出"] },
    { role: "cash-movement", labels: ["資金収支差額", "資金収支", "収支差額", "当期資金収支差額"] },
    {
      role: "cash-at-beginning",
      labels: ["前期末現金及び預金", "前期末現金預金", "期首現金及び預金", "前年度末現金及び預金"],
    },
    {
      role: "cash-at-end",
      labels: ["当期末現金及び預金", "当期末現金預金", "期末現金及び預金", "当年度末現金及び預金"],
    },
  ],
  formulas: [
    {
      rule: "footing",
      total: "cash-movement",
      terms: [
        ["receipts", 1],
        ["payments", -1],
      ],
    },
    { rule: "balance", total: "cash-in", terms: [["cash-out", 1]], ifSupported: true },
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
