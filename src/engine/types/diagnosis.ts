import type { CheckedEquation, Term } from "./equation";
import type { CellRef } from "./workbook";

/** What may be wrong with a book, as a tree that every later step walks. */
export interface Diagnosis {
  /** Independent of each other, in the order of the book; what answers alone put right comes last. */
  readonly errors: readonly DiagnosedError[];
  /** Of notices about formulas whose right ones are known: the repair of each. No equation speaks for them. */
  readonly formulas: readonly DiagnosedError[];
}

/** One error, and the ways in which it may be put right. */
export interface DiagnosedError {
  /**
   * Indexes of the findings that belong to it: what its best repair settles, then what another of its repairs does. No
   * finding belongs to two errors.
   */
  readonly findings: readonly number[];
  /** At least one, best first. */
  readonly repairs: readonly Repair[];
  /** Whose answer tells the repairs apart; null where there is nothing to ask. */
  readonly question: Question | null;
  /** Nothing likelier exists; false where the search ended at its limit before that was sure. */
  readonly proved: boolean;
}

export interface Repair {
  /** What happened, the telling cause first; none where the repair only follows answers. */
  readonly corrections: readonly Correction[];
  /** All figures that change: first those that people gave, then the others in the order of the book. */
  readonly changes: readonly Change[];
  /** Formulas that change where no table is, or no amount of one; absent where none do. */
  readonly outside?: readonly OutsideChange[];
  /** Cells with formulas whose results change by themselves; absent where none do. */
  readonly follows?: readonly Change[];
  /** Indexes of all findings that are none any more once it is made. */
  readonly settles: readonly number[];
  readonly confidence: number;
  /** How many repairs of the error are as good. */
  readonly alternatives: number;
}

/** What one cause did. */
export interface Correction {
  /** Id of a cause in diagnosis/causes. */
  readonly cause: string;
  /** The figures that it alone spoilt; what several causes spoilt together is in the changes of the repair alone. */
  readonly changes: readonly Change[];
  /** The line that it left out; null where it left out none. */
  readonly missing: MissingLine | null;
}

/** A line that the totals contain and the table does not. */
export interface MissingLine {
  /** The equations of findings that lack it. */
  readonly equations: readonly CheckedEquation[];
  /** What another table calls the line of just that amount; null where none or several print it. */
  readonly label: string | null;
}

export interface Change {
  readonly place: Omit<Term, "factor">;
  readonly cell: CellRef;
  /** Printed figures × 10^decimals of the statement; from is null where the cell held no number. */
  readonly from: number | null;
  /** What the cell held in place of a number, where that could be read only with doubt. */
  readonly text?: string;
  readonly to: number;
  /** Further cells that print the same figure again and change with it, in a flat list. */
  readonly copies?: readonly CellRef[];
  /** The figure is an answer of the user's. */
  readonly answered?: boolean;
  /** Where the cell holds a formula, or should: what it holds and what it should, without the leading "=". */
  readonly formula?: { readonly from: string | null; readonly to: string | null };
  /**
   * Where the cell holds more digits than it prints: the number that is to be written; null where only the printed
   * figure is known.
   */
  readonly exact?: number | null;
  /** Where else one of the two figures stands; absent where neither does. */
  readonly evidence?: readonly Evidence[];
}

/** A formula to be written where no amount of a table stands: a share, a rate, a note beside or below the tables. */
export interface OutsideChange {
  readonly cell: CellRef;
  /** The nearest text to its left and the column of that from 0; "" and its own column where there is none. */
  readonly label: string;
  readonly labelColumn: number;
  /** What the cell holds; null where that is no number. */
  readonly from: number | null;
  readonly to: number;
  readonly formula: { readonly from: string | null; readonly to: string };
}

/** A figure elsewhere that speaks for one that was printed, or that should be; of a formula, whose formula it is. */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly value: number;
  readonly place: Omit<Term, "factor">;
  /** Without the leading "="; only of a formula that is meant. */
  readonly formula?: string;
}

/**
 * same-label: the line of the same name in another table. formula: what the cell's own formula gives.
 * meant-formula: what the formula gives that the cells beside it, or its equation, say that it should hold.
 * prior-year: last year's figure of the line. line-above: the figure printed above it.
 */
export type EvidenceKind = "same-label" | "formula" | "meant-formula" | "prior-year" | "line-above";

/** What a person who looked it up says about a cell: it is right as printed, or this is the right printed figure. */
export interface Answer extends CellRef {
  readonly figure: number | "as-printed";
}

/** The cell whose right figure tells the repairs of one error apart best. */
export interface Question {
  readonly place: Omit<Term, "factor">;
  readonly cell: CellRef;
  /** Printed figure × 10^decimals of the statement; null where the cell held no number. */
  readonly figure: number | null;
}

/** Why an answer could not be followed; cannot-tie: all figures of the equation are answers, and they do not tie. */
export interface Objection {
  readonly kind: "no-amount" | "not-printable" | "two-figures" | "cannot-tie";
  readonly cell: CellRef;
  readonly equation: CheckedEquation | null;
}
