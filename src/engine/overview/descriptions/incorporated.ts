import type { OverviewDescription, PartDescription } from "../description";
import { chartsByRole } from "./charts";

const PARTS: readonly PartDescription[] = [
  {
    title: "予定損益計算書",
    kind: "income-statement",
    says: "における事業実施に係る収入と経費の予定を示すもの",
    lines: [
      { label: "営業収益", role: "operating-revenue", isExplained: true },
      { label: "営業外収益", role: "nonoperating-revenue", isExplained: true },
      { label: "収益計", role: "revenue", isTotal: true },
      { label: "営業費用", role: "operating-expense", isExplained: true },
      { label: "営業外費用", role: "nonoperating-expense", isExplained: true },
      { label: "費用計", role: "expense", isTotal: true },
      { label: "当期純利益", role: "net-profit", isTotal: true },
    ],
  },
  {
    title: "予定貸借対照表",
    kind: "balance-sheet",
    says: "末における資産や負債等の財務状況を示すもの",
    lines: [
      { label: "資産", role: "assets", isExplained: true },
      { label: "負債", role: "liabilities", isExplained: true },
      { label: "純資産", role: "net-assets", isExplained: true },
    ],
  },
  {
    title: "資金計画",
    kind: "cash-plan",
    says: "における資金繰りの状況を示すもの",
    lines: [
      { label: "資金収入合計", role: "receipts", isExplained: true },
      { label: "資金支出合計", role: "payments", isExplained: true },
      { label: "資金収支差額", role: "cash-movement", isTotal: true },
      { label: "（前期末現金及び預金）", role: "cash-at-beginning" },
      { label: "（当期末現金及び預金）", role: "cash-at-end" },
    ],
  },
];

/** The overview of the reference budget: a body that draws up the three statements (機構, 地方独立行政法人). */
export const incorporated: OverviewDescription = {
  id: "incorporated",
  words: { ja: "損益計算書・貸借対照表・資金計画", en: "Income, balance sheet, cash plan" },
  parts: PARTS,
  charts: chartsByRole(PARTS),
};
