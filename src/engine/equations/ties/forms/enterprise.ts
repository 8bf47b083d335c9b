import { ENTERPRISE } from "./families";
import { line } from "./figures";
import type { FormSide, FormTie } from "./form-tie";

const source = {
  ja: "地方公営企業法施行規則（昭和27年総理府令第73号）の様式",
  en: "Forms of the Enforcement Regulation of the Local Public Enterprise Act (1952)",
};

const income = (role: string): FormSide => ({ kind: "income-statement", figure: line(role) });
const balance = (pattern: RegExp): FormSide => ({ kind: "balance-sheet", figure: line(pattern) });
const surplus = (row: RegExp, column: RegExp): FormSide => ({
  kind: "enterprise-surplus",
  column,
  figure: line(row),
});

const APPROPRIATED = /^(当年度|当期|当事業年度)?未処(分利益(剰余金)?|理(欠損金|損失))(\(.*\))?$/u;
const APPROPRIATED_COLUMN = /未処分利益剰余金|未処理欠損金/u;
const NET_PROFIT = /^当(期|年度|事業年度)純(利益|損益|損失)(又は.*|\(.*\))?$/u;
const AT_END = /^当(年度|期|事業年度)末残高$/u;

/** Of 剰余金計算書 a column is what a line of the balance sheet is. */
const capital = (id: string, ja: string, en: string, [column, row]: readonly [RegExp, RegExp]): FormTie => ({
  id: `enterprise-surplus-${id}`,
  words: {
    ja: `剰余金計算書の当年度末残高（${ja}） ＝ 貸借対照表の${ja}`,
    en: `Closing balance of the statement of surplus (${en}) = balance sheet`,
  },
  left: surplus(AT_END, column),
  right: balance(row),
  source,
  trust: "laid-down",
});

/** 地方公営企業 (waterworks, sewerage, hospitals, …). */
export const ENTERPRISE_TIES: readonly FormTie[] = [
  {
    id: "cash-flow-net-profit",
    words: {
      ja: "キャッシュ・フロー計算書（間接法）の当年度純利益 ＝ 損益計算書の当年度純利益",
      en: "Net profit of the indirect cash flow statement = income statement",
    },
    left: { kind: "cash-flow", figure: line("net-profit") },
    right: income("net-profit"),
    source: {
      ja: "間接法によるキャッシュ・フロー計算書の様式（地方公営企業法施行規則、キャッシュ・フロー計算書作成基準）",
      en: "Form of the indirect cash flow statement (Local Public Enterprise Act; cash flow standard)",
    },
    trust: "laid-down",
  },
  {
    id: "cash-flow-profit-before-tax",
    words: {
      ja: "キャッシュ・フロー計算書（間接法）の税引前当期純利益 ＝ 損益計算書の税引前当期純利益",
      en: "Profit before tax of the indirect cash flow statement = income statement",
    },
    left: { kind: "cash-flow", figure: line("profit-before-tax") },
    right: income("profit-before-tax"),
    source: {
      ja: "間接法によるキャッシュ・フロー計算書の様式（キャッシュ・フロー計算書作成基準）",
      en: "Form of the indirect cash flow statement (cash flow standard)",
    },
    trust: "laid-down",
  },
  {
    id: "enterprise-cash-at-end",
    words: {
      ja: "キャッシュ・フロー計算書の資金期末残高 ＝ 貸借対照表の現金・預金",
      en: "Funds at the end of the cash flow statement = cash and deposits of the balance sheet",
    },
    left: { kind: "cash-flow", figure: line("cash-at-end") },
    right: { kind: "balance-sheet", figure: line("cash") },
    source: {
      ja: "地方公営企業法施行規則のキャッシュ・フロー計算書の様式（資金は貸借対照表の現金・預金と同じ範囲）",
      en: "Form of the cash flow statement, Local Public Enterprise Act (funds are cash and deposits)",
    },
    trust: "laid-down",
    family: { is: ENTERPRISE },
  },
  {
    id: "profit-to-appropriate",
    words: {
      ja: "損益計算書の当年度未処分利益剰余金（未処理欠損金） ＝ 貸借対照表の同じ科目",
      en: "Unappropriated profit of the income statement = balance sheet",
    },
    left: income("profit-to-appropriate"),
    right: balance(APPROPRIATED),
    source,
    trust: "laid-down",
  },
  {
    id: "enterprise-surplus-net-profit",
    words: {
      ja: "剰余金計算書の当年度純利益（未処分利益剰余金の欄） ＝ 損益計算書の当年度純利益",
      en: "Net profit in the statement of surplus = income statement",
    },
    left: surplus(NET_PROFIT, APPROPRIATED_COLUMN),
    right: income("net-profit"),
    source,
    trust: "laid-down",
  },
  {
    id: "enterprise-surplus-income-statement",
    words: {
      ja: "剰余金計算書の当年度末残高（未処分利益剰余金） ＝ 損益計算書の当年度未処分利益剰余金",
      en: "Closing unappropriated profit in the statement of surplus = income statement",
    },
    left: surplus(AT_END, APPROPRIATED_COLUMN),
    right: income("profit-to-appropriate"),
    source,
    trust: "laid-down",
  },
  capital("appropriated", "未処分利益剰余金", "unappropriated profit", [APPROPRIATED_COLUMN, APPROPRIATED]),
  capital("capital", "資本金", "capital", [/^(自己)?資本金(合計|計)?$/u, /^(自己)?資本金(合計|計)?$/u]),
  capital("capital-surplus", "資本剰余金合計", "capital surplus", [
    /資本剰余金(合計|計)$/u,
    /^資本剰余金(合計|計)$/u,
  ]),
  capital("earned-surplus", "利益剰余金合計", "earned surplus", [
    /利益剰余金(合計|計)$/u,
    /^利益剰余金(合計|計)$/u,
  ]),
  capital("sinking-fund", "減債積立金", "sinking fund reserve", [/減債積立金$/u, /^減債積立金$/u]),
  capital("profit-reserve", "利益積立金", "profit reserve", [/利益積立金$/u, /^利益積立金$/u]),
  capital("construction-reserve", "建設改良積立金", "construction reserve", [
    /建設改良積立金$/u,
    /^建設改良積立金$/u,
  ]),
  {
    id: "enterprise-surplus-to-appropriate",
    words: {
      ja: "剰余金処分計算書の当年度末残高（未処分利益剰余金） ＝ 剰余金計算書の同じ欄",
      en: "Balance to appropriate in the statement of appropriation = statement of surplus",
    },
    left: { kind: "appropriation", column: APPROPRIATED_COLUMN, figure: line("surplus-at-end") },
    right: surplus(AT_END, APPROPRIATED_COLUMN),
    source,
    trust: "laid-down",
  },
  capital("total", "資本合計", "total capital", [/資本合計$/u, /^資本(合計|計)$/u]),
];
