import type { Words } from "./words";

/** What the workbench says: the page on which the pane runs beside a workbook, without Excel. */
export const workbench = {
  title: { ja: "検算", en: "Kenzan" },
  subtitle: { ja: "Excel がなくても使える画面", en: "works without Excel" },
  privacy: { ja: "データはこのパソコンの外へ送りません", en: "No data leaves this computer" },
  otherLanguage: { ja: "English", en: "日本語" },
  open: { ja: "ブックを開く", en: "Open a workbook" },
  openFolder: { ja: "フォルダーを検算", en: "Check a folder" },
  list: { ja: "一覧", en: "List" },
  save: { ja: "保存", en: "Save" },
  undo: { ja: "元に戻す", en: "Undo" },
  redo: { ja: "やり直す", en: "Redo" },
  samples: { ja: "見本を開く", en: "Open a sample" },
  ribbon: { ja: "操作", en: "Commands" },
  content: { ja: "セルの内容", en: "Content of the cell" },
  address: { ja: "セルの位置", en: "Cell" },
  sheets: { ja: "シート", en: "Sheets" },
  sheetArea: { ja: "ブック", en: "Workbook" },
  pane: { ja: "検算の作業ウィンドウ", en: "Kenzan task pane" },
  unsaved: { ja: "未保存", en: "not saved" },
  opening: { ja: "ブックを開いています…", en: "Opening the workbook…" },
  stopOpening: { ja: "中止", en: "Cancel" },
  saving: { ja: "保存しています…", en: "Saving…" },
  dropHere: {
    ja: "ここに .xlsx、.xlsm、.xls、.ods のファイルを置くと開きます。フォルダーや何冊かを置くと一覧にします",
    en: "Drop an .xlsx, .xlsm, .xls or .ods file here to open it; a folder or several files are listed",
  },
  keys: { ja: "F6 で次の区画へ移ります", en: "F6 moves to the next part of the page" },
  stale: {
    ja: "未再計算：この数式はここでは計算できないため、前の値のままです。Excel で開くと計算されます。",
    en: "Not recalculated: this formula cannot be computed here and keeps its earlier value. Excel computes it when it opens the book.",
  },
  charts: {
    ja: "グラフは表示しません（保存すると残ります）",
    en: "Charts are not shown (they are kept when saved)",
  },
  rules: {
    ja: "このシートの条件付き書式の一部は表示しません（保存すると残ります）",
    en: "Some conditional formats of this sheet are not shown (they are kept when saved)",
  },
  close: { ja: "閉じる", en: "Close" },
} satisfies Record<string, Words>;

/** The list of several books. */
export const bookList = {
  stop: { ja: "中止", en: "Cancel" },
  stopped: (done: number, of: number): Words => ({
    ja: `中止しました。${of}冊のうち ${done}冊を検算しました。残りを検算するには、もう一度選んでください。`,
    en: `Cancelled: ${done} of ${of} workbooks were checked. Choose them again to check the rest.`,
  }),
  hint: {
    ja: "名前を押すと、そのブックを開きます。ブックは読むだけで、書き換えません。",
    en: "Press a name to open the workbook. The workbooks are only read, never changed.",
  },
  csv: { ja: "CSV で保存", en: "Save as CSV" },
  sheet: { ja: "Excel の表で保存", en: "Save as a sheet" },
  forNextTime: { ja: "次回の比較用に保存", en: "Save for the next comparison" },
  compare: { ja: "前回の結果と比べる", en: "Compare with earlier results" },
  comparedWith: (name: string): Words => ({
    ja: `（「${name}」と比べました）`,
    en: ` (compared with ${name})`,
  }),
  noEarlier: (name: string): Words => ({
    ja: `「${name}」は、前回の検算の結果として読めません。一覧は変えていません。前回［次回の比較用に保存］で保存したファイル（検算結果.jsonl）を選んでください。`,
    en: `${name} cannot be read as the results of an earlier check. The list was not changed. Choose the file that you saved for the next comparison (Results of workbooks.jsonl).`,
  }),
  noBooks: {
    ja: "前回の検算の結果だけが選ばれました。比べるブックか、予算書の入ったフォルダーを、先に選んでください。",
    en: "Only the results of an earlier check were chosen. Choose the workbooks, or a folder with them, first.",
  },
  none: {
    ja: "選んだ中に .xlsx、.xlsm、.xls、.ods のファイルがありません。今開いているブックは変更していません。予算書の入ったフォルダーを選んでください。",
    en: "There is no .xlsx, .xlsm, .xls or .ods file in what was chosen. The workbook that is open was not changed. Choose a folder with budget workbooks.",
  },
} satisfies Record<string, Words | ((done: number, of: number) => Words) | ((name: string) => Words)>;

/** 「未再計算の数式 3件」 */
export const staleCount = (count: number): Words => ({
  ja: `未再計算の数式 ${count}件`,
  en: `${count} formulas not recalculated`,
});

