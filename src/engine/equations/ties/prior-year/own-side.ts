import type { Equation } from "../../../types";

/** An equation of both books as one of this book alone: its own figure, which is compared. */
export function ownSide<E extends Equation>(equation: E, others: number): E {
  if (equation.rule !== "prior-year") return equation;
  const own = [equation.total, ...equation.terms].find(({ statement }) => statement < others)!;
  return { ...equation, total: own, terms: [] };
}
