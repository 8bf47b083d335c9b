import type { Reading } from "./reading/choice";

/**
 * The data that flows through the pipeline: Workbook → Statement[] → Equation[] → Finding[] → Repair[] → Report.
 * All of it is readonly plain JSON; a step takes the previous type and returns the next.
 * Rows and columns are counted from 0; addresses ("B12") appear only in what people and other programs read.
 */

export type Lang = "ja" | "en";

/** Words for people, in every language: a missing one does not compile. */
export type Words<T = string> = Readonly<Record<Lang, T>>;

// ── Workbook: as the host read it, untouched ────────────────────────────────────────────────────────────────

export interface Workbook {
  readonly name: string;
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  /** Day 0 is 1904-01-01 instead of 1899-12-30. */
  readonly date1904: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** "'予定貸借対照表'!$B$5:$B$60", as the book writes it. */
  readonly refersTo: string;
  /** The sheet for which alone it is defined, or null for the whole book. */
  readonly sheet: string | null;
}

export interface Sheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  readonly isProtected: boolean;
  /** Every cell that holds something, row by row from the left; empty cells are absent. */
  readonly cells: readonly Cell[];
  readonly merges: readonly Range[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  /** What the cell holds; of a formula its last computed result. An error value ("#REF!") is `{error}`. */
  readonly value: number | string | boolean | CellError | null;
  /** Without the leading "="; only where the cell is a formula. */
  readonly formula?: string;
  /** Number format code ("#,##0;\"△ \"#,##0"); absent for General. */
  readonly format?: string;
  /** Levels of indentation from the cell's alignment; absent for none. */
  readonly indent?: number;
}

export interface CellError {
  readonly error: string;
}

/** All four bounds are inside the range. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

// ── Statement: one recognised table ─────────────────────────────────────────────────────────────────────────

export type Scope = "whole" | "by-segment" | "other";

export type Rounding = "exact" | "half-up" | "truncate" | "round-up" | "unknown";

export interface Statement {
  readonly id: string;
  /** Id of a kind in detection/kinds, or "table" where the kind is unknown. */
  readonly kind: string;
  readonly scope: Scope;
  readonly sheet: string;
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

export type ColumnRole = "amount" | "segment" | "total" | "change" | "other";

export interface Column {
  readonly column: number;
  /** The headings above it, joined: 中間サーバー共同化・集約化等事業. */
  readonly label: string;
  /** The label as it is compared. */
  readonly key: string;
  readonly role: ColumnRole;
  readonly period: Period | null;
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
  /** blank: nothing or a dash is printed where the figure is zero. */
  readonly source: "number" | "text" | "blank" | "unreadable";
}

/** Something odd that was met while reading; findings/notices words it. */
export interface Remark {
  readonly kind: "text-number" | "unreadable-amount" | "hidden-amount" | "label-variant";
  readonly cells: readonly CellRef[];
  readonly args: Readonly<Record<string, string>>;
}

// ── Equation: Σ factor × term = total ───────────────────────────────────────────────────────────────────────

export interface Term {
  /** Index into the statements. */
  readonly statement: number;
  /** Indexes into its lines and its columns. */
  readonly line: number;
  readonly column: number;
  readonly factor: 1 | -1;
}

export interface Equation {
  readonly rule: string;
  /** Its factor is always 1; it stands in the coarsest unit of the equation. */
  readonly total: Term;
  readonly terms: readonly Term[];
  /** Only of a sum that no label, form or formula declares. */
  readonly support?: Support;
}

/** How the other lines or columns speak for a sum that was inferred from them. */
export interface Support {
  /** In how many of them it ties, and in how many it does not. */
  readonly ties: number;
  readonly breaks: number;
  /** What this one misses by where rounding explains it, else 0. */
  readonly slack: number;
}

export type Outcome = "tied" | "rounding" | "discrepancy";

/** An equation with its outcome. The figures are in the unit of the total × 10^decimals of its statement. */
export interface CheckedEquation extends Equation {
  /** "undecided" where a term cannot be read: that is an answer, not an error. */
  readonly outcome: Outcome | "undecided";
  readonly expected: number | null;
  readonly actual: number | null;
  /** actual − expected */
  readonly difference: number | null;
}

// ── Finding, Repair, Report ─────────────────────────────────────────────────────────────────────────────────

export type Severity = "error" | "rounding" | "warning" | "info";

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The cell that the finding is shown at. */
  readonly cell: CellRef;
  readonly cells: readonly CellRef[];
  /** The equation it comes from; null for a notice. */
  readonly equation: CheckedEquation | null;
  readonly args: Readonly<Record<string, string>>;
}

export interface Repair {
  readonly rank: number;
  /** Repairs of one error carry the same number: they are the answers to choose from. */
  readonly error: number;
  /** Id of a cause in repairs/causes. */
  readonly cause: string;
  readonly changes: readonly Change[];
  /** Indexes into the findings. */
  readonly settles: readonly number[];
  readonly confidence: number;
  readonly alternatives: number;
  /** Nothing likelier exists; false where the search ended at its limit before that was sure. */
  readonly proved: boolean;
  readonly args: Readonly<Record<string, string>>;
}

export interface Change {
  readonly place: Omit<Term, "factor">;
  readonly cell: CellRef;
  /** Printed figures × 10^decimals of the statement; from is null where the cell held no number. */
  readonly from: number | null;
  readonly to: number;
  /** Further cells that print the same figure again and change with it, in a flat list. */
  readonly copies?: readonly CellRef[];
  /** The figure is an answer of the user's. */
  readonly answered?: boolean;
}

/** What a person who looked it up says about a cell: it is right as printed, or this is the right printed figure. */
export interface Answer extends CellRef {
  readonly figure: number | "as-printed";
}

/** The cell whose confirmation tells the repairs of one error apart best. */
export interface Question {
  readonly place: Omit<Term, "factor">;
  readonly cell: CellRef;
  /** Printed figure × 10^decimals of the statement; null where the cell held no number. */
  readonly figure: number | null;
  /** Indexes into the repairs: all that it separates, then those left if the cell is right and if it is wrong. */
  readonly repairs: readonly number[];
  readonly ifRight: readonly number[];
  readonly ifWrong: readonly number[];
}

/** Why an answer could not be followed; cannot-tie: all figures of the equation are answers, and they do not tie. */
export interface Objection {
  readonly kind: "no-amount" | "not-printable" | "two-figures" | "cannot-tie";
  readonly cell: CellRef;
  readonly equation: CheckedEquation | null;
}

/** Everything that one check found; report/ puts it into words. */
export interface Check {
  readonly workbook: Workbook;
  readonly statements: readonly Statement[];
  readonly equations: readonly Equation[];
  /** Those that do not tie; all others do. */
  readonly untied: readonly CheckedEquation[];
  readonly findings: readonly Finding[];
  readonly repairs: readonly Repair[];
  readonly questions: readonly Question[];
  readonly objections: readonly Objection[];
  /** What was read as what, and what people have said about it. */
  readonly reading: Reading;
}
