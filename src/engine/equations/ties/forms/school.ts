import { firstOf, line, lineBelow, takenOff } from "./figures";
import type { FormSide, FormTie } from "./form-tie";

const FORMS = {
  ja: "学校法人会計基準（昭和46年文部省令第18号）の様式",
  en: "Accounting Standard for School Corporations (MEXT Ordinance 18 of 1971), forms",
};
const AUDITORS = {
  ja: "学校法人会計の監査実務（2018年3月の監査人の解説）。支払資金は引き出しに期限のない預貯金に限るため、現金預金と異なることがある",
  en: "Practice of auditors of school corporations (March 2018); deposits with a term are no funds, so both may lawfully differ",
};

/** 基本金明細表: its 合計 stands below the sections of each 号, which repeat the same lines. */
const ofAll = (name: RegExp): FormSide => ({
  kind: "table",
  title: /基本金明細/u,
  column: /^組入高/u,
  figure: firstOf([lineBelow(/^(合計|総計)/u, name), name]),
});

/** 学校法人. */
export const SCHOOL_TIES: readonly FormTie[] = [
  {
    id: "school-carried-forward",
    words: {
      ja: "事業活動収支計算書の翌年度繰越収支差額 ＝ 貸借対照表の翌年度繰越収支差額",
      en: "Balance carried forward of the school activities statement = balance sheet",
    },
    left: { kind: "school-activities", figure: line("balance-carried-forward") },
    right: { kind: "balance-sheet", figure: firstOf([/^翌年度繰越収支差額$/u, /^繰越収支差額(合計|計)?$/u]) },
    source: FORMS,
    trust: "laid-down",
  },
  {
    id: "school-capital-added",
    words: {
      ja: "事業活動収支計算書の基本金組入額 ＝ 基本金明細表の当期組入高（合計）",
      en: "Transfer to capital of the school activities statement = statement of capital, all sections",
    },
    left: { kind: "school-activities", figure: takenOff("transfer") },
    right: ofAll(/^当期組入(高|額)(合計|計)?$/u),
    source: FORMS,
    trust: "laid-down",
  },
  {
    id: "school-capital",
    words: {
      ja: "貸借対照表の基本金 ＝ 基本金明細表の当期末残高（合計）",
      en: "Capital of the balance sheet = closing balance of the statement of capital, all sections",
    },
    left: { kind: "balance-sheet", figure: firstOf([/^基本金(の部)?(合計|計)$/u, /^基本金$/u]) },
    right: ofAll(/^当期末残高$/u),
    source: FORMS,
    trust: "laid-down",
  },
  {
    id: "school-cash-by-activity",
    words: {
      ja: "活動区分資金収支計算書の翌年度繰越支払資金 ＝ 資金収支計算書の翌年度繰越支払資金",
      en: "Funds carried forward of the cash statement by activity = school cash statement",
    },
    left: { kind: "school-activity-cash", figure: line("cash-at-end") },
    right: { kind: "school-cash", figure: line("cash-at-end") },
    source: FORMS,
    trust: "laid-down",
  },
  {
    id: "school-cash-brought-forward",
    words: {
      ja: "活動区分資金収支計算書の前年度繰越支払資金 ＝ 資金収支計算書の前年度繰越支払資金",
      en: "Funds brought forward of the cash statement by activity = school cash statement",
    },
    left: { kind: "school-activity-cash", figure: line("cash-at-beginning") },
    right: { kind: "school-cash", figure: line("cash-at-beginning") },
    source: FORMS,
    trust: "laid-down",
  },
  {
    id: "school-cash-at-end",
    words: {
      ja: "資金収支計算書の翌年度繰越支払資金 ＝ 貸借対照表の現金預金",
      en: "Funds carried forward of the school cash statement = cash of the balance sheet",
    },
    left: { kind: "school-cash", figure: line("cash-at-end") },
    right: { kind: "balance-sheet", figure: line("cash") },
    source: AUDITORS,
    trust: "practice",
  },
];
