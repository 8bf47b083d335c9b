import { line } from "./figures";
import type { FormTie } from "./form-tie";

const source = {
  ja: "地方自治法施行令第166条、地方自治法施行規則第16条の2の様式（実質収支に関する調書）",
  en: "Local Autonomy Act, Cabinet Order Art. 166 and forms of Art. 16-2 (statement of the real balance)",
};

/** 実質収支調書, in yen or 千円, and 決算書; 決算収支 of 決算統計 is of 普通会計, which counts otherwise. */
const total = (id: string, [ja, en]: readonly [string, string], [name, column]: readonly [RegExp, RegExp]) =>
  ({
    id: `local-settlement-${id}`,
    words: {
      ja: `実質収支に関する調書の${ja}`,
      en: `Statement of the real balance: ${en}`,
    },
    left: { kind: "settlement-balance", title: /実質収支/u, figure: line(id) },
    right: { kind: "table", column, figure: line(name) },
    source,
    trust: "laid-down",
  }) as const satisfies FormTie;

/** 普通地方公共団体, its accounts in cash. */
export const LOCAL_TIES: readonly FormTie[] = [
  total(
    "revenue",
    ["歳入総額 ＝ 歳入決算書の歳入合計（収入済額）", "revenue = total received of the settlement"],
    [/^歳入(合計|総計|計)$/u, /^収入済(歳入)?額/u],
  ),
  total(
    "expenditure",
    ["歳出総額 ＝ 歳出決算書の歳出合計（支出済額）", "expenditure = total spent of the settlement"],
    [/^歳出(合計|総計|計)$/u, /^支出済(歳出)?額/u],
  ),
];
