import type { Words } from "../../../../messages/words";
import type { Equation, Statement, UnjudgedTie } from "../../../types";

/** A figure that is printed twice, because a law, a form or a standard says so: one row of the table. */
export interface LaidDown {
  readonly id: string;
  /** What is compared, for `kenzan rules` and the documentation. */
  readonly words: Words;
  /** Where it is laid down. */
  readonly source: Words;
  /**
   * "laid-down": an error where it fails. "practice": a manual or a usage says so and lawful exceptions are known, so it
   * is asked as a warning.
   */
  readonly trust: "laid-down" | "practice";
}

/** A figure that two statements of one body print. */
export interface FormTie extends LaidDown {
  readonly left: FormSide;
  readonly right: FormSide;
  /** Both stand in one document: in two tables of it, the sides of a balance sheet, or in whichever. */
  readonly within?: "two-tables" | "any-table";
  /** What some line of either statement has to be called: the same statement is drawn up by other bodies too. */
  readonly family?: { readonly is: RegExp } | { readonly isNot: RegExp };
}

/** One side: which statements print the figure, and where in them. */
export interface FormSide {
  /** Id of a kind; "table" for one of unknown kind. */
  readonly kind: string;
  /** Of a table of unknown kind: what its title says. */
  readonly title?: RegExp;
  /** The heading of its column; without one the columns of each year. */
  readonly column?: RegExp;
  readonly figure: FormFigure;
}

/** The lines, in any part of a statement, that make up a figure; null where it is not printed. */
export type FormFigure = (document: readonly FormPart[]) => FoundFigure | null;

export interface FoundFigure {
  readonly lines: readonly FigureLine[];
  /** One of the lines stands there twice, so that nothing says which is meant. */
  readonly isTwice: boolean;
}

/** A table of a document, and its place among the statements. */
export interface FormPart {
  readonly index: number;
  readonly statement: Statement;
}

export interface FigureLine {
  /** Index into the statements. */
  readonly statement: number;
  readonly line: number;
  readonly factor: 1 | -1;
}

/** A role of the kind, or a pattern that labels as they are compared match. */
export type LineName = string | RegExp;

/** What the forms require of a book: the equations, and the ties that its statements promise and that cannot be judged. */
export interface FormTies {
  readonly equations: readonly Equation[];
  readonly unjudged: readonly UnjudgedTie[];
}
