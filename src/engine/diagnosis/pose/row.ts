import { amountOf, reachOf, stepsOf } from "../../findings/check";
import type { Equation, Statement, Term } from "../../types";
import type { ProblemRow } from "../problem/problem";
import { holdsAt } from "../problem/rows";

/** low ≤ total − Σ factor × term ≤ high in the finest digit of the equation; both 0 where all figures are exact. */
export function rowOf(
  equation: Equation,
  statements: readonly Statement[],
  cellOf: (term: Term) => number,
): ProblemRow {
  const { rule, total, terms } = equation;
  const steps = stepsOf(total, terms, statements);
  const cells: number[] = [];
  const coefficients: number[] = [];
  const add = (term: Term, coefficient: number) => {
    const cell = cellOf(term);
    const known = cells.indexOf(cell);
    if (known >= 0) coefficients[known]! += coefficient;
    else {
      cells.push(cell);
      coefficients.push(coefficient);
    }
  };
  terms.forEach((term, index) => add(term, 0 - term.factor * (steps?.[index + 1] ?? 1)));
  add(total, steps?.[0] ?? 1);
  const [low, high] = boundsOf(equation, statements, steps);
  const isUsed = (_: unknown, at: number) => coefficients[at] !== 0;
  const areUsed = !coefficients.includes(0);
  return {
    cells: areUsed ? cells : cells.filter(isUsed),
    coefficients: areUsed ? coefficients : coefficients.filter(isUsed),
    low,
    high,
    ...(terms.length > 1 || rule === "footing" ? { total: cellOf(total) } : {}),
  };
}

/**
 * What total − Σ factor × term may come to. Where that is beyond rounding even if a figure was left out in some blank,
 * such a figure is allowed its rounding.
 */
function boundsOf(
  equation: Equation,
  statements: readonly Statement[],
  steps: readonly number[] | null,
): readonly [number, number] {
  const slack = equation.support?.slack;
  if (slack) return [0 - slack, slack];
  const printed = toBounds(reachOf(equation, statements, steps));
  const { total, terms } = equation;
  const hasBlank = [total, ...terms].some((term) => amountOf(term, statements).source === "blank");
  if (!hasBlank || isWithin(equation, statements, steps, printed)) return printed;
  const filled = toBounds(reachOf(equation, statements, steps, { blanks: "are-left-out" }));
  return isWithin(equation, statements, steps, filled) ? printed : filled;
}

function isWithin(
  { total, terms }: Equation,
  statements: readonly Statement[],
  steps: readonly number[] | null,
  [low, high]: readonly [number, number],
): boolean {
  const sum = terms.reduce(
    (rest, term, index) => rest - term.factor * (steps?.[index + 1] ?? 1) * amountOf(term, statements).value!,
    (steps?.[0] ?? 1) * amountOf(total, statements).value!,
  );
  return holdsAt({ low, high }, sum);
}

/** The reach is in halves, and what it makes up for is the opposite of what the figures miss by. */
function toBounds({ low, lowOpen, high, highOpen }: ReturnType<typeof reachOf>): [number, number] {
  const least = Math.ceil(0 - high / 2);
  const most = Math.floor(0 - low / 2);
  return [
    least + (highOpen && least === 0 - high / 2 ? 1 : 0) + 0,
    most - (lowOpen && most === 0 - low / 2 ? 1 : 0) + 0,
  ];
}
