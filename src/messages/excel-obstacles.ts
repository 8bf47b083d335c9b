import type { Words } from "./words";

/** Why nothing could be written to a workbook that is open in Excel. */
export type Obstacle = "read-only" | "editing" | "elsewhere" | "denied" | "too-large" | "too-old";

/** What happened, what was left unchanged, what to do. */
export const OBSTACLES: Readonly<Record<Obstacle, Words>> = {
  "read-only": {
    ja: "ブックが読み取り専用で開かれているため、書き込めませんでした。ブックは変わっていません。結果は作業ウィンドウで確かめるか、名前を付けて保存したブックで検算してください。",
    en: "The workbook is open read-only, so nothing was written to it. See the results in this pane, or save the workbook under another name and check that one.",
  },
  editing: {
    ja: "セルの編集中のため、書き込めませんでした。ブックは変わっていません。セルの編集を Enter で確定してから、もう一度お試しください。",
    en: "A cell is being edited, so nothing was written. The workbook is unchanged. Press Enter to finish and try again.",
  },
  elsewhere: {
    ja: "別のブックやグラフが選ばれているため、書き込みを終えられませんでした。セルの値は変わっていません。このブックのセルを一度クリックしてから、もう一度お試しください。",
    en: "Another workbook or a chart is selected, so writing could not be finished. No value of a cell was changed. Click a cell of this workbook and try again.",
  },
  denied: {
    ja: "保護されているため、Excel が書き込みを許可しませんでした。保護は解除していません。シートやブックの保護を確かめてから、もう一度お試しください。",
    en: "Excel did not allow writing because of a protection, which was left as it is. Check the protection of the sheets and the workbook, and try again.",
  },
  "too-large": {
    ja: "書き込む量が Excel の上限を超えたため、書き込みを終えられませんでした。セルの値は変わっていません。不要なシートを別のブックに移してから、もう一度お試しください。",
    en: "There is more to write than Excel takes, so writing could not be finished. No value of a cell was changed. Move sheets that are not needed to another workbook and try again.",
  },
  "too-old": {
    ja: "お使いの Excel には必要な機能（ExcelApi 1.14）がないため、書き込めませんでした。ブックは変わっていません。Excel 2021（LTSC を含む）以降、または Microsoft 365 をお使いください。",
    en: "This Excel lacks what is needed (ExcelApi 1.14), so nothing was written. The workbook is unchanged. Use Excel 2021 (LTSC included) or later, or Microsoft 365.",
  },
};

/** Something that was left out although the rest was written. */
export interface LeftOut {
  readonly what: "marks" | "result-sheet" | "overview-sheet";
  /** null for a sheet of ours that could not be made at all. */
  readonly sheet: string | null;
  readonly why: "sheet-protected" | "sheet-missing" | "structure-protected" | "last-visible";
}

const PROTECTED: Readonly<Record<LeftOut["what"], Words<(sheet: string) => string>>> = {
  marks: {
    ja: (sheet) =>
      `「${sheet}」は保護されているため、色の付け外しをしていません。必要なら「校閲」の「シート保護の解除」のあとで、もう一度お試しください。`,
    en: (sheet) =>
      `${sheet} is protected, so its marks were left as they are. Unprotect the sheet under Review and try again if they are needed.`,
  },
  "overview-sheet": {
    ja: (sheet) =>
      `概要シート「${sheet}」は保護されているため、書き換えていません。ブックは変わっていません。シートの保護を解除してから、もう一度お試しください。`,
    en: (sheet) =>
      `The overview sheet ${sheet} is protected and was left as it is. The workbook is unchanged. Unprotect the sheet and try again.`,
  },
  "result-sheet": {
    ja: (sheet) =>
      `「${sheet}」は保護されているため、書き換えていません。結果は作業ウィンドウで確かめるか、シートの保護を解除してから、もう一度お試しください。`,
    en: (sheet) =>
      `${sheet} is protected and was left as it is. See the results in this pane, or unprotect the sheet and try again.`,
  },
};

const NO_OVERVIEW: Words = {
  ja: "ブックの構成が保護されているため、概要シートを追加していません。ブックは変わっていません。「校閲」の「ブックの保護」を解除してから、もう一度お試しください。",
  en: "The structure of the workbook is protected, so no overview sheet was added. The workbook is unchanged. Turn off Protect Workbook under Review and try again.",
};

/** What was left out, and what to do about it. */
export function leftOutText({ what, sheet, why }: LeftOut, lang: "ja" | "en"): string {
  if (what === "overview-sheet" && why === "structure-protected") return NO_OVERVIEW[lang];
  const words: Readonly<Record<LeftOut["why"], Words>> = {
    "sheet-protected": { ja: PROTECTED[what].ja(sheet ?? ""), en: PROTECTED[what].en(sheet ?? "") },
    "sheet-missing": {
      ja: `「${sheet}」が見つからないため、色を付けていません。ブックが変わったときは、もう一度検算してください。`,
      en: `${sheet} was not found and has no marks. If the workbook has changed, check it again.`,
    },
    "structure-protected": {
      ja: "ブックの構成が保護されているため、検証結果シートを追加・削除していません。結果は作業ウィンドウで確かめるか、「校閲」の「ブックの保護」を解除してから、もう一度お試しください。",
      en: "The structure of the workbook is protected, so no result sheet was added or removed. See the results in this pane, or turn off Protect Workbook under Review and try again.",
    },
    "last-visible": {
      ja: `「${sheet}」はただ一つ表示されているシートのため、削除していません。ほかのシートを再表示してから、もう一度お試しください。`,
      en: `${sheet} is the only visible sheet and was not deleted. Unhide another sheet and try again.`,
    },
  };
  return words[why][lang];
}
