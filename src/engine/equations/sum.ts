import type { Formula } from "../detection/kinds/kind";

export interface Addend {
  readonly line: number;
  readonly factor: 1 | -1;
}

/** A printed total and the lines that it adds up. */
export interface Group {
  readonly total: number;
  readonly addends: readonly Addend[];
  /** Columns in which nothing is asked: lines that are not listed belong to the total there, or signs say something else. */
  readonly unasked?: readonly number[];
}

/** A total of which the form of its kind, or its own label, says what it adds up. */
export interface AppliedFormula extends Group {
  readonly rule: Formula["rule"];
}

/** A total and its parts as they are asked. */
export interface AskedGroup extends Group {
  /** Neither labels nor places leave one reading of the parts: if it does not tie, the parts may be others. */
  readonly isUnsure?: boolean;
}

/** The totals of a table as they are asked, and those that nothing is asked of. */
export interface TotalsRead {
  readonly groups: readonly AskedGroup[];
  readonly open: readonly OpenTotal[];
}

/** A total that nothing is asked of, and why; "selection": it says of itself that its parts are not all listed. */
export interface OpenTotal {
  readonly total: number;
  readonly why: "too-few-lines" | "no-reading-ties" | "ambiguous-parts" | "selection";
}

/** Whether one of the sums asks nothing of its total in a column. */
export function isUnasked(sums: readonly Group[], total: number, column: number): boolean {
  return sums.some((sum) => sum.total === total && sum.unasked?.includes(column));
}
