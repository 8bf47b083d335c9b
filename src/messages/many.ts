import type { Verdict } from "../engine/types";
import type { SinceWords } from "./since";
import type { Words } from "./words";

type SinceCounts = Parameters<SinceWords["section"]>[0];

/** The summary of several books. */
export interface ManyWords {
  readonly progress: (done: number, of: number) => string;
  readonly heading: (books: number) => string;
  readonly verdict: Readonly<Record<Verdict | "error", string>>;
  readonly mark: Readonly<Record<Verdict | "error", string>>;
  readonly count: (verdict: string, books: number) => string;
  readonly between: string;
  readonly passedOver: (books: number) => string;
  readonly one: (book: string, what: string) => string;
  readonly found: (counts: {
    readonly equations: number;
    readonly discrepancies: number;
    readonly unchecked: number;
  }) => string;
  readonly since: (counts: SinceCounts) => string;
  readonly repair: (text: string) => string;
  /** A repair: its cells, each with what it says and should say, and what happened. */
  readonly change: (
    place: { readonly label: string; readonly sheet: string; readonly cell: string },
    from: string,
    to: string,
  ) => string;
  readonly nothing: string;
  readonly and: string;
  readonly moreCells: (cells: number) => string;
  readonly because: (cells: string, cause: string, percent: number) => string;
  readonly more: (repairs: number) => string;
  /** The summary as a file, and as the sheet in it. */
  readonly summary: string;
  /** The results as a file, a line a book. */
  readonly results: string;
  /** Heads of the table. */
  readonly column: Readonly<Record<SummaryColumn, string>>;
}

type SummaryColumn =
  | "verdict"
  | "book"
  | "counts"
  | "equations"
  | "discrepancies"
  | "unchecked"
  | "fresh"
  | "continuing"
  | "gone"
  | "repairs";

export const MANY: Words<ManyWords> = {
  ja: {
    progress: (done, of) => `検算中 ${done}/${of}`,
    heading: (books) => `検算結果：${books}冊`,
    verdict: {
      error: "読めない",
      "nothing-to-check": "検算できる式がない",
      "does-not-tie": "不一致あり",
      "ties-but-unchecked": "不一致はないが確かめていない箇所あり",
      ties: "すべて一致",
    },
    mark: {
      error: "！",
      "nothing-to-check": "？",
      "does-not-tie": "×",
      "ties-but-unchecked": "△",
      ties: "○",
    },
    count: (verdict, books) => `${verdict} ${books}冊`,
    between: "・",
    passedOver: (books) => `検算結果の写しとみられる ${books}冊は検算していません。`,
    one: (book, what) => `${book}：${what}`,
    found: ({ equations, discrepancies, unchecked }) =>
      [
        ...(discrepancies ? [`不一致 ${discrepancies}件`] : []),
        ...(unchecked ? [`検算していない箇所 ${unchecked}件`] : []),
        `検算式 ${equations}式`,
      ].join("・"),
    since: ({ fresh, continuing, gone }) => `新規 ${fresh}・継続 ${continuing}・解消 ${gone}`,
    repair: (text) => `修正案 ${text}`,
    change: ({ label, sheet, cell }, from, to) => `${label}（${sheet} ${cell}） ${from} → ${to}`,
    nothing: "（空白）",
    and: "、",
    moreCells: (cells) => `ほか ${cells}セル`,
    because: (cells, cause, percent) => `${cells}：${cause}（確からしさ ${percent}%）`,
    more: (repairs) => `ほか ${repairs}件の修正案`,
    summary: "検算一覧",
    results: "検算結果",
    column: {
      verdict: "判定",
      book: "ブック",
      counts: "件数",
      equations: "検算式",
      discrepancies: "不一致",
      unchecked: "検算していない箇所",
      fresh: "新規",
      continuing: "継続",
      gone: "解消",
      repairs: "最も確からしい修正案",
    },
  },
  en: {
    progress: (done, of) => `checked ${done}/${of}`,
    heading: (books) => `Check of ${books} workbooks`,
    verdict: {
      error: "cannot be read",
      "nothing-to-check": "nothing to check",
      "does-not-tie": "does not tie",
      "ties-but-unchecked": "ties, but not all was checked",
      ties: "ties",
    },
    mark: { error: "!", "nothing-to-check": "?", "does-not-tie": "✗", "ties-but-unchecked": "~", ties: "✓" },
    count: (verdict, books) => `${verdict}: ${books}`,
    between: "; ",
    passedOver: (books) => `Passed over as copies with results: ${books}`,
    one: (book, what) => `${book}: ${what}`,
    found: ({ equations, discrepancies, unchecked }) =>
      [
        ...(discrepancies ? [`discrepancies ${discrepancies}`] : []),
        ...(unchecked ? [`not checked ${unchecked}`] : []),
        `equations ${equations}`,
      ].join(", "),
    since: ({ fresh, continuing, gone }) => `new ${fresh}, continuing ${continuing}, resolved ${gone}`,
    repair: (text) => `repair ${text}`,
    change: ({ label, sheet, cell }, from, to) => `${label} (${sheet} ${cell}) ${from} → ${to}`,
    nothing: "(blank)",
    and: ", ",
    moreCells: (cells) => `and ${cells} more ${cells === 1 ? "cell" : "cells"}`,
    because: (cells, cause, percent) => `${cells}: ${cause} (confidence ${percent} %)`,
    more: (repairs) => `and ${repairs} more repairs`,
    summary: "Check of workbooks",
    results: "Results of workbooks",
    column: {
      verdict: "Verdict",
      book: "Workbook",
      counts: "Counts",
      equations: "Equations",
      discrepancies: "Discrepancies",
      unchecked: "Not checked",
      fresh: "New",
      continuing: "Continuing",
      gone: "Resolved",
      repairs: "Likeliest repairs",
    },
  },
};
