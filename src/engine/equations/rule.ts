import type { Equation, GivenUp, Statement, Term } from "../types";
import type { Words } from "../../messages/words";
import type { Alignment } from "./alignment";
import type { AppliedFormula, TotalsRead } from "./sum";
import type { FormTies } from "./ties/forms/form-tie";
import type { WrittenForms } from "./written/forms";

/** The statements, which of them belong together, and which whole stands beside which segments. */
export interface BookBase {
  readonly statements: readonly Statement[];
  /** Indexes of the statements of one body and year; ties are sought only inside a set. */
  readonly sets: readonly (readonly number[])[];
  readonly alignments: readonly Alignment[];
  /** Each figure as a term that is added, by statement, line and column: one object however many equations it is in. */
  readonly terms: readonly (readonly (readonly Term[])[])[];
  /** Per statement, the formulas of its kind that its lines allow. */
  readonly formulas: readonly (readonly AppliedFormula[])[];
  /** What laws, forms and standards require between statements. */
  readonly formTies: FormTies;
  /** Per statement, whether its totals stand above what is indented below them. */
  readonly leadByIndent: readonly boolean[];
  /** What is written in the cells: formulas, or figures. */
  readonly written: WrittenForms;
}

/** What the rules see. */
export interface Book extends BookBase {
  /** Per statement, what its totals add up. */
  readonly totals: readonly TotalsRead[];
}

/** Is told of each claim that a rule does not ask. */
export type GiveUp = (claim: GivenUp) => void;

export interface EquationRule {
  readonly id: string;
  readonly words: Words<RuleWords>;
  /** `declared`: those of the rules before it; `giveUp` is told of each claim that the rule does not ask. */
  readonly equations: (book: Book, declared: readonly Equation[], giveUp: GiveUp) => Equation[];
}

export interface RuleWords {
  readonly name: string;
  /** One line for `kenzan rules`: what is compared. */
  readonly what: string;
  /** Why it has to hold. */
  readonly why: string;
  /** Where it comes from: a law, a form, a standard, or the arithmetic of the form. */
  readonly source: string;
  /** The finding, after the name of the line; the difference follows in brackets. */
  readonly broken: string | ((equation: EquationInWords) => string);
}

/** What an equation that does not tie says of its total. */
export interface EquationInWords {
  /** "nothing": no terms; "one": it is the same; "less": one less another; "net": some are taken off; "sum": all are added. */
  readonly shape: "nothing" | "one" | "less" | "net" | "sum";
  /** The terms, by what tells them apart; none where nothing does. */
  readonly names: readonly string[];
}
