import type { Equation, Statement, Term } from "../types";
import { toAlignments } from "./alignment";
import { balance } from "./rules/balance";
import { change } from "./rules/change";
import { combined } from "./rules/combined";
import { crossFooting } from "./rules/cross-footing";
import { footing } from "./rules/footing";
import { inferredSum } from "./inferred";
import { applicableFormulas } from "./totals/formulas";
import { funding } from "./rules/funding";
import { printedFormulas } from "./rules/printed-formula";
import { rollForward } from "./rules/roll-forward";
import { leadByIndent } from "./totals/outline/pattern";
import type { Book, EquationRule } from "./rule";
import { toSets } from "./sets";
import { tiesOfForms } from "./ties/forms/between-forms";
import { tieOut } from "./rules/tie-out";

/** The rules with equations, in the order in which a person checks. */
export const EQUATION_RULES: readonly EquationRule[] = [
  footing,
  crossFooting,
  funding,
  balance,
  rollForward,
  change,
  printedFormulas,
  tieOut,
  inferredSum,
  combined,
];

/** Puts beside each other what belongs together. */
export function toBook(statements: readonly Statement[]): Book {
  const sets = toSets(statements);
  return {
    statements,
    sets,
    alignments: toAlignments(statements, sets),
    terms: statements.map(termsOf),
    formulas: statements.map(applicableFormulas),
    formTies: tiesOfForms(statements, sets),
    leadByIndent: leadByIndent(statements, sets),
  };
}

/** Every equation that has to hold in the book, each once. */
export function toEquations(book: Book): Equation[] {
  const equations: Equation[] = [];
  for (const rule of EQUATION_RULES) for (const each of rule.equations(book, equations)) equations.push(each);
  return equations;
}

function termsOf({ lines, columns }: Statement, statement: number): Term[][] {
  return lines.map(({ type }, line) =>
    type === "heading" ? [] : columns.map((_, column) => ({ statement, line, column, factor: 1 })),
  );
}
