import { line } from "./figures";
import type { FormTie } from "./form-tie";

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
];
