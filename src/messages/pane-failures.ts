import type { Words } from "./words";

/** What went wrong in the pane: what happened, what was left unchanged, what to do. */
export interface FailureWords {
  readonly happened: Words;
  readonly unchanged: Words;
  readonly todo: Words;
}

const NOTHING_WRITTEN: Words = {
  ja: "ブックは変更していません。",
  en: "The workbook was not changed.",
};

export const unsupported: FailureWords = {
  happened: {
    ja: "お使いの Excel は古いため、検算は動作しません。",
    en: "This Excel is too old for Kenzan.",
  },
  unchanged: NOTHING_WRITTEN,
  todo: {
    ja: "Excel 2021（LTSC を含む）以降、または Microsoft 365 でこのブックを開いてください。",
    en: "Open the workbook in Excel 2021 (LTSC included) or later, or in Microsoft 365.",
  },
};

export const notExcel: FailureWords = {
  happened: {
    ja: "Excel の外で開かれているため、検算できません。",
    en: "This page was opened outside Excel.",
  },
  unchanged: { ja: "何も変更していません。", en: "Nothing was changed." },
  todo: {
    ja: "Excel の［ホーム］タブの［検算する］から開いてください。",
    en: "Open it with Check on the Home tab of Excel.",
  },
};

export const cellEditing: FailureWords = {
  happened: {
    ja: "セルの編集中のため、Excel に接続できませんでした。",
    en: "A cell is being edited, so Excel did not answer.",
  },
  unchanged: {
    ja: "ブックも入力中の内容も変更していません。",
    en: "Neither the workbook nor what you are typing was changed.",
  },
  todo: {
    ja: "Enter で編集を確定（Esc で取消し）してから、もう一度お試しください。",
    en: "Press Enter (or Esc) to finish, then try again.",
  },
};

export const protectedView: FailureWords = {
  happened: {
    ja: "保護ビューまたは閲覧専用で開かれているため、Excel が操作を許可しませんでした。",
    en: "The workbook is open in Protected View or for viewing only, and Excel did not allow this.",
  },
  unchanged: NOTHING_WRITTEN,
  todo: {
    ja: "画面上部の［編集を有効にする］を押してから、もう一度お試しください。",
    en: "Press Enable Editing at the top of the window, then try again.",
  },
};

export const readOnlyNote: Words = {
  ja: "このブックは保護ビューまたは読み取り専用です。検算はできますが、印や修正は書き込めません。書き込むには［編集を有効にする］を押すか、コピーを保存して開いてください。",
  en: "This workbook is in Protected View or read-only. It can be checked, but no marks or repairs can be written. To write, press Enable Editing or open a saved copy.",
};

export const engineFailure: FailureWords = {
  happened: { ja: "検算の途中で予期しない問題が起きました。", en: "An unexpected problem ended the check." },
  unchanged: NOTHING_WRITTEN,
  todo: {
    ja: "もう一度お試しください。繰り返すときは、詳細をコピーして担当者にお知らせください。",
    en: "Try again. If it happens again, copy the details and send them to your support.",
  },
};

export const nothingWritten = NOTHING_WRITTEN;

export const cancelled: FailureWords = {
  happened: { ja: "中止しました。", en: "Cancelled." },
  unchanged: NOTHING_WRITTEN,
  todo: { ja: "続けるには、もう一度検算してください。", en: "Check again to go on." },
};

export const actionCancelled: FailureWords = {
  happened: cancelled.happened,
  unchanged: NOTHING_WRITTEN,
  todo: { ja: "書き込むには、もう一度ボタンを押してください。", en: "Press the button again to write." },
};

/** After a cancelled or failed check, what is still shown. */
export const shownBefore = (time: string): Words => ({
  ja: `下は前回（${time}）の結果です。`,
  en: `Below is the result of ${time}.`,
});

export const jump = {
  missing: {
    ja: "シートが見つかりません。ブックが変わったため、もう一度検算してください。",
    en: "The sheet was not found. The workbook has changed: check it again.",
  },
  hidden: {
    ja: "シートが非表示のため、移動できません。再表示してからお試しください。",
    en: "The sheet is hidden. Unhide it and try again.",
  },
} satisfies Record<string, Words>;