/** The samples by the names of their files, in the order of the list. */
export const sampleNames = {
  "budget-h28-signs-lost": { ja: "平成28年度予算（△が失われたもの）", en: "Budget 2016, minus signs lost" },
  "budget-h28": { ja: "平成28年度予算", en: "Budget 2016" },
  "budget-h28-overview": { ja: "平成28年度予算（概要シートつき）", en: "Budget 2016 with its overview" },
} satisfies Record<string, Words>;

/** Before unsaved changes are lost. */
export const losing = {
  heading: { ja: "保存していない変更があります", en: "There are changes that were not saved" },
  text: (name: string): Words => ({
    ja: `「${name}」の変更は、別のブックを開くと失われます。残すときは、先に「保存」を押してください。`,
    en: `The changes to ${name} are lost when another workbook is opened. To keep them, press Save first.`,
  }),
  goOn: { ja: "保存せずに開く", en: "Open without saving" },
  stay: { ja: "やめる", en: "Cancel" },
} satisfies Record<string, Words | ((name: string) => Words)>;

/** Why cells were not changed: what happened, that nothing was changed, what to do. */
export const refusals = {
  protected: {
    ja: "保護されたシートのロックされたセルには入力できません。何も変更していません。Excel でシートの保護を解除して保存し直してください。",
    en: "Locked cells of a protected sheet cannot be changed. Nothing was changed. Unprotect the sheet in Excel and save it again.",
  },
  array: {
    ja: "配列数式の一部は変更できません。何も変更していません。Excel で数式全体を変更してください。",
    en: "Part of an array formula cannot be changed. Nothing was changed. Change the whole formula in Excel.",
  },
  "not-computable": {
    ja: "この数式はここでは計算できません。何も変更していません。使えるのは ＋ − × ÷、比較、SUM、ROUND、ROUNDUP、ROUNDDOWN、IF などです。",
    en: "This formula cannot be computed here. Nothing was changed. + − × ÷, comparisons, SUM, ROUND, ROUNDUP, ROUNDDOWN, IF and the like can be used.",
  },
  other: {
    ja: "セルに入力できませんでした。何も変更していません。入力した内容を確かめてください。",
    en: "The cell could not be changed. Nothing was changed. Look at what was typed.",
  },
} satisfies Record<string, Words>;

/** What came of opening and saving. */
export const outcomes = {
  unreadable: (name: string, why: Words): Words => ({ ja: `${name}：${why.ja}`, en: `${name}: ${why.en}` }),
  noSample: (name: string): Words => ({
    ja: `「${name}」という見本はありません。代わりに最初の見本を開きました。見本は「見本を開く」から選べます。`,
    en: `There is no sample ${name}. The first one was opened instead. Choose one under Open a sample.`,
  }),
  stopped: (name: string): Words => ({
    ja: `${name} を開くのを中止しました。今開いているブックは変更していません。`,
    en: `Opening ${name} was cancelled. The workbook that is open was not changed.`,
  }),
  notOpened: (name: string): Words => ({
    ja: `${name} を開けませんでした。今開いているブックは変更していません。Excel で開き、保存し直したものを指定してください。`,
    en: `${name} could not be opened. The workbook that is open was not changed. Open it in Excel, save it again and use that file.`,
  }),
  gone: (name: string): Words => ({
    ja: `${name} を読めません。選んだ後に移動、変更または削除されたか、読み取る権限がないか、ほかのプログラムが使用中です。何も変更していません。もう一度選んでください。`,
    en: `${name} cannot be read: it was moved, changed or removed since it was chosen, or there is no permission, or another program uses it. Nothing was changed. Choose it again.`,
  }),
  notSaved: (why: string): Words => ({
    ja: `保存できませんでした。ファイルは書き出していません。この変更はここでは保存できません（${why}）。`,
    en: `Nothing was saved. This change cannot be saved here (${why}).`,
  }),
  saved: (name: string): Words => ({
    ja: `「${name}」をダウンロードのフォルダーに保存しました。元のファイルは変わりません。`,
    en: `${name} was saved to the downloads folder. The original file stays as it is.`,
  }),
} satisfies Record<string, (name: string, why: Words) => Words>;

/** 「○○（検算済み）.xlsx」 */
export const checkedName = (name: string): Words => {
  const [, stem = name, extension = ""] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
  const already = /（検算済み）$| \(checked\)$/.test(stem);
  return {
    ja: already ? name : `${stem}（検算済み）${extension}`,
    en: already ? name : `${stem} (checked)${extension}`,
  };
};

/** Printed by `npm start`. */
export const serving = (address: string): Words => ({
  ja: `検算の画面を開けます： ${address}\nこのアドレスをブラウザーで開いてください。データはこのパソコンの外へ送りません。終わるときは Ctrl+C を押します。`,
  en: `Kenzan is ready: ${address}\nOpen this address in a browser. No data leaves this computer. Press Ctrl+C to end.`,
});
