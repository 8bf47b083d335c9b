import { line } from "./figures";
import type { FormTie } from "./form-tie";

const VALUE = /^(貸借対照表価額|金額|価額|)$/u;

/** 財産目録 lists at the value of the balance sheet; school corporations order it otherwise, to the same totals. */
const inventory = (role: string, [ja, en]: readonly [string, string]): FormTie => ({
  id: `inventory-${role}`,
  words: { ja: `財産目録の${ja} ＝ 貸借対照表の${ja}`, en: `${en} of the inventory = balance sheet` },
  left: { kind: "inventory", column: VALUE, figure: line(role) },
  right: { kind: "balance-sheet", figure: line(role) },
  source: {
    ja: "公益法人会計基準、社会福祉法人会計基準（財産目録の金額は貸借対照表に記載した金額と同一）",
    en: "Accounting standards for public interest and social welfare corporations",
  },
  trust: "laid-down",
});

/** Of every body that draws up the statement. */
export const COMMON_TIES: readonly FormTie[] = [
  {
    id: "balance-sheet-sides",
    words: {
      ja: "貸借対照表の資産合計 ＝ 負債・純資産（資本、正味財産）合計（左右・上下の表に分かれるもの）",
      en: "Total assets = total liabilities and net assets, in the tables of one balance sheet",
    },
    left: { kind: "balance-sheet", figure: line("assets") },
    right: { kind: "balance-sheet", figure: line("liabilities-and-net-assets") },
    within: "two-tables",
    source: { ja: "貸借対照表の様式（貸借平均の原則）", en: "Form of the balance sheet" },
    trust: "laid-down",
  },
  inventory("assets", ["資産合計", "Assets"]),
  inventory("liabilities", ["負債合計", "Liabilities"]),
  inventory("net-assets", ["正味財産・純資産", "Net assets"]),
];
