import type { Verdict } from "../engine/types";
import type { OpenCounts } from "./report";
import { RESULT_SHEET_NAME } from "./result-sheet-name";
import type { Words } from "./words";

/** A moment as the clock on the wall shows it. */
export interface Moment {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** The words of the 検証結果 sheet beyond those of the report. */
export interface ResultSheetWords {
  readonly sheetName: string;
  readonly title: string;
  readonly conclusion: (
    counts: OpenCounts & { readonly verdict: Verdict; readonly discrepancies: number },
  ) => string;
  readonly counts: (counts: {
    readonly equations: number;
    readonly tied: number;
    readonly roundingDifferences: number;
    readonly discrepancies: number;
    readonly notices: number;
    readonly undecided: number;
  }) => string;
  readonly book: string;
  /** Before the name of the book that it was compared with. */
  readonly against: string;
  readonly checkedAt: string;
  readonly moment: (moment: Moment) => string;
  readonly version: string;
  readonly program: (version: string) => string;
  readonly legend: string;
  readonly marks: Readonly<Record<"suspect" | "error" | "rounding" | "warning", string>>;
  readonly markNote: string;
  readonly caution: string;
  readonly signature: string;
  readonly section: {
    readonly checked: (tables: number) => string;
    readonly discrepancies: (count: number) => string;
    readonly rounding: (count: number) => string;
    readonly notices: (count: number) => string;
    readonly undecided: (count: number) => string;
    readonly unchecked: (count: number) => string;
    readonly ties: (count: number) => string;
  };
  /** Ties that are not listed. */
  readonly moreTies: (count: number) => string;
  readonly none: { readonly discrepancies: string; readonly unchecked: string };
  readonly undecidedNote: string;
  readonly discrepanciesNote: string;
  readonly total: string;
  readonly byRule: (rule: string, count: number, broken: number) => string;
  readonly between: string;
  readonly noEquations: string;
  readonly state: Readonly<Record<"hidden" | "very-hidden" | "protected", string>>;
  readonly stated: (text: string, states: readonly string[]) => string;
  readonly group: (facts: {
    readonly number: number;
    readonly causes: string;
    readonly settles: number;
    /** As `REPAIR` words it. */
    readonly confidence: string;
    readonly alternatives: number;
  }) => string;
  readonly unexplained: string;
  readonly looksLike: (causes: string, confidence: string) => string;
  readonly proposal: Readonly<Record<"best" | "equal" | "other", string>>;
  readonly termsMore: (count: number) => string;
  readonly header: (book: string) => string;
}

export const RESULT_SHEET: Words<ResultSheetWords> = {
  ja: {
    sheetName: RESULT_SHEET_NAME.ja,
    title: "検証結果",
    conclusion: ({ verdict, discrepancies, unchecked, openWarnings }) => {
      const open = [
        ...(unchecked ? [`検算していない箇所 ${unchecked}件`] : []),
        ...(openWarnings ? [`確かめていない注意 ${openWarnings}件`] : []),
      ].join("・");
      return {
        ties: "不一致はありません",
        "ties-but-unchecked": `不一致は見つかりませんが、すべては検算していません（${open}）`,
        "does-not-tie": `不一致が ${discrepancies}件あります`,
        "nothing-to-check": "検算できる合計や突合先が見つからず、一致・不一致は判定していません",
      }[verdict];
    },
    counts: ({ equations, tied, roundingDifferences, discrepancies, notices, undecided }) =>
      `検算式 ${equations}式のうち ${tied}式が一致／不一致 ${discrepancies}件・端数差 ${roundingDifferences}件・お知らせ ${notices}件` +
      (undecided ? `／判定できない検算式 ${undecided}式` : ""),
    book: "ブック",
    against: "前年度のブック",
    checkedAt: "検算した日時",
    moment: ({ year, month, day, hour, minute }) => `${year}年${month}月${day}日 ${hour}時${two(minute)}分`,
    version: "使用ソフト",
    program: (version) => `検算 Kenzan ${version}`,
    legend: "色の見方",
    marks: {
      suspect: "誤りと疑われるセル（濃い赤・枠線）",
      error: "不一致の検算式に含まれるセル（枠線）",
      rounding: "端数差のある合計（点線の枠。誤りではありません）",
      warning: "注意のあるセル（破線の枠）",
    },
    markNote:
      "色は条件付き書式で付けています。セルの値・塗りつぶし・コメントは変えていません。「条件付き書式ルールの管理」で kenzan1 の規則を削除すると消えます。",
    caution: "修正案は、記載された数字どうしの関係から求めた推定です。原資料で確かめてから直してください。",
    signature:
      "元のブックには電子署名があります。この写しでは署名が無効になります。署名の確認には元のブックを使ってください。",
    section: {
      checked: (tables) => `検算した表：${tables}表`,
      discrepancies: (count) => `不一致：${count}件`,
      rounding: (count) => `端数差：${count}件（誤りではありません）`,
      notices: (count) => `お知らせ：${count}件`,
      undecided: (count) => `判定できない検算式：${count}式`,
      unchecked: (count) => `検算していないシート：${count}シート`,
      ties: (count) => `検算表（表の間の突合）：${count}件`,
    },
    moreTies: (count) => `ほか ${count}件の突合は、JSON（--equations）にあります。`,
    none: {
      discrepancies: "不一致はありません。",
      unchecked: "すべてのシートを検算しました。",
    },
    undecidedNote: "読み取れない金額を含むため、一致・不一致を判定していません。",
    discrepanciesNote: "同じ原因で説明できる不一致をまとめ、確からしい修正案から順に示します。",
    total: "合計",
    byRule: (rule, count, broken) => `${rule} ${count}式${broken ? `（うち不一致 ${broken}式）` : ""}`,
    between: "、",
    noEquations: "検算できる合計や突合先が見つかりませんでした",
    state: { hidden: "非表示", "very-hidden": "非表示", protected: "保護" },
    stated: (text, states) => (states.length ? `${text}（${states.join("・")}）` : text),
    group: ({ number, causes, settles, confidence, alternatives }) =>
      `原因 ${number}：${causes}（${settles ? `直すと不一致 ${settles}件が解消・` : ""}${confidence}${
        alternatives ? `・同じくらい確からしい案がほかに ${alternatives}件` : ""
      }）`,
    unexplained: "修正案のない不一致",
    looksLike: (causes, confidence) => `${causes}と見られます（${confidence}）。`,
    proposal: { best: "修正案", equal: "同じくらい確からしい案", other: "または" },
    termsMore: (count) => ` ＋ ほか ${count}項`,
    header: (book) => `検証結果：${book}`,
  },
  en: {
    sheetName: RESULT_SHEET_NAME.en,
    title: "Check results",
    conclusion: ({ verdict, discrepancies, unchecked, openWarnings }) => {
      const open = [
        ...(unchecked ? [`not checked: ${unchecked}`] : []),
        ...(openWarnings ? [`open warnings: ${openWarnings}`] : []),
      ].join(", ");
      return {
        ties: "No discrepancy",
        "ties-but-unchecked": `No discrepancy found, but not everything was checked (${open})`,
        "does-not-tie": `Discrepancies: ${discrepancies}`,
        "nothing-to-check": "No total and no counterpart was found, so nothing could be compared",
      }[verdict];
    },
    counts: ({ equations, tied, roundingDifferences, discrepancies, notices, undecided }) =>
      `${tied} of ${equations} equations tied; discrepancies ${discrepancies}, rounding differences ${roundingDifferences}, notices ${notices}` +
      (undecided ? `; undecided ${undecided}` : ""),
    book: "Workbook",
    against: "Compared with",
    checkedAt: "Checked at",
    moment: ({ year, month, day, hour, minute }) =>
      `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`,
    version: "Checked with",
    program: (version) => `Kenzan ${version}`,
    legend: "Colours",
    marks: {
      suspect: "Cell suspected to be wrong (deep red, framed)",
      error: "Cell of an equation that does not tie (framed)",
      rounding: "Total with a rounding difference (dotted frame; no error)",
      warning: "Cell with a warning (dashed frame)",
    },
    markNote:
      "Colours are conditional formats; values, fills and comments are unchanged. Delete the kenzan1 rules under Manage Rules to remove them.",
    caution: "Proposed repairs are inferred from the figures alone. Check the source before you repair.",
    signature:
      "The original is digitally signed. The signature is invalid in this copy; verify the original.",
    section: {
      checked: (tables) => `Tables checked: ${tables}`,
      discrepancies: (count) => `Discrepancies: ${count}`,
      rounding: (count) => `Rounding differences (no errors): ${count}`,
      notices: (count) => `Notices: ${count}`,
      undecided: (count) => `Undecided equations: ${count}`,
      unchecked: (count) => `Sheets not checked: ${count}`,
      ties: (count) => `Ties between tables: ${count}`,
    },
    moreTies: (count) => `${count} more ties are in the JSON (--equations).`,
    none: { discrepancies: "No discrepancy.", unchecked: "Every sheet was checked." },
    undecidedNote: "A figure cannot be read, so these are neither tied nor discrepancies.",
    discrepanciesNote: "Discrepancies with one cause stand together, the likeliest repair first.",
    total: "Total",
    byRule: (rule, count, broken) => `${rule} ${count}${broken ? ` (${broken} broken)` : ""}`,
    between: ", ",
    noEquations: "no total and no counterpart found",
    state: { hidden: "hidden", "very-hidden": "hidden", protected: "protected" },
    stated: (text, states) => (states.length ? `${text} (${states.join(", ")})` : text),
    group: ({ number, causes, settles, confidence, alternatives }) =>
      `Cause ${number}: ${causes} (${settles ? `settles ${settles} discrepancies, ` : ""}${confidence}${
        alternatives ? `, ${alternatives} other repairs are as likely` : ""
      })`,
    unexplained: "Discrepancies without a proposed repair",
    looksLike: (causes, confidence) => `${causes} (${confidence}).`,
    proposal: { best: "Proposal", equal: "As likely", other: "Or" },
    termsMore: (count) => ` + ${count} more terms`,
    header: (book) => `Check results: ${book}`,
  },
};

function two(value: number): string {
  return String(value).padStart(2, "0");
}
