import type { Equation, Statement } from "../types";
import { valueOf } from "./vote";

/** So little that rounding in the last printed digit of each line explains it. */
export function isAsSmallAsRounding(equation: Equation, statements: readonly Statement[]): boolean {
  const miss = Math.abs(missOf(equation, statements));
  const figures = [equation.total, ...equation.terms].map((term) => valueOf(term, statements));
  let digit = 1;
  while (digit < miss && figures.every((figure) => figure % (digit * 10) === 0)) digit *= 10;
  return miss > 0 && miss <= equation.terms.length * digit;
}

/** What the total is more than its terms come to; what cannot be read counts as nothing. */
export function missOf({ total, terms }: Equation, statements: readonly Statement[]): number {
  return terms.reduce(
    (miss, term) => miss - term.factor * valueOf(term, statements),
    valueOf(total, statements),
  );
}
