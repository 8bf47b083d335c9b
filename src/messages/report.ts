import type { Outcome, Rounding, Severity, Verdict } from "../engine/types";
import type { Words } from "./words";

/** What keeps a book in which no discrepancy was found from being called right. */
export interface OpenCounts {
  readonly unchecked: number;
  readonly openWarnings: number;
}

/** The words of the report that belong to no rule, kind or cause. */
export interface ReportWords {
  readonly heading: (book: string) => string;
  /** The other book that it was compared with. */
  readonly against: (book: string) => string;
  readonly verdict: (counts: {
    discrepancies: number;
    roundingDifferences: number;
    notices: number;
    equations: number;
    tied: number;
    undecided: number;
  }) => string;
  /** What it comes to, where something ties or nothing could be compared. */
  readonly conclusion: (verdict: Exclude<Verdict, "does-not-tie">, counts: OpenCounts) => string;
  readonly section: Readonly<Record<Severity, string>>;
  readonly statements: string;
  readonly unchecked: string;
  readonly uncheckedReason: Readonly<Record<"no-amounts" | "no-table" | "left-out" | "passed-over", string>>;
  readonly lines: (count: number) => string;
  readonly difference: (difference: string) => string;
  readonly computed: string;
  readonly printed: string;
  readonly equals: string;
  /** Instead of the addends of a total that has none. */
  readonly noAddends: string;
  readonly plus: string;
  readonly minus: string;
  readonly colon: string;
  /** Between the place of a finding and what is wrong with it. */
  readonly findingJoint: string;
  readonly facts: (name: string, facts: string) => string;
  readonly place: (label: string, sheet: string, cell: string) => string;
  readonly columnOf: (label: string, column: string) => string;
  readonly unnamedLine: string;
  readonly roundedBy: Readonly<Record<Rounding, string>>;
  readonly roundingNote: string;
  /** What can be answered to whoever asks about a rounding difference; `rule` is that of the equation. */
  readonly answer: (rounding: Rounding, rule: string) => string;
  readonly answerName: string;
  /** Where an equation comes from. */
  readonly source: (text: string) => string;
  readonly by: (who: string) => string;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly table: string;
}

