import type { Lang } from "./words";

/** Why a cell was not changed. */
export type CellObstacle =
  | "formula"
  | "array"
  | "merged"
  | "protected"
  | "changed"
  | "form"
  | "text-format"
  | "printed-only"
  | "sheet-missing";

export interface RefusedCell {
  readonly sheet: string;
  /** "B12" */
  readonly cell: string;
  readonly why: CellObstacle;
}

const REASONS: Readonly<Record<Lang, Readonly<Record<CellObstacle, string>>>> = {
  ja: {
    formula: "数式が入っています。数式の参照先を確かめて、手で直してください。",
    array:
      "配列数式の一部です。一部のセルだけを書き換えることはできません。数式の参照先を確かめて、手で直してください。",
    merged: "結合セルに隠れたセルです。セルの結合を確かめて、手で直してください。",
    protected:
      "シートが保護され、セルがロックされています。シートの保護を解除してから、もう一度お試しください。",
    changed: "検算したあとで内容が変わっています。もう一度検算してください。",
    form: "金額が特別な書き方の文字で入っています。手で直してください。",
    "text-format":
      "セルの表示形式が「文字列」のため、数式を入れても計算されません。表示形式を「標準」にしてから、もう一度お試しください。",
    "printed-only":
      "セルには表示より細かい金額が入っていて、表示されない桁が分かりません。原本の金額を手で入力してください。",
    "sheet-missing": "シートが見つかりません。もう一度検算してください。",
  },
  en: {
    formula: "it holds a formula. See what the formula refers to and correct it by hand.",
    array:
      "it belongs to an array formula, of which no cell can be changed alone. Correct the formula by hand.",
    merged: "it is hidden inside merged cells. Check the merged cells and correct it by hand.",
    protected: "its sheet is protected and the cell is locked. Unprotect the sheet and try again.",
    changed: "it has changed since the check. Check the workbook again.",
    form: "its amount is text of an unusual form. Correct it by hand.",
    "text-format":
      "it is formatted as text, so a formula in it would not be computed. Format it as General and try again.",
    "printed-only":
      "it holds more digits than it shows, and those not shown are not known. Enter the amount of the original by hand.",
    "sheet-missing": "its sheet was not found. Check the workbook again.",
  },
};

/** Why a repair was not made: the cells that prevent it, that nothing was changed, and what to do. */
export function refusedRepairText(refused: readonly RefusedCell[], lang: Lang): string {
  return `${NOT_REPAIRED[lang]}${SPACE[lang]}${cellsText(refused, lang)}`;
}

/** Why a repair could not be undone. */
export function refusedUndoText(refused: readonly RefusedCell[], lang: Lang): string {
  return `${NOT_UNDONE[lang]}${SPACE[lang]}${cellsText(refused, lang)}`;
}

export const MANUAL_CALCULATION: Readonly<Record<Lang, string>> = {
  ja: "計算方法が「手動」のため、数式のセルはまだ計算し直されていません。F9 キーで再計算してください。計算方法は変えていません。",
  en: "Calculation is manual, so cells with formulas are not computed anew yet. Press F9 to calculate. The mode was not changed.",
};

const SPACE: Readonly<Record<Lang, string>> = { ja: "", en: " " };

const NOT_REPAIRED: Readonly<Record<Lang, string>> = {
  ja: "修正できないセルがあるため、この修正案は書き込んでいません。",
  en: "A cell cannot be corrected, so nothing of this repair was written.",
};

const NOT_UNDONE: Readonly<Record<Lang, string>> = {
  ja: "元に戻せないセルがあるため、何も戻していません。",
  en: "A cell cannot be restored, so nothing was undone.",
};

function cellsText(refused: readonly RefusedCell[], lang: Lang): string {
  const joint = lang === "ja" ? "：" : ": ";
  return refused
    .map(({ sheet, cell, why }) => `${sheet} ${cell}${joint}${REASONS[lang][why]}`)
    .join(SPACE[lang]);
}
