import type { Severity, Words } from "../engine/types";

/** What the task pane says. */
export const pane = {
  title: { ja: "検算", en: "Kenzan" },
  purpose: {
    ja: "開いているブックの合計・内訳・突合を検算します。ブックには何も書き込みません。",
    en: "Checks the totals, addends and tie-outs of the open workbook. Nothing is written to it.",
  },
  check: { ja: "検算する", en: "Check" },
  running: { ja: "検算しています…", en: "Checking…" },
  cancel: { ja: "中止", en: "Cancel" },
  findings: { ja: "指摘", en: "Findings" },
  findingHint: {
    ja: "指摘を押すと、そのセルへ移動します。",
    en: "Press a finding to go to its cell.",
  },
  code: { ja: "エラー番号", en: "Error code" },
  unsupported: {
    ja: "お使いの Excel では動作しません。Excel 2021（LTSC を含む）以降、または Microsoft 365 が必要です。",
    en: "This Excel is too old. Excel 2021 (LTSC included) or later, or Microsoft 365, is needed.",
  },
  notExcel: {
    ja: "このページは Excel の作業ウィンドウで開いてください。",
    en: "Open this page in the task pane of Excel.",
  },
  sheetMissing: {
    ja: "シートが見つかりません。ブックが変わったため、もう一度検算してください。",
    en: "The sheet was not found. The workbook has changed: check it again.",
  },
  sheetHidden: {
    ja: "シートが非表示のため、移動できません。再表示してからお試しください。",
    en: "The sheet is hidden. Unhide it and try again.",
  },
  noStatement: {
    ja: "検算できる表が見つかりませんでした。",
    en: "No table that can be checked was found.",
  },
  noEquation: {
    ja: "表はありますが、検算できる式が見つかりませんでした。",
    en: "There are tables, but no equation that can be checked was found.",
  },
} satisfies Record<string, Words>;

export const severityWords: Readonly<Record<Severity, Words>> = {
  error: { ja: "不一致", en: "Discrepancy" },
  rounding: { ja: "端数差", en: "Rounding" },
  warning: { ja: "注意", en: "Warning" },
  info: { ja: "参考", en: "Note" },
};

export const discrepanciesFound = (count: number): Words => ({
  ja: `不一致が ${count} 件あります。`,
  en: count === 1 ? "There is 1 discrepancy." : `There are ${count} discrepancies.`,
});

export const noDiscrepancy = (equations: number): Words => ({
  ja: `不一致はありません（検算式 ${equations} 件）。`,
  en: `No discrepancy (${equations} equations checked).`,
});

export const counts = (tied: number, rounding: number, notices: number): Words => ({
  ja: `一致 ${tied} 件・端数差 ${rounding} 件・注意と参考 ${notices} 件`,
  en: `${tied} tied, ${rounding} rounding, ${notices} notices`,
});
