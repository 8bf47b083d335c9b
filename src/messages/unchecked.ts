import type { ClaimKind, StepId, UncheckedReason } from "../engine/types";
import type { Lang, Words } from "./words";

/** What was not judged, and why. */
export interface UncheckedWords {
  readonly section: (count: number) => string;
  readonly note: string;
  /** Of a workbook in which no equation could be judged. */
  readonly nothing: (path: string) => string;
  /** 「合計 3か所は内訳が読み取れず検算していません」 */
  readonly several: (what: ClaimKind, why: UncheckedReason, count: number) => string;
  /** Behind the place of one: 「内訳が読み取れず検算していません」 */
  readonly one: (why: UncheckedReason, reason?: string) => string;
  /** Of a figure, heading or table without a label. */
  readonly unnamed: Readonly<Record<ClaimKind, string>>;
  readonly step: Readonly<Record<StepId, string>>;
}

/** The noun, and what it is counted in. */
const WHAT_JA: Readonly<Record<ClaimKind, readonly [noun: string, counter: string]>> = {
  total: ["合計", "か所"],
  column: ["合計・増減の列", "列"],
  tie: ["突合", "か所"],
  formula: ["数式の合計", "か所"],
  share: ["率の列", "列"],
  product: ["単価×数量", "か所"],
  table: ["表", "表"],
  step: ["検算の一部", "件"],
};

/** Followed by 検算していません. */
const WHY_JA: Readonly<Record<UncheckedReason, string>> = {
  "unreadable-term": "読み取れない金額を含むため",
  "no-reading-ties": "内訳が読み取れず",
  "too-few-lines": "足し上げる内訳が表にないため",
  "ambiguous-parts": "内訳の取り方が決まらず",
  "different-scope": "対応する表と年度・単位・範囲が違うため",
  "different-year": "対応する表と年度が違うため",
  "unknown-unit": "単位の記載がなく比べられないため",
  "line-printed-twice": "同じ科目の行が2つあり、どちらか分からず",
  "several-statements": "対応する表がいくつもあり、どれか分からず",
  "not-in-other-book": "前年度のブックに対応する行や列がないため",
  "other-edition": "前年度のブックと当初・補正後などの時点が違うとみられ",
  "missing-line": "計算に要る行が表にないため",
  "no-table": "表として読み取れず",
  "nothing-to-compare": "合計も突合先も見つからず",
  ratio: "何に対する率か読み取れず",
  product: "金額の多くが積と一致せず、計算のしかたが読み取れず",
  internal: "内部の問題で途中で止まり",
  "switched-off": "設定により",
};

const WHAT_EN: Readonly<Record<ClaimKind, readonly [one: string, several: string]>> = {
  total: ["total", "totals"],
  column: ["column of totals or differences", "columns of totals or differences"],
  tie: ["tie", "ties"],
  formula: ["sum by formula", "sums by formula"],
  share: ["column of ratios", "columns of ratios"],
  product: ["price × quantity", "prices × quantities"],
  table: ["table", "tables"],
  step: ["part of the check", "parts of the check"],
};

const WHY_EN: Readonly<Record<UncheckedReason, string>> = {
  "unreadable-term": "an amount in it cannot be read",
  "no-reading-ties": "its parts cannot be told",
  "too-few-lines": "its parts are not in the table",
  "ambiguous-parts": "its parts can be read in several ways",
  "different-scope": "its counterpart is of another year, unit or extent",
  "different-year": "its counterpart is of another year",
  "unknown-unit": "no unit is printed, so that it cannot be compared",
  "line-printed-twice": "its line is printed twice, and which is meant cannot be told",
  "several-statements": "there are several counterparts, and which is meant cannot be told",
  "not-in-other-book": "the other book prints no counterpart",
  "other-edition": "the other book shows another edition (adopted, revised, settled)",
  "missing-line": "a line that it needs is not in the table",
  "no-table": "it stands in no table that was recognised",
  "nothing-to-compare": "no total and no counterpart was found",
  ratio: "what the ratios are of cannot be told",
  product: "most amounts are not the product, so that how they are computed cannot be told",
  internal: "it stopped because of an internal problem",
  "switched-off": "switched off in the settings",
};

export const UNCHECKED: Words<UncheckedWords> = {
  ja: {
    section: (count) => `検算していない箇所：${count}件`,
    note: "一致とも不一致とも判定していません。原資料で確かめてください。",
    nothing: (path) =>
      `${path} には、検算できる式がありません（合計や突合先がないか、金額がエラーなどで読み取れません）。ブックは変更していません。`,
    several: (what, why, count) => {
      const [noun, counter] = WHAT_JA[what];
      return `${noun} ${count}${counter}は${WHY_JA[why]}検算していません`;
    },
    one: (why, reason) =>
      `${WHY_JA[why]}検算していません${reason === undefined ? "" : `（理由：${reason}）`}`,
    unnamed: {
      total: "（科目名なし）",
      column: "（見出しのない列）",
      tie: "（科目名なし）",
      formula: "（科目名なし）",
      share: "（見出しのない列）",
      product: "（見出しのない列）",
      table: "（表題のない表）",
      step: "検算",
    },
    step: {
      computed: "数式の計算",
      detection: "表の読み取り",
      alignment: "全体と事業別の対応付け",
      "kind-formulas": "様式の式",
      totals: "合計の読み取り",
      doubts: "符号の読み取り",
      rounding: "端数処理の推定",
      diagnosis: "修正案",
      claims: "検算していない箇所の一覧",
    },
  },
  en: {
    section: (count) => `Not checked: ${count}`,
    note: "These are neither tied nor discrepancies. Check them against the source.",
    nothing: (path) =>
      `There is nothing to check in ${path}: no total and no counterpart was found, or the amounts cannot be read (errors). The workbook was not changed.`,
    several: (what, why, count) => {
      const [one, several] = WHAT_EN[what];
      return `${count} ${count === 1 ? one : several} not checked: ${WHY_EN[why]}`;
    },
    one: (why, reason) => `not checked: ${WHY_EN[why]}${reason === undefined ? "" : ` (${reason})`}`,
    unnamed: {
      total: "(unnamed line)",
      column: "(unnamed column)",
      tie: "(unnamed line)",
      formula: "(unnamed line)",
      share: "(unnamed column)",
      product: "(unnamed column)",
      table: "(unnamed table)",
      step: "check",
    },
    step: {
      computed: "Computation of formulas",
      detection: "Recognition of tables",
      alignment: "Matching of whole and segments",
      "kind-formulas": "Formulas of the form",
      totals: "Reading of totals",
      doubts: "Reading of signs",
      rounding: "Inference of rounding",
      diagnosis: "Proposed repairs",
      claims: "List of what was not checked",
    },
  },
};

/** 「合計 3か所は内訳が読み取れず検算していません」: one sentence for each kind and reason, and which it is about. */
export function uncheckedGroups<T extends { readonly what: ClaimKind; readonly why: UncheckedReason }>(
  all: readonly T[],
  lang: Lang,
): readonly { readonly text: string; readonly of: readonly T[] }[] {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const name = `${each.what} ${each.why}`;
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  return [...groups.values()].map((of) => ({
    text: UNCHECKED[lang].several(of[0]!.what, of[0]!.why, of.length),
    of,
  }));
}
