import { firstOf, line, lineBelow, sumOf } from "./figures";
import type { FormSide, FormTie } from "./form-tie";

const source = {
  ja: "統一的な基準による地方公会計マニュアル（総務省）",
  en: "Manual of the uniform standard for local public accounting (MIC)",
};

/** 社会資本等形成の世代間負担比率 takes all debt, be it due within the year or later. */
const DEBT_OUTSTANDING = /^地方債等?(の)?残高\(.*(償還予定|1年以?内).*(含む|含める)\)(\([a-z]\))?$/u;
const LONG_TERM_DEBT = /^地方債等?$/u;
const DEBT_DUE = /^(翌年度|1年以?内)(の)?償還予定(の)?地方債等?$/u;

const CHECKLIST = {
  ja: "統一的な基準による財務書類の確認表（総務省の研究会報告書 2018年3月）。投資損失引当金・長期延滞債権などがある団体では異なることがある",
  en: "Checklist of the uniform standard (MIC study group, March 2018); allowances and overdue claims may lawfully make a difference",
};

/** 基金 of 流動資産, as one line or as its two. */
const CURRENT = /^流動資産$/u;
const currentFunds = firstOf([
  lineBelow(CURRENT, /^基金$/u),
  sumOf([lineBelow(CURRENT, /^財政調整基金$/u)], [lineBelow(CURRENT, /^減債基金$/u)]),
]);

const atEnd = (column?: RegExp): FormSide => ({
  kind: "municipal-net-assets",
  figure: line("net-assets-at-end"),
  ...(column && { column }),
});
const balance = (name: string | RegExp): FormSide => ({ kind: "balance-sheet", figure: line(name) });

/** 統一的な基準: the four statements of a municipality, each drawn up for 一般会計等, 全体 and 連結. */
export const MUNICIPAL_TIES: readonly FormTie[] = [
  {
    id: "municipal-cash-at-end",
    words: {
      ja: "資金収支計算書の本年度末現金預金残高 ＝ 貸借対照表の現金預金",
      en: "Closing cash of the municipal cash statement = balance sheet",
    },
    left: { kind: "municipal-cash", figure: line("cash-at-end") },
    right: balance("cash"),
    source,
    trust: "laid-down",
  },
  {
    id: "municipal-net-assets",
    words: {
      ja: "純資産変動計算書の本年度末純資産残高 ＝ 貸借対照表の純資産合計",
      en: "Closing net assets of the municipal statement of changes = balance sheet",
    },
    left: atEnd(),
    right: balance("net-assets"),
    source,
    trust: "laid-down",
  },
  {
    id: "municipal-fixed-assets",
    words: {
      ja: "純資産変動計算書の本年度末純資産残高（固定資産等形成分） ＝ 貸借対照表の固定資産等形成分",
      en: "Closing net assets formed by fixed assets = balance sheet",
    },
    left: atEnd(/^固定資産等形成分/u),
    right: balance(/^固定資産等形成分$/u),
    source,
    trust: "laid-down",
  },
  {
    id: "municipal-surplus",
    words: {
      ja: "純資産変動計算書の本年度末純資産残高（余剰分（不足分）） ＝ 貸借対照表の余剰分（不足分）",
      en: "Closing surplus (deficit) of the statement of changes = balance sheet",
    },
    left: atEnd(/^余剰分/u),
    right: balance(/^余剰分(\(不足分\))?$/u),
    source,
    trust: "laid-down",
  },
  {
    id: "municipal-formed-by-assets",
    words: {
      ja: "貸借対照表の固定資産等形成分 ＝ 固定資産＋短期貸付金＋基金（流動資産）",
      en: "Net assets formed by fixed assets = fixed assets + short-term loans + current funds",
    },
    left: balance(/^固定資産等形成分$/u),
    right: {
      kind: "balance-sheet",
      figure: sumOf([line(/^固定資産(合計|計)?$/u)], [line(/^短期貸付金$/u), currentFunds]),
    },
    within: "any-table",
    source: CHECKLIST,
    trust: "practice",
  },
  {
    id: "municipal-net-cost",
    words: {
      ja: "純資産変動計算書の純行政コスト（△） ＝ 行政コスト計算書の純行政コスト",
      en: "Net cost in the statement of changes = municipal statement of costs",
    },
    left: { kind: "municipal-net-assets", figure: line("net-cost") },
    right: { kind: "municipal-cost", figure: line("net-cost") },
    source,
    trust: "laid-down",
  },
  {
    id: "municipal-fixed-assets-of-indicators",
    words: {
      ja: "指標の有形・無形固定資産合計 ＝ 貸借対照表の有形固定資産＋無形固定資産",
      en: "Tangible and intangible fixed assets of the indicators = balance sheet",
    },
    left: { kind: "table", figure: line(/^有形・?無形固定資産(の?合計|計)?$/u) },
    right: {
      kind: "balance-sheet",
      figure: sumOf([line(/^有形固定資産(合計|計)?$/u)], [line(/^無形固定資産(合計|計)?$/u)]),
    },
    source,
    trust: "laid-down",
  },
  {
    id: "municipal-debt",
    words: {
      ja: "指標の地方債残高（翌年度償還予定を含む） ＝ 貸借対照表の地方債＋翌年度償還予定地方債",
      en: "Debt outstanding of the indicators = long-term debt + debt due in the balance sheet",
    },
    left: { kind: "table", figure: line(DEBT_OUTSTANDING) },
    right: { kind: "balance-sheet", figure: sumOf([line(LONG_TERM_DEBT), line(DEBT_DUE)]) },
    source,
    trust: "laid-down",
  },
];
