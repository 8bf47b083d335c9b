import type { Words } from "./words";

/** The words around the reasons of causes; the reasons themselves stand in the files of the causes. */
export interface RepairWords {
  readonly heading: (errors: number) => string;
  readonly blank: string;
  /** What a cell holds that is no figure, in place of one. */
  readonly held: (text: string) => string;
  readonly change: (place: string, from: string, to: string) => string;
  /** After a change: what the formulas in it come to, one after the other. */
  readonly results: (figures: readonly string[]) => string;
  /** A cell holds more digits than it prints: the number that goes into it, or that it is not known. */
  readonly exact: (cell: string, number: string) => string;
  readonly printedOnly: (cell: string) => string;
  /** After a change: so many further rows of a list print the same figure again. */
  readonly copies: (count: number) => string;
  /** Which figures change, and what happened to them: as a line of the report, and as the sentence that it is. */
  readonly title: (changes: string, causes: string, confidence: string) => string;
  readonly looksLike: (changes: string, causes: string) => string;
  /** The same for several figures, which are listed apart. */
  readonly places: (sheets: readonly string[], count: number) => string;
  /** A line is missing among the addends of a total; no figure changes. */
  readonly addends: (place: string) => string;
  readonly noFigure: string;
  readonly listed: (changes: readonly string[]) => string;
  readonly more: (count: number) => string;
  readonly comma: string;
  /** Between two sentences. */
  readonly space: string;
  readonly difference: (amount: string) => string;
  readonly gap: (amount: string) => string;
  readonly example: (reason: string) => string;
  /** The equation once it is repaired, and how many others tie as well. */
  readonly ties: (equation: string, others: number) => string;
  readonly tiesRounded: (equation: string, difference: string, others: number) => string;
  readonly tiesAll: (count: number) => string;
  /** The same where a line is put in. */
  readonly tiesWithLine: (count: number) => string;
  readonly approximately: string;
  readonly rest: (count: number, sum: string | null) => string;
  readonly sameLine: (sheet: string, cell: string, figure: string, others: number) => string;
  readonly sameTotal: (sheet: string, figure: string, others: number) => string;
  readonly ownFormula: (figure: string) => string;
  readonly neighbourFormula: (cell: string, figure: string) => string;
  readonly stillOpen: (line: string, amount: string) => string;
  readonly moreOpen: (count: number) => string;
  readonly alternatives: (count: number) => string;
  readonly or: string;
  readonly equally: string;
  readonly notShown: (count: number) => string;
  readonly confidence: (share: number) => string;
  /** In place of so many repairs, none of which says where the error is. */
  readonly unlikely: (place: string | null, repairs: number) => string;
  /** Which of the errors the search left at its limit, by their numbers. */
  readonly notProved: (numbers: readonly number[]) => string;
  readonly unexplained: (count: number) => string;
}

