import type { RoundingSource, Unsure } from "../engine/types";
import type { Words } from "./words";

/** What the task pane says about how the tables were read. */
export const paneReading = {
  heading: { ja: "何を何として読んだか", en: "What was read as what" },
  kind: { ja: "種類", en: "Kind" },
  noKind: { ja: "一般の表", en: "some table" },
  unit: { ja: "単位", en: "Unit" },
  noUnit: { ja: "記載なし", en: "none printed" },
  rounding: { ja: "端数処理", en: "Rounding" },
  columns: { ja: "列", en: "Columns" },
  size: { ja: "行と検算式", en: "Size" },
  noHeading: { ja: "（見出しなし）", en: "(no heading)" },
  leftOut: { ja: "検算する表ではないと指定されています", en: "Said not to be a table to check" },
  choices: { ja: "読み取りの指定", en: "Reading choices" },
  remove: { ja: "指定を取り消す", en: "Remove" },
  unheeded: {
    ja: "当てはまる表・行・列がブックにないため、次の指定は使っていません。",
    en: "The table, line or column of these choices is gone, so they are not used:",
  },
  correctTable: { ja: "表の読み取りを直す", en: "Correct the table" },
  correctTotal: { ja: "合計の読み取りを直す", en: "Correct a total" },
  correctThisTotal: { ja: "この合計の読み取りを直す", en: "Correct this total" },
  hint: {
    ja: "選んだことはブックに保存され、次の検算でも、コマンドの検算でも使われます。セルは変わりません。",
    en: "What you choose is kept in the workbook and used by every later check, the command too. No cell changes.",
  },
  save: { ja: "保存して検算する", en: "Save and check" },
  saved: { ja: "読み取りの指定をブックに保存しました。", en: "The choice was kept in the workbook." },
  isNoStatement: { ja: "検算する表ではない", en: "This is no table to check" },
  asRead: { ja: "自動", en: "automatic" },
  line: { ja: "合計の行", en: "Total" },
  choose: { ja: "選んでください", en: "Please choose" },
  whatIsIt: { ja: "この行は", en: "This line is" },
  isNoTotal: { ja: "合計の行ではない", en: "no total" },
  isTotalOf: { ja: "次の行の合計", en: "the total of these lines" },
  plus: { ja: "足す", en: "added" },
  minus: { ja: "引く", en: "deducted" },
  unused: { ja: "使わない", en: "not used" },
  allLines: { ja: "すべての行を表示", en: "Show all lines" },
  computed: { ja: "計算値", en: "Computed" },
  printed: { ja: "記載額", en: "Printed" },
  difference: { ja: "差額", en: "Difference" },
  loading: { ja: "行を読み込んでいます…", en: "Loading the lines…" },
} satisfies Record<string, Words>;

export const unsureText: Readonly<Record<Unsure, Words>> = {
  unit: {
    ja: "単位（円・千円・百万円）の記載がありません。",
    en: "No unit (円, 千円, 百万円) is printed.",
  },
  equations: {
    ja: "合計と内訳の関係が見つからず、検算した式がありません。",
    en: "No total with its parts was found, so nothing was compared.",
  },
  rounding: {
    ja: "端数処理をしているかが分かりません。",
    en: "Nothing says whether the figures are rounded.",
  },
};

export const roundingFrom: Readonly<Record<RoundingSource, Words>> = {
  said: { ja: "指定", en: "as you chose" },
  declared: { ja: "注記または表示形式", en: "from a note or the number format" },
  inferred: { ja: "金額から推定", en: "inferred from the figures" },
  assumed: { ja: "円単位のため", en: "since the unit is yen" },
  unknown: { ja: "手掛かりなし", en: "nothing says it" },
};

export const unknownRounding: Words = { ja: "不明", en: "unknown" };
export const amountUse: Words = { ja: "金額", en: "amount" };
export const yearUse = (year: number): Words => ({ ja: `${year}年度`, en: `fiscal ${year}` });

export const readingHeading = (tables: number, unsure: number): Words => ({
  ja: `何を何として読んだか（${tables} 表${unsure ? `、うち要確認 ${unsure} 表` : ""}）`,
  en: `What was read as what (${tables}${unsure ? `, ${unsure} unsure` : ""})`,
});

export const sizeText = (lines: number, equations: number): Words => ({
  ja: `${lines}行・検算式 ${equations}式`,
  en: `${lines} lines, ${equations} equations`,
});

export const unsureMark: Words = { ja: "要確認", en: "unsure" };

export const automatic = (what: string): Words => ({
  ja: what ? `自動（${what}）` : "自動",
  en: what ? `automatic (${what})` : "automatic",
});

export const columnName = (label: string): Words => ({ ja: `「${label}」の列`, en: `Column ${label}` });
