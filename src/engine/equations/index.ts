import type { Equation, Statement, Term } from "../types";
import { toAlignments } from "./alignment";
import { balance } from "./balance";
import { change } from "./change";
import { combined } from "./combined";
import { crossFooting } from "./cross-footing";
import { footing } from "./footing";
import { inferredSum } from "./inferred";
import { applicableFormulas } from "./formulas";
import { funding } from "./funding";
import { printedFormulas } from "./printed-formula";
import { rollForward } from "./roll-forward";
import { leadByIndent } from "./outline/pattern";
import type { Book, EquationRule } from "./rule";
import { toSets } from "./sets";
import { tieOut } from "./tie-out";

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
