import { ENTERPRISE } from "./families";
import { line, sumOf } from "./figures";
import type { FormSide, FormTie } from "./form-tie";

const STANDARD = {
  ja: "独立行政法人会計基準（国立大学法人・地方独立行政法人の会計基準も同じ）の様式",
  en: "Accounting Standard for Incorporated Administrative Agencies (likewise universities and local agencies), forms",
};

const cost = (pattern: RegExp): FormSide => ({ kind: "agency-cost", figure: line(pattern) });
const income = (pattern: RegExp): FormSide => ({ kind: "income-statement", figure: line(pattern) });

/** Costs that both statements print under one name. */
const repeated = (id: string, ja: string, en: string, pattern: RegExp): FormTie => ({
  id: `agency-cost-${id}`,
  words: {
    ja: `行政コスト計算書の${ja} ＝ 損益計算書の${ja}`,
    en: `${en} of the statement of costs = income statement`,
  },
  left: cost(pattern),
  right: income(pattern),
  source: STANDARD,
  trust: "laid-down",
});

const settled = (id: string, [ja, en]: readonly [string, string], line_: RegExp, role: string): FormTie => ({
  id: `agency-appropriation-${id}`,
  words: {
    ja: `利益の処分（損失の処理）に関する書類の${ja} ＝ 損益計算書の${ja}`,
    en: `${en} in the statement of appropriation = income statement`,
  },
  left: { kind: "appropriation", figure: line(line_) },
  right: { kind: "income-statement", figure: line(role) },
  source: STANDARD,
  trust: "laid-down",
});

/** 独立行政法人, 国立大学法人, 地方独立行政法人. */
export const AGENCY_TIES: readonly FormTie[] = [
  {
    id: "agency-profit",
    words: {
      ja: "損益計算書の当期総利益 ＝ 貸借対照表の（うち当期総利益）",
      en: "Total profit of the income statement = balance sheet",
    },
    left: { kind: "income-statement", figure: line("profit-after-reserves") },
    right: {
      kind: "balance-sheet",
      figure: line(/^\(?うち当(期|事業年度)総(利益|損失)(又は.*|\)?(\(.*\))?)$/u),
    },
    source: STANDARD,
    trust: "laid-down",
  },
  settled(
    "profit",
    ["当期総利益", "Total profit"],
    /^当(期|事業年度)総(利益|損失)(\(.*\))?$/u,
    "profit-after-reserves",
  ),
  {
    id: "agency-to-appropriate",
    words: {
      ja: "利益の処分（損失の処理）に関する書類の当期未処分利益 ＝ 貸借対照表の当期未処分利益",
      en: "Profit to appropriate in the statement of appropriation = balance sheet",
    },
    left: { kind: "appropriation", figure: line("to-appropriate") },
    right: { kind: "balance-sheet", figure: line(/^当(期|事業年度)未処(分利益|理損失)$/u) },
    source: STANDARD,
    trust: "laid-down",
  },
  {
    id: "agency-cost-in-income-statement",
    words: {
      ja: "行政コスト計算書の損益計算書上の費用合計 ＝ 損益計算書の経常費用＋臨時損失＋法人税等",
      en: "Costs in the income statement, of the statement of costs = ordinary costs + extraordinary losses + taxes",
    },
    left: { kind: "agency-cost", figure: line("cost-in-income-statement") },
    right: {
      kind: "income-statement",
      figure: sumOf(
        [line("ordinary-expense")],
        [line("extraordinary-loss"), line("income-taxes"), line(/^法人税等調整額(\(.*\))?$/u)],
      ),
    },
    source: STANDARD,
    trust: "laid-down",
  },
  repeated("operations", "業務費", "Operating costs", /^業務費(合計|計)?$/u),
  repeated("administration", "一般管理費", "Administrative costs", /^一般管理費(合計|計)?$/u),
  repeated("finance", "財務費用", "Financial costs", /^財務費用(合計|計)?$/u),
  repeated("extraordinary", "臨時損失", "Extraordinary losses", /^臨時損失(合計|計)?$/u),
  {
    id: "cash-at-end",
    words: {
      ja: "キャッシュ・フロー計算書の資金期末残高 ＝ 貸借対照表の現金及び預金",
      en: "Funds at the end of the cash flow statement = cash and deposits of the balance sheet",
    },
    left: { kind: "cash-flow", figure: line("cash-at-end") },
    right: { kind: "balance-sheet", figure: line("cash") },
    source: {
      ja: "キャッシュ・フロー計算書作成基準。定期預金などを資金としない法人では、その額だけ異なる",
      en: "Cash flow standard; where deposits with a term are no funds, both lawfully differ by them",
    },
    trust: "practice",
    family: { isNot: ENTERPRISE },
  },
];
