import type { Words } from "./words";

/** What stands above the columns of the 検証結果 sheet. */
export interface ColumnWords {
  readonly number: string;
  readonly table: string;
  readonly range: string;
  readonly unit: string;
  readonly breakdown: string;
  readonly equations: string;
  readonly tied: string;
  readonly discrepancies: string;
  readonly rounding: string;
  readonly line: string;
  readonly cell: string;
  readonly rule: string;
  readonly equation: string;
  readonly computed: string;
  readonly printed: string;
  readonly difference: string;
  readonly proposal: string;
  readonly cause: string;
  readonly now: string;
  readonly repaired: string;
  readonly change: string;
  readonly kind: string;
  readonly notice: string;
  readonly sheet: string;
  readonly reason: string;
}

export const COLUMN_WORDS: Words<ColumnWords> = {
  ja: {
    number: "番号",
    table: "表",
    range: "シートと範囲",
    unit: "単位",
    breakdown: "検算の規則と式の数",
    equations: "検算式",
    tied: "一致",
    discrepancies: "不一致",
    rounding: "端数差",
    line: "科目",
    cell: "セル",
    rule: "規則",
    equation: "合わない内容と計算式",
    computed: "計算値",
    printed: "記載額",
    difference: "差額",
    proposal: "案",
    cause: "原因",
    now: "現在の記載額",
    repaired: "修正案の額",
    change: "増減",
    kind: "種別",
    notice: "内容",
    sheet: "シート",
    reason: "理由",
  },
  en: {
    number: "No.",
    table: "Table",
    range: "Sheet and range",
    unit: "Unit",
    breakdown: "Rules and number of equations",
    equations: "Equations",
    tied: "Tied",
    discrepancies: "Discrepancies",
    rounding: "Rounding",
    line: "Account",
    cell: "Cell",
    rule: "Rule",
    equation: "What does not tie, and the equation",
    computed: "Computed",
    printed: "Printed",
    difference: "Difference",
    proposal: "Proposal",
    cause: "Cause",
    now: "Printed now",
    repaired: "Proposed",
    change: "Change",
    kind: "Kind",
    notice: "Notice",
    sheet: "Sheet",
    reason: "Reason",
  },
};
