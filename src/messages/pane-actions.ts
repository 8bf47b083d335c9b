import { type Severity, WAIVER_REASONS, type WaiverReason } from "../engine/types";
import type { Words } from "./words";
import { WAIVERS } from "./waivers";

/** What the task pane says about what it writes to the workbook. */
export const paneActions = {
  mark: { ja: "印を付ける", en: "Mark" },
  unmark: { ja: "印を消す", en: "Remove marks" },
  markHint: {
    ja: "条件付き書式で印を付け、検証結果シートを作ります。セルの色やメモは変えません。",
    en: "Adds conditional formats and the sheet of results. Fills and notes are left alone.",
  },
  marking: { ja: "印を付けています…", en: "Marking…" },
  unmarking: { ja: "印を消しています…", en: "Removing the marks…" },
  repairing: { ja: "直しています…", en: "Repairing…" },
  undoing: { ja: "元に戻しています…", en: "Undoing…" },
  waiving: { ja: "記録しています…", en: "Recording…" },
  marked: {
    ja: "印を付け、検証結果シートを作りました。",
    en: "Marked; the sheet of results was written.",
  },
  markedWithoutSheet: {
    ja: "印を付けました。ブックの構成が保護されているため、検証結果シートは作っていません。",
    en: "Marked. The structure of the workbook is protected, so no sheet of results was made.",
  },
  unmarked: {
    ja: "この検算で付けた印と検証結果シートを消しました。ほかの書式はそのままです。",
    en: "Our marks and the sheet of results were removed; nothing else was changed.",
  },
  unmarkedInPart: {
    ja: "この検算で付けた印と検証結果シートのうち、消せるものを消しました。ほかの書式はそのままです。次のものは残っています。",
    en: "Of our marks and the sheet of results, what could be removed was removed; nothing else was changed. This is left:",
  },
  stillMarked: {
    ja: "印を消せませんでした。ブックは変わっていません。次のものが残っています。",
    en: "The marks could not be removed. The workbook is unchanged. This is left:",
  },
  noMarks: {
    ja: "この検算で付けた印や検証結果シートはありませんでした。ブックは変わっていません。",
    en: "There were no marks of ours and no sheet of results. The workbook is unchanged.",
  },
  undo: { ja: "元に戻す", en: "Undo" },
  undone: { ja: "元に戻しました。", en: "Undone." },
  repair: { ja: "直す", en: "Repair" },
  confirmTitle: { ja: "この修正を書き込みますか", en: "Write this repair?" },
  confirmLoss: { ja: "数式を金額に置き換えますか", en: "Replace the formula by a figure?" },
  replaceFormula: { ja: "数式を金額に置き換える", en: "Replace the formula by the figure" },
  formulaGone: {
    ja: "置き換えたセルは、参照先の金額を直しても計算し直されなくなります。",
    en: "A replaced cell is no longer computed when the figures it referred to change.",
  },
  canUndo: {
    ja: "書き込んだ後も［元に戻す］で取り消せます。",
    en: "It can be taken back with Undo.",
  },
  canUndoFormula: {
    ja: "書き込んだ後も［元に戻す］で、数式ごと元に戻せます。",
    en: "Undo brings the formula back as it was.",
  },
  giveUp: { ja: "やめる", en: "Cancel" },
  changedCells: {
    ja: "このセルは検算後に変更されたため、直せません。もう一度検算してください。",
    en: "These cells were changed since the check. Check again before you repair.",
  },
  isReadOnly: {
    ja: "読み取り専用のため書き込めません。",
    en: "Read-only: nothing can be written.",
  },
  waive: { ja: "確認済にする", en: "Waive" },
  waiveTitle: { ja: "この指摘を確認済にする", en: "Waive this finding" },
  waiveNote: {
    ja: "理由と氏名をブックに記録します。金額が変わると、指摘は再び表示されます。",
    en: "Reason and name are kept in the workbook. If an amount changes, the finding returns.",
  },
  reason: { ja: "理由", en: "Reason" },
  explanation: { ja: "説明", en: "Explanation" },
  name: { ja: "氏名", en: "Name" },
  required: { ja: "入力してください", en: "Please fill this in" },
  record: { ja: "確認済にする", en: "Waive" },
  isWaived: { ja: "確認済", en: "Waived" },
  wasWaived: {
    ja: "確認済でしたが、その後に金額が変わったため、もう一度表示しています",
    en: "It was waived; since then an amount has changed, so it is shown again",
  },
  removeWaiver: { ja: "確認済を取り消す", en: "Remove the waiver" },
  waiverRemoved: { ja: "確認済を取り消しました。", en: "The waiver was removed." },
} satisfies Record<string, Words>;

/** For what kinds of reasons a finding can be waived, as the 検証結果 sheet prints them. */
export const waiverKinds = Object.fromEntries(
  WAIVER_REASONS.map((reason) => [reason, { ja: WAIVERS.ja.reason[reason], en: WAIVERS.en.reason[reason] }]),
) as Readonly<Record<WaiverReason, Words>>;

export const waivedCount = (count: number): Words => ({
  ja: `${count > 1 ? `${count}件を` : ""}確認済として記録しました。`,
  en: count > 1 ? `${count} findings were waived.` : "The waiver was recorded.",
});

/** What else of the table the reason is for. */
export const alikeInTable = (others: number, severity: Severity): Words =>
  severity === "rounding"
    ? {
        ja: `この表のほかの端数差 ${others}件も、同じ理由で確認済にする`,
        en: `Waive the ${others} other rounding differences of this table, too`,
      }
    : {
        ja: `この表のほかの同じ指摘 ${others}件も、同じ理由で確認済にする`,
        en: `Waive the ${others} other findings of this kind in this table, too`,
      };

export const removeAlike = (count: number): Words => ({
  ja: `同じ理由の ${count}件をまとめて取り消す`,
  en: `Remove all ${count} with this reason`,
});

export const repairedText = (label: string, cell: string, count: number): Words => ({
  ja: `${label}${count > 1 ? `ほか ${count - 1}か所` : `（${cell}）`}を直しました。`,
  en: count > 1 ? `${label} and ${count - 1} more were repaired.` : `${label} (${cell}) was repaired.`,
});

export const placesToChange = (count: number): Words => ({
  ja: `${count}か所を書き換えます。`,
  en: count === 1 ? "1 cell will be written." : `${count} cells will be written.`,
});

export const formulaReplaced = (cell: string, figure: string): Words => ({
  ja: `${cell} のこの数式は消え、${figure} が入ります。`,
  en: `This formula of ${cell} is replaced by ${figure}.`,
});

export const leftUnmarked = (sheets: readonly string[]): Words => ({
  ja: `保護中のため印を付けていないシート：${sheets.join("、")}`,
  en: `Protected and not marked: ${sheets.join(", ")}`,
});

export const waiverFacts = (kind: string, name: string, date: string): Words => ({
  ja: `${kind}・${name}・${date}`,
  en: `${kind}, ${name}, ${date}`,
});