export const REPAIR: Words<RepairWords> = {
  ja: {
    heading: (errors) => `修正案：${errors}件（自動では直しません。確かめてから直してください）`,
    blank: "空欄",
    held: (text) => `「${text}」`,
    change: (place, from, to) => `${place} ${from} → ${to}`,
    results: (figures) => `（計算結果 ${figures.join(" → ")}）`,
    exact: (cell, number) => `${cell} は表示より細かい桁を持つセルです。${number} を入れます。`,
    printedOnly: (cell) =>
      `${cell} は表示より細かい桁を持つセルで、表示されない桁は分かりません。原本の金額を手で入力してください。`,
    copies: (count) => `（同じ額を繰り返すほか${count}行も）`,
    title: (changes, causes, confidence) => `${changes}：${causes}（${confidence}）`,
    looksLike: (changes, causes) => `${changes}：${causes}と見られます。`,
    places: (sheets, count) => `${sheets.join("・")}の${count}か所`,
    addends: (place) => `${place}の内訳`,
    noFigure: "額の変更なし",
    listed: (changes) => `直す箇所は ${changes.join("、")} です。`,
    more: (count) => `ほか${count}か所`,
    comma: "、",
    space: "",
    difference: (amount) => `差額 ${amount}`,
    gap: (amount) => `正しい額との差 ${amount}`,
    example: (reason) => `たとえば、${reason}`,
    ties: (equation, others) =>
      `直すと ${equation} となり${others ? `、ほか${others}式も合います` : "ます"}。`,
    tiesRounded: (equation, difference, others) =>
      `直すと ${equation} となり、差 ${difference} は端数の範囲です。${others ? `ほか${others}式も合います。` : ""}`,
    tiesAll: (count) => `直すと ${count}式が合います。`,
    tiesWithLine: (count) => `その行を補うと ${count}式が合います。`,
    approximately: " ≒ ",
    rest: (count, sum) => (sum === null ? `ほか${count}件` : `ほか${count}件 ${sum}`),
    sameLine: (sheet, cell, figure, others) =>
      `${sheet}の同じ科目（${cell}） ${figure} とも一致します${alsoJa(others)}。`,
    sameTotal: (sheet, figure, others) =>
      `${sheet}の同じ科目の合計 ${figure} とも一致します${alsoJa(others)}。`,
    ownFormula: (figure) => `このセルの数式を計算し直した額 ${figure} とも一致します。`,
    neighbourFormula: (cell, figure) =>
      `隣のセル（${cell}）と同じ数式で計算した額 ${figure} とも一致します。`,
    stillOpen: (line, amount) => `${line}の式は、直してもなお ${amount} 合いません（別の誤りと見られます）。`,
    moreOpen: (count) => `ほかにも ${count}式が合わないまま残ります。`,
    alternatives: (count) => `同じくらい確からしい案がほかに${count}件あります。`,
    or: "または",
    equally: "同じくらい確からしい案",
    notShown: (count) => `ほか${count}案は --json で見られます。`,
    confidence: (share) => `確からしさ ${asPercent(share)}%`,
    unlikely: (place, repairs) =>
      `${place === null ? "" : `${place}：`}直す箇所を絞れません（案は${repairs}件ありますが、どれも確からしさ 5%未満です）。式の各項を原本と照らし合わせてください。案は --json で見られます。`,
    notProved: (numbers) =>
      `修正案 ${listOf(numbers)} は探索の上限までに見つかったものです。ほかの直し方が残っている可能性があります。`,
    unexplained: (count) => `不一致のうち${count}件は、直す箇所を特定できませんでした。`,
  },
  en: {
    heading: (errors) => `Proposed repairs: ${errors} (nothing is changed; check before you repair)`,
    blank: "blank",
    held: (text) => `“${text}”`,
    change: (place, from, to) => `${place} ${from} → ${to}`,
    results: (figures) => ` (result ${figures.join(" → ")})`,
    exact: (cell, number) => `${cell} holds more digits than it shows; ${number} goes into it.`,
    printedOnly: (cell) =>
      `${cell} holds more digits than it shows, and those not shown are not known. Enter the amount of the original by hand.`,
    copies: (count) => ` (and in ${count} more ${count === 1 ? "row that repeats" : "rows that repeat"} it)`,
    title: (changes, causes, confidence) => `${changes}: ${causes} (${confidence})`,
    looksLike: (changes, causes) => `${changes}: looks like ${causes}.`,
    places: (sheets, count) => `${count} figures in ${sheets.join(", ")}`,
    addends: (place) => `The addends of ${place}`,
    noFigure: "no figure changes",
    listed: (changes) => `They are ${changes.join(", ")}.`,
    more: (count) => `${count} more`,
    comma: ", ",
    space: " ",
    difference: (amount) => `The difference of ${amount}`,
    gap: (amount) => `The gap of ${amount} to the right figure`,
    example: (reason) => `For example: ${reason}`,
    ties: (equation, others) =>
      `Repaired: ${equation}${others ? `; ${others} other equation${others === 1 ? "" : "s"} tie${others === 1 ? "s" : ""} as well` : ""}.`,
    tiesRounded: (equation, difference, others) =>
      `Repaired: ${equation}, where ${difference} is within rounding${others ? `; ${others} other equation${others === 1 ? "" : "s"} tie${others === 1 ? "s" : ""} as well` : ""}.`,
    tiesAll: (count) => `Repaired, ${count} equation${count === 1 ? " ties" : "s tie"}.`,
    tiesWithLine: (count) => `With that line, ${count} equation${count === 1 ? " ties" : "s tie"}.`,
    approximately: " ≈ ",
    rest: (count, sum) => (sum === null ? `${count} more` : `${count} more ${sum}`),
    sameLine: (sheet, cell, figure, others) =>
      `It agrees with the same line in ${sheet} (${cell}), ${figure}${alsoEn(others)}.`,
    sameTotal: (sheet, figure, others) =>
      `It agrees with the total of the same line in ${sheet}, ${figure}${alsoEn(others)}.`,
    ownFormula: (figure) => `It agrees with what the formula of the cell gives, ${figure}.`,
    neighbourFormula: (cell, figure) =>
      `It agrees with what the formula of its neighbour (${cell}) gives here, ${figure}.`,
    stillOpen: (line, amount) =>
      `Even then the equation of ${line} misses by ${amount} (it looks like another error).`,
    moreOpen: (count) => `${count} more stay open.`,
    alternatives: (count) =>
      count === 1 ? "1 other repair is as likely." : `${count} other repairs are as likely.`,
    or: "or",
    equally: "as likely",
    notShown: (count) => `${count} more with --json.`,
    confidence: (share) => `confidence ${asPercent(share)} %`,
    unlikely: (place, repairs) =>
      `${place === null ? "" : `${place}: `}no cell to repair stands out (${repairs} ${repairs === 1 ? "repair" : "repairs"}, below 5 % each). Compare each term with the original; --json lists them.`,
    notProved: (numbers) =>
      `The search ended at its limit for ${listOf(numbers)}; there may be other ways to repair these.`,
    unexplained: (count) => `For ${count} of the discrepancies no cell to repair could be named.`,
  },
};

function alsoJa(others: number): string {
  return others ? `（ほか${others}か所も同様）` : "";
}

function alsoEn(others: number): string {
  return others ? `; so do ${others} others` : "";
}

/** No answer is certain: only the figures of the book speak for it. */
function asPercent(share: number): number {
  return Math.min(99, Math.floor(share * 100));
}

/** "1, 2, 5" of many numbers the first ones. */
function listOf(numbers: readonly number[]): string {
  return numbers.slice(0, 10).join(", ") + (numbers.length > 10 ? ", …" : "");
}
