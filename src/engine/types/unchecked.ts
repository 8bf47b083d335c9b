import type { UnjudgedTie } from "./equation";
import type { CellRef } from "./workbook";

/** What must add up or tie: a total, a column of totals or differences, two places, the result of a SUM, shares, 単価 × 数量, a whole table. */
export type ClaimKind = "total" | "column" | "tie" | "formula" | "share" | "product" | "table" | "step";

/**
 * Why something that must add up or tie was not judged.
 * - unreadable-term: a figure in it cannot be read
 * - no-reading-ties: none of the ways to read its parts, or its counterpart, comes near
 * - too-few-lines: what it adds up is not printed
 * - ambiguous-parts: the figures speak against the only parts that labels give it, or for several
 * - different-scope: what it should tie with is of another year, unit or extent
 * - different-year, unknown-unit, line-printed-twice, several-statements: the same of a tie that a form requires
 * - not-in-other-book: the book of the year before prints no counterpart
 * - other-edition: hardly a figure is the other book's: one of them shows 当初, the other 補正後
 * - missing-line: a line that its form takes is not printed
 * - no-table: it stands where no table was recognised
 * - nothing-to-compare: the table has no total and no counterpart
 * - ratio: what the ratios are of cannot be told
 * - product: most amounts are not the product that headings or texts name
 * - internal: the check of it gave way
 * - switched-off: the settings of the office switch its rule off
 */
export type UncheckedReason =
  | "unreadable-term"
  | "no-reading-ties"
  | "too-few-lines"
  | "ambiguous-parts"
  | UnjudgedTie["why"]
  | "not-in-other-book"
  | "other-edition"
  | "missing-line"
  | "no-table"
  | "nothing-to-compare"
  | "ratio"
  | "product"
  | "internal"
  | "switched-off";

/** Something that a label, a form, a formula or the user says must add up or tie, and that was not judged. */
export interface Unchecked {
  readonly what: ClaimKind;
  readonly why: UncheckedReason;
  /** Where the figure stands, or the heading or table that it is about. */
  readonly cell: CellRef;
  readonly label: string;
  /** Index of the table that it is in; null where it is in none. */
  readonly statement: number | null;
  /** The line of that table, where it is about one: there a person can say what it adds up. */
  readonly line: number | null;
  /** Why an office has switched it off. */
  readonly reason?: string;
}

/** What labels or a form say must hold, and a rule does not ask. */
export interface GivenUp {
  readonly what: ClaimKind;
  readonly why: UncheckedReason;
  readonly statement: number;
  /** Null: the column as a whole. */
  readonly line: number | null;
  /** Null: the line as a whole. */
  readonly column: number | null;
}

/** A step of the check that is no rule and may give way. */
export type StepId =
  | "computed"
  | "detection"
  | "alignment"
  | "kind-formulas"
  | "totals"
  | "doubts"
  | "rounding"
  | "diagnosis"
  | "claims";

/**
 * - ties: everything that must add up or tie was judged and does, and no warning about an equation or a formula is open
 * - ties-but-unchecked: nothing was found that does not tie, but not everything was judged, or a warning is open
 * - does-not-tie: there is an error
 * - nothing-to-check: no equation could be judged
 */
export type Verdict = "ties" | "ties-but-unchecked" | "does-not-tie" | "nothing-to-check";
