import { groupedBy } from "../../book/collections";
import type { CheckedEquation, Equation, Finding, Term } from "../../types";
import { keyOf } from "../pose";

/** A side of equations, and what is said of it. */
export interface Sided {
  readonly place: Omit<Term, "factor">;
  readonly equations: readonly CheckedEquation[];
}

/** Whether an equation adds up some of what another one does, and no more. */
export function isPart({ terms }: Equation, whole: Equation): boolean {
  const all = new Set(whole.terms.map((term) => `${keyOf(term)}*${term.factor}`));
  return terms.length < all.size && terms.every((term) => all.has(`${keyOf(term)}*${term.factor}`));
}

/** What a tie says of its other side. */
export function turned(equations: readonly Equation[]): readonly Equation[] {
  return equations.filter(isTie).map((tie) => ({ ...tie, total: tie.terms[0]!, terms: [tie.total] }));
}

function isTie({ terms }: Equation): boolean {
  return terms.length === 1 && terms[0]!.factor === 1;
}

/** The equations that are errors, by the places that they say something of. */
export function missedTotals(findings: readonly Finding[]): readonly Sided[] {
  const missed = findings.flatMap(({ severity, equation }) =>
    severity === "error" && equation ? [equation] : [],
  );
  const sides = [
    ...missed,
    ...missed.filter(isTie).map((tie): CheckedEquation => ({
      ...tie,
      total: tie.terms[0]!,
      terms: [tie.total],
      expected: tie.actual,
      actual: tie.expected,
    })),
  ];
  return [...groupedBy(sides, ({ total }) => keyOf(total)).values()].map((equations) => ({
    place: equations[0]!.total,
    equations,
  }));
}

const WRITTEN = "written-sum";

/** What a formula makes tie is no witness for it where labels put more below the total, or less. */
export function isMadeByFormula(witness: Equation, said: readonly Equation[]): boolean {
  return said.some((each) => isPart(witness, each) || (each.rule === WRITTEN && isPart(each, witness)));
}