export const REPORT: Words<ReportWords> = {
  ja: {
    heading: (book) => `検算結果：${book}`,
    against: (book) => `前年度（比較先）のブック：${book}（読むだけで、書き換えません）`,
    verdict: ({ discrepancies, roundingDifferences, notices, equations, tied, undecided }) =>
      `検算式 ${equations}式のうち ${tied}式が一致／不一致 ${discrepancies}件・端数差 ${roundingDifferences}件・お知らせ ${notices}件` +
      (undecided ? `／判定できない検算式 ${undecided}式` : ""),
    conclusion: (verdict, { unchecked, openWarnings }) => {
      if (verdict === "ties") return "不一致はありません。";
      if (verdict === "nothing-to-check")
        return "検算できる合計や突合先が見つからなかったため、一致・不一致は判定していません。";
      const open = [
        ...(unchecked ? [`検算していない箇所が ${unchecked}件`] : []),
        ...(openWarnings ? [`確かめていない注意が ${openWarnings}件`] : []),
      ];
      return `不一致は見つかりませんが、${open.join("、")}あります。`;
    },
    section: { error: "不一致", rounding: "端数差（誤りではありません）", warning: "注意", info: "参考" },
    statements: "検算した表",
    unchecked: "検算していないシート",
    uncheckedReason: {
      "no-amounts": "金額がありません",
      "no-table": "表として読み取れませんでした",
      "left-out": "読み取りの指定により、検算しません",
      "passed-over": "設定により、検算しません",
    },
    lines: (count) => `${count}行`,
    difference: (difference) => `（差額 ${difference}）`,
    computed: "計算値",
    printed: "記載額",
    equals: " ＝ ",
    noAddends: "（内訳の行がありません）",
    plus: " ＋ ",
    minus: " － ",
    colon: "：",
    findingJoint: "：",
    facts: (name, facts) => `${name}（${facts}）`,
    place: (label, sheet, cell) => `${label}（${sheet} ${cell}）`,
    columnOf: (label, column) => `${label}〈${column}〉`,
    unnamedLine: "（科目名なし）",
    roundedBy: {
      exact: "",
      unknown: "",
      "half-up": "（四捨五入後）",
      truncate: "（切捨て後）",
      "round-up": "（切上げ後）",
    },
    roundingNote: "端数処理前の額では一致し得る範囲の差です。",
    answer: (rounding, rule) => {
      const how = { "half-up": "四捨五入", truncate: "切捨て", "round-up": "切上げ" };
      const what = { change: "増減", "tie-out": "金額", "roll-forward": "差引きの額" };
      return `${how[rounding as "half-up"] ?? "端数処理"}のため、${what[rule as "change"] ?? "合計"}が一致しません。`;
    },
    answerName: "回答例",
    source: (text) => `出典：${text}`,
    by: (who) => `（${who}）`,
    outcome: { tied: "一致", rounding: "端数差", discrepancy: "不一致" },
    table: "表",
  },
  en: {
    heading: (book) => `Check of ${book}`,
    against: (book) => `against ${book} (only read)`,
    verdict: ({ discrepancies, roundingDifferences, notices, equations, tied, undecided }) =>
      `${tied} of ${equations} equations tied; discrepancies ${discrepancies}, rounding differences ${roundingDifferences}, notices ${notices}` +
      (undecided ? `; undecided ${undecided}` : ""),
    conclusion: (verdict, { unchecked, openWarnings }) => {
      if (verdict === "ties") return "No discrepancy.";
      if (verdict === "nothing-to-check")
        return "No total and no counterpart was found, so nothing could be compared.";
      const open = [
        ...(unchecked ? [`not checked: ${unchecked}`] : []),
        ...(openWarnings ? [`open warnings: ${openWarnings}`] : []),
      ];
      return `No discrepancy was found, but not everything was checked (${open.join(", ")}).`;
    },
    section: {
      error: "Discrepancies",
      rounding: "Rounding differences (no errors)",
      warning: "Warnings",
      info: "Notes",
    },
    statements: "Tables checked",
    unchecked: "Sheets not checked",
    uncheckedReason: {
      "no-amounts": "no amounts",
      "no-table": "no table recognised",
      "left-out": "said to be no table to check",
      "passed-over": "passed over as the settings say",
    },
    lines: (count) => `${count} lines`,
    difference: (difference) => ` (difference ${difference})`,
    computed: "Computed",
    printed: "Printed",
    equals: " = ",
    noAddends: " (no line to add up)",
    plus: " + ",
    minus: " − ",
    colon: ": ",
    findingJoint: " ",
    facts: (name, facts) => `${name} (${facts})`,
    place: (label, sheet, cell) => `${label} (${sheet} ${cell})`,
    columnOf: (label, column) => `${label} [${column}]`,
    unnamedLine: "(unnamed line)",
    roundedBy: {
      exact: "",
      unknown: "",
      "half-up": " (rounded half up)",
      truncate: " (truncated)",
      "round-up": " (rounded up)",
    },
    roundingNote: "Exact amounts exist that round to these figures and tie.",
    answer: (rounding, rule) => {
      const how = { "half-up": "rounding", truncate: "truncation", "round-up": "rounding up" };
      const what = { change: "changes", "tie-out": "figures", "roll-forward": "balances" };
      return `Because of ${how[rounding as "half-up"] ?? "rounding"} the ${what[rule as "change"] ?? "totals"} may not agree.`;
    },
    answerName: "Answer",
    source: (text) => `Source: ${text}`,
    by: (who) => ` (${who})`,
    outcome: { tied: "tied", rounding: "rounding difference", discrepancy: "discrepancy" },
    table: "table",
  },
};
