import type { Severity } from "../engine/types";
import type { Words } from "./words";

/** What the task pane says before and around a check. */
export const pane = {
  title: { ja: "検算", en: "Kenzan" },
  check: { ja: "検算する", en: "Check" },
  checkAgain: { ja: "もう一度検算する", en: "Check again" },
  reading: { ja: "ブックを読み取っています…", en: "Reading the workbook…" },
  checking: { ja: "検算しています…", en: "Checking…" },
  seekingCauses: { ja: "合わない原因を調べています…", en: "Looking for the causes…" },
  solving: { ja: "回答をもとに調べ直しています…", en: "Solving again with your answers…" },
  cancel: { ja: "中止", en: "Cancel" },
  help: { ja: "使い方", en: "Help" },
  close: { ja: "閉じる", en: "Close" },
  code: { ja: "エラーの種類", en: "Error code" },
  detail: { ja: "詳細", en: "Details" },
  copyDetail: { ja: "詳細をコピー", en: "Copy details" },
  copied: { ja: "コピーしました", en: "Copied" },
  minus: { ja: "マイナス", en: "minus " },
} satisfies Record<string, Words>;

export const program = (version: string) => ({ ja: `検算 Kenzan ${version}`, en: `Kenzan ${version}` });

/** Before the first check: what it does, and what is written where. */
export const firstRun = {
  heading: { ja: "ボタン一つで確かめます", en: "One click checks it all" },
  points: {
    ja: [
      "開いているブックの財務諸表を見つけ、縦計・横計・突合をすべて検算します。",
      "合わないところを、式・考えられる原因・修正案とともに示します。",
      "検算だけではブックに何も書き込みません。データはこのパソコンの外へ送りません。",
    ],
    en: [
      "Finds the statements of the open workbook and checks every footing, cross-footing and tie-out.",
      "Shows what does not tie, with the equation, the likely cause and a repair.",
      "Checking writes nothing to the workbook. No data leaves this computer.",
    ],
  },
} satisfies { heading: Words; points: Words<readonly string[]> };

export const severityWords: Readonly<Record<Severity, Words>> = {
  error: { ja: "不一致", en: "Discrepancy" },
  rounding: { ja: "端数差", en: "Rounding" },
  warning: { ja: "注意", en: "Warning" },
  info: { ja: "参考", en: "Note" },
};

/** 「9シート中 3シートまで済みました」 */
export const sheetsDone = (done: number, of: number): Words => ({
  ja: `${of}シート中 ${done}シートまで済みました`,
  en: `${done} of ${of} sheets`,
});

/** 「10:32」 */
export function clockTime(date: Date): string {
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, "0")}`;
}
