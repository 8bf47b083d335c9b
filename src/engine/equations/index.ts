import { type Guard, UNGUARDED } from "../book/guard";
import type { Equation, Statement, Term, Workbook } from "../types";
import { toAlignments } from "./alignment";
import { balance } from "./rules/balance";
import { change } from "./rules/change";
import { combined } from "./rules/combined";
import { crossFooting } from "./rules/cross-footing";
import { footing } from "./rules/footing";
import { inferredSum } from "./inferred";
import { applicableFormulas } from "./totals/formulas";
import { funding } from "./rules/funding";
import { namedSum } from "./rules/named-sum";
import { priorYearRule } from "./rules/prior-year";
import { printedFormulas } from "./rules/printed-formula";
import { rollForward } from "./rules/roll-forward";
import { leadByIndent } from "./totals/outline/pattern";
import { readTotals } from "./totals/groups";
import type { Book, EquationRule, GiveUp } from "./rule";
import { toSets } from "./sets";
import { tiesOfForms } from "./ties/forms/between-forms";
import { tieOut } from "./rules/tie-out";
import { TYPED, writtenForms } from "./written/forms";
import { runningTotal } from "./rules/running-total";
import { writtenSum } from "./rules/written-sum";

/** The rules with equations, in the order in which a person checks. */
export const EQUATION_RULES: readonly EquationRule[] = [
  footing,
  crossFooting,
  funding,
  balance,
  rollForward,
  runningTotal,
  change,
  printedFormulas,
  tieOut,
  writtenSum,
  inferredSum,
  namedSum,
  combined,
  priorYearRule,
];

/**
 * Puts beside each other what belongs together.
 * @param workbook whose formulas say what is added up; without it the figures count as typed.
 */
export function toBook(
  statements: readonly Statement[],
  workbook: Workbook | null = null,
  guard: Guard = UNGUARDED,
): Book {
  const sets = toSets(statements);
  const ofTable = <T>(part: string, read: (statement: Statement, index: number) => T, instead: T) =>
    statements.map((each, statement) => guard({ part, statement }, () => read(each, statement), instead));
  const base = {
    statements,
    sets,
    alignments: guard({ part: "alignment" }, () => toAlignments(statements, sets), []),
    terms: statements.map(termsOf),
    formulas: ofTable("kind-formulas", applicableFormulas, []),
    formTies: tiesOfForms(statements, sets),
    leadByIndent: leadByIndent(statements, sets),
    written: guard({ part: "written-forms" }, () => writtenForms(statements, workbook), TYPED),
  };
  const none = { groups: [], open: [] };
  return { ...base, totals: ofTable("totals", (_, index) => readTotals(base, index), none) };
}

/**
 * Every equation that has to hold in the book, each once.
 * @param giveUp is told of what labels and forms claim and no rule asks.
 */
export function toEquations(book: Book, guard: Guard = UNGUARDED, giveUp: GiveUp = () => {}): Equation[] {
  const equations: Equation[] = [];
  for (const rule of EQUATION_RULES) {
    const found = guard({ part: rule.id }, () => rule.equations(book, equations, giveUp), []);
    for (const each of found) equations.push(each);
  }
  return equations;
}

function termsOf({ lines, columns }: Statement, statement: number): Term[][] {
  return lines.map(({ type }, line) =>
    type === "heading" ? [] : columns.map((_, column) => ({ statement, line, column, factor: 1 })),
  );
}
