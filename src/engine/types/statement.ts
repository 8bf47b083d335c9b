import type { CellRef, Range } from "./workbook";

export type Scope = "whole" | "by-segment" | "other";

/** By what figures are rounded. */
export type RoundedBy = "half-up" | "truncate" | "round-up";

export type Rounding = "exact" | RoundedBy | "unknown";

/** One recognised table. */
export interface Statement {
  readonly id: string;
  /** Id of a kind in detection/kinds, or "table" where the kind is unknown. */
  readonly kind: string;
  readonly scope: Scope;
  readonly sheet: string;
  /** Of the other book, that of last year: its sheet is named as book/other-book has it. */
  readonly book?: "against";
  readonly range: Range;
  readonly title: string;
  /** Yen per 1 of the printed figure; null where nothing says it. */
  readonly unit: number | null;
  /** Decimals of the printed figures; every amount of the statement is the printed figure × 10^decimals. */
  readonly decimals: number;
  readonly rounding: Rounding;
  readonly period: Period | null;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  /** Index of the line with each role. */
  readonly roles: Readonly<Record<string, number>>;
  readonly remarks: readonly Remark[];
  /** Columns of ratios, which are no columns of amounts. */
  readonly ratios?: readonly RatioColumn[];
  /** Totals that people name, or whose place in a staircase says what they add up; absent where there are none. */
  readonly saidTotals?: readonly SaidTotal[];
  /** How many figures are live sums of cells of their column, nothing of them rounded; absent for none. */
  readonly sumsDown?: number;
}

/** A line is the total of these lines, or, without any, no total. */
export interface SaidTotal {
  readonly line: number;
  readonly addends: readonly { readonly line: number; readonly factor: 1 | -1 }[];
}

/** A fiscal year and, where one is printed, its edition: 平成27年度6月補正 = {year: 2015, edition: "6月補正"}. */
export interface Period {
  /** Western calendar year in which the fiscal year begins; null where only "当年度" or "前年度" is printed. */
  readonly year: number | null;
  /** 0 this year, −1 the year before, as printed or as the column order says; null where unknown. */
  readonly relative: number | null;
  readonly edition: string;
}

/** 構成比, 増減率, 対前年比: printed ratios by line; null where none is printed. */
export interface RatioColumn {
  readonly column: number;
  readonly label: string;
  readonly figures: readonly (Ratio | null)[];
}

/** In the unit that is printed: 45.8 and 45.8 % are {digits: 458, decimals: 1}. */
export interface Ratio {
  readonly digits: number;
  readonly decimals: number;
  /** What the cell holds, where it shows fewer digits. */
  readonly stored?: Ratio;
}

/** running: what has come up to each line (累計, 残高 of a cash book), which goes on from line to line. */
export type ColumnRole = "amount" | "segment" | "total" | "change" | "running" | "other";

export interface Column {
  readonly column: number;
  /** The headings above it, joined: 中間サーバー共同化・集約化等事業. */
  readonly label: string;
  /** The label as it is compared. */
  readonly key: string;
  readonly role: ColumnRole;
  readonly period: Period | null;
  /** What each line adds to the line before it; only of a running column. */
  readonly adds?: readonly ColumnTerm[];
  /** The column whose figure in the line before each line repeats (前月末残高); only of a running column. */
  readonly follows?: number;
}

/** The same across: a column that another adds up or deducts. */
export interface ColumnTerm {
  readonly column: number;
  readonly factor: 1 | -1;
}

export type LineType = "heading" | "item" | "total";

export interface Line {
  readonly row: number;
  readonly labelColumn: number;
  /** As printed, without the spaces inside. */
  readonly label: string;
  /** The label as it is compared: see book/text.ts. */
  readonly key: string;
  /** The key of the heading that a total closes, or of what a heading heads: see detection/label.ts. */
  readonly stem: string;
  /** A heading that begins another statement (「2 予定貸借対照表」 among the labels). */
  readonly opensStatement: boolean;
  /** Depth of indentation, 0 outermost; labels alone often say more than indentation does. */
  readonly level: number;
  readonly type: LineType;
  /** The key by which ties and kinds refer to it ("cash-at-end"), never a label. */
  readonly role: string | null;
  /** −1 where the line is deducted although it is printed without a negative mark (当期末未収金). */
  readonly sign: 1 | -1;
  /** One per column of the statement. */
  readonly amounts: readonly Amount[];
  /** Where they stand, if not in the line's row and the columns' columns (both sides of a 勘定式): see book/spot.ts. */
  readonly places?: readonly { readonly row: number; readonly column: number }[];
  /** Further rows of a flat list that print the same figures again, beside each 節 of a 目; absent for none. */
  readonly copies?: readonly number[];
  /** The line whose figures this row of a flat list should repeat and does not; only of a heading with figures. */
  readonly repeats?: number;
}

export interface Amount {
  /** Printed figure × 10^decimals, exact; null where the cell holds something that cannot be read as an amount. */
  readonly value: number | null;
  /**
   * blank: nothing or a dash is printed where the figure is zero; sentence: its cell holds a sentence with other amounts,
   * which no repair writes anew.
   */
  readonly source: "number" | "text" | "blank" | "unreadable" | "sentence";
  /**
   * Of an amount that can be read only with doubt: every way to read it, in digits of the table's last printed one, "?"
   * for a digit that is not legible (262,フ73,622: "262?73622"); of a negative that nothing but a colour shows, both
   * signs. Absent for a figure that is beyond doubt and for what is not legible at all.
   */
  readonly doubtful?: readonly string[];
  /** What the cell holds; only of an amount that is read with doubt. */
  readonly text?: string;
}

/** Something odd that was met while reading; findings/notices words it. */
export interface Remark {
  readonly kind:
    | "text-number"
    | "unreadable-amount"
    | "date-format"
    | "unprinted-amount"
    | "hidden-amount"
    | "label-variant"
    | "marked-positive"
    | "unmarked-negative"
    | "mixed-scale";
  readonly cells: readonly CellRef[];
  readonly args: Readonly<Record<string, string>>;
}
