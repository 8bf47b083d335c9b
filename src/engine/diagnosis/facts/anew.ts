import { isSure } from "../../equations/trust";
import { toBook, toEquations } from "../../equations";
import { checkAll, type Checked } from "../../findings";
import { checkEquation } from "../../findings/check";
import type { Change, CheckedEquation, Equation, Finding, Statement, Workbook } from "../../types";
import { keyOf } from "../pose";

/** What the check says once something is put right, compared with what it said before. */

/** The check of the book once it is put right: a wrong figure may have hidden how the others are to be read. */
export function readAnew(statements: readonly Statement[], workbook: Workbook): Checked {
  const book = toBook(statements, workbook);
  return checkAll(book, toEquations(book));
}

/** Errors about totals of which another sum is read now, and ties: a line that its section left out was none of theirs. */
export function readOtherwise(
  findings: readonly Finding[],
  { equations, untied }: Checked,
  changes: readonly Change[],
): readonly number[] {
  const changed = new Set(changes.map(({ place }) => keyOf(place)));
  const missed = new Set(untied.map(nameOf));
  const read = new Set(equations.map(nameOf));
  const tied = new Set(
    equations.filter((each) => !missed.has(nameOf(each))).map(({ total }) => keyOf(total)),
  );
  return findings.flatMap(({ severity, equation }, index) => {
    const isGone =
      severity === "error" &&
      equation &&
      !read.has(nameOf(equation)) &&
      tied.has(keyOf(equation.total)) &&
      [equation.total, ...equation.terms].some((term) => changed.has(keyOf(term)));
    return isGone ? [index] : [];
  });
}

/** Whether something misses then that did not, of what the changes touch; what missed without being read did so before. */
export function isBreaking(
  { untied, equations, statements }: Checked,
  anew: Checked,
  changes: readonly Change[],
): boolean {
  const before = new Set(untied.map(nameOf));
  const read = new Set(equations.map(nameOf));
  const missedUnread = (equation: Equation) =>
    !read.has(nameOf(equation)) && checkEquation(equation, statements).outcome === "discrepancy";
  const changed = new Set(changes.map(({ place }) => keyOf(place)));
  return anew.untied.some(
    (equation) =>
      equation.outcome === "discrepancy" &&
      isSure(equation) &&
      !before.has(nameOf(equation)) &&
      !missedUnread(equation) &&
      [equation.total, ...equation.terms].some((term) => changed.has(keyOf(term))),
  );
}

/** Rounded equations that were added up because one of them missed, and that none misses in any more. */
export function noMoreCombined(findings: readonly Finding[], { untied }: Checked): readonly number[] {
  const missed = new Set(untied.filter(isMissed).map(nameOf));
  return findings.flatMap(({ severity, equation }, index) =>
    severity === "error" && equation?.rule === "combined" && !missed.has(nameOf(equation)) ? [index] : [],
  );
}

export function isMissed({ outcome }: CheckedEquation): boolean {
  return outcome === "discrepancy";
}

/**
 * What is asked of changed totals only now: a wrong figure made another reading of them tie. It missed all the time, so
 * that it is an error of the book as it is.
 */
export function revealedBy(
  { equations, untied, statements }: Checked,
  anew: Checked,
  changes: readonly Change[],
): readonly CheckedEquation[] {
  const missed = new Set(untied.map(nameOf));
  const totals = new Set(
    equations.filter((each) => !each.support && !missed.has(nameOf(each))).map(({ total }) => keyOf(total)),
  );
  const read = new Set(equations.map(nameOf));
  const changed = new Set(changes.map(({ place }) => keyOf(place)));
  return anew.untied.flatMap((equation) => {
    const { total, terms, outcome, support } = equation;
    const isOfTable = terms.every(({ statement }) => statement === total.statement);
    const isRead = totals.has(keyOf(total)) && changed.has(keyOf(total)) && !read.has(nameOf(equation));
    if (outcome !== "discrepancy" || support || !isSure(equation) || !isOfTable || !isRead) return [];
    const before = checkEquation(equation, statements);
    return before.outcome === "discrepancy" ? [before] : [];
  });
}

/** What an equation says, so that the same is known again in another reading. */
export function nameOf({ total, terms }: Equation): string {
  return [total, ...terms].map((term) => `${keyOf(term)}*${term.factor}`).join();
}
