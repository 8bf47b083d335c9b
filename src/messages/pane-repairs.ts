import type { Words } from "./words";

/** What the task pane says about repairs and questions. */
export const paneRepairs = {
  heading: { ja: "修正案", en: "Proposed repairs" },
  hint: {
    ja: "原本で確かめてから直してください。",
    en: "Check against the original before you repair.",
  },
  /** In place of the hint, where all repairs are unlikely. */
  unlikely: {
    ja: "どの案も確からしさが低く、直す箇所を絞れません。式の各項を原本と照らし合わせてください。",
    en: "All of these are unlikely, so no cell to repair stands out. Compare each term with the original.",
  },
  why: { ja: "理由を見る", en: "Show the reason" },
  hideWhy: { ja: "理由を閉じる", en: "Hide the reason" },
  choices: { ja: "修正案を選んでください", en: "Choose a repair" },
  notProved: {
    ja: "探索を途中で終えたため、ほかにより良い案があるかもしれません。",
    en: "The search ended at its limit; a better repair may exist.",
  },
  none: {
    ja: "この不一致の修正案は見つかりませんでした。式の各項を原本と照らし合わせてください。",
    en: "No repair was found. Compare each term with the original.",
  },
  noFigure: {
    ja: "金額の変更はありません。内訳の行を確かめてください。",
    en: "No figure changes. Check the lines of the total.",
  },
  unknownFormula: {
    ja: "正しい数式は分かりません。数式の参照先を確かめて、手で直してください。",
    en: "Which formula is meant cannot be told. See what it refers to and correct it by hand.",
  },
  byWhom: { ja: "氏名（修正記録に残ります）", en: "Name (kept with the change)" },
  result: { ja: "計算結果", en: "Result" },
  /** Before the number that goes into a cell which shows fewer digits. */
  exact: { ja: "セルに入る値", en: "Goes into the cell" },
  printedOnly: {
    ja: "このセルには表示より細かい桁があり、その桁が分からないため、ここからは直せません。原本の金額を手で入力してください。",
    en: "The cell holds more digits than it shows, and they are not known, so it cannot be repaired from here. Enter the amount of the original by hand.",
  },
  showAll: { ja: "すべての箇所を見る", en: "Show all cells" },
  blank: { ja: "空欄", en: "blank" },
  more: { ja: "ほかの案を見る", en: "Show other repairs" },
  fewer: { ja: "ほかの案を閉じる", en: "Hide other repairs" },
  equally: { ja: "同じくらい確からしい案", en: "As likely as others" },
  yes: { ja: "はい、正しい", en: "Yes, it is right" },
  no: { ja: "いいえ", en: "No" },
  rightFigure: { ja: "正しい金額を選んでください", en: "Which figure is right?" },
  otherFigure: { ja: "その他の金額", en: "Another figure" },
  typeFigure: { ja: "正しい金額", en: "The right figure" },
  unreadable: {
    ja: "金額として読めません。例：△1,234",
    en: "This cannot be read as an amount. For example: -1,234",
  },
  decide: { ja: "この金額で調べ直す", en: "Solve with this figure" },
  answered: { ja: "確認による訂正", en: "Corrected on confirmation" },
  answers: { ja: "確認したこと", en: "Your answers" },
  solving: { ja: "調べ直しています…", en: "Solving again…" },
} satisfies Record<string, Words>;

export const confidenceOf = (share: number): Words => {
  const percent = Math.min(99, Math.floor(share * 100));
  if (percent < 1) return { ja: "確からしさ 1%未満", en: "Confidence below 1 %" };
  return { ja: `確からしさ ${percent}%`, en: `Confidence ${percent} %` };
};

/** Makes all sure repairs at once; also the title of what asks for it. */
export const repairSure = (count: number): Words => ({
  ja: `確からしいものをまとめて直す（${count}件）`,
  en: `Make all sure repairs (${count})`,
});

export const settlesTogether = (count: number): Words => ({
  ja: `直すと、不一致 ${count}件が解消します。続けて検算し直します。`,
  en: `This settles ${count} ${count === 1 ? "discrepancy" : "discrepancies"}; then the workbook is checked again.`,
});

/** 「直すと解消 6件・残り 32件」 */
export const settlesOf = (settles: number, leaves: number): Words => ({
  ja: `直すと解消 ${settles}件・残り ${leaves}件`,
  en: `Settles ${settles}, leaves ${leaves}`,
});

export const breaksOf = (count: number): Words => ({
  ja: `この案だけを直すと、新たに ${count}式が合わなくなります`,
  en: count === 1 ? "Alone it breaks 1 other equation" : `Alone it breaks ${count} other equations`,
});

/** 「直しても 合計〈予算額〉は 270 合いません。」 */
export const stillOpenOf = (label: string, difference: string): Words => ({
  ja: `この案だけでは ${label} が ${difference} 合いません。`,
  en: `With this alone ${label} misses by ${difference}.`,
});

/** Before a list, and in the question before a repair is written. */
export const followersOf = (count: number): Words => ({
  ja: `あわせて、数式で計算しているセルが ${count}か所変わります。`,
  en: count === 1 ? "1 cell with a formula changes with it." : `${count} cells with formulas change with it.`,
});

export const moreChanges = (count: number): Words => ({
  ja: `ほか ${count}か所`,
  en: `and ${count} more`,
});

/** A chip: what was said about a cell. */
export const confirmedAs = (label: string, cell: string, figure: string): Words => ({
  ja: `${label}（${cell}）${figure} は正しい`,
  en: `${label} (${cell}) ${figure} is right`,
});

export const correctedTo = (label: string, cell: string, figure: string): Words => ({
  ja: `${label}（${cell}）は ${figure}`,
  en: `${label} (${cell}) is ${figure}`,
});

export const withdrawAnswer = (answer: string): Words => ({
  ja: `「${answer}」を取り消す`,
  en: `Withdraw “${answer}”`,
});
