import type { CheckedEquation, Term } from "./equation";
import type { CellRef } from "./workbook";

export interface Repair {
  readonly rank: number;
  /** Repairs of one error carry the same number: they are the answers to choose from. */
  readonly error: number;
  /** Id of a cause in diagnosis/causes. */
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
