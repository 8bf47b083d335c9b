import type { Equation, Statement } from "../../types";
import { amountOf, stepsOf } from "../check";

/** Whether the total is printed in a coarser unit than its terms. */
export function isCoarser({ total, terms }: Equation, statements: readonly Statement[]): boolean {
  return (stepsOf(total, terms, statements)?.[0] ?? 1) > 1;
}

/** What is left between a total and its finer terms: nothing, less than its last digit is worth, or more. */
export function remainderOf(
  { total, terms }: Equation,
  statements: readonly Statement[],
): "none" | "rounded" | "beyond" {
  const [own, ...others] = stepsOf(total, terms, statements) ?? [1];
  let rest = own! * (amountOf(total, statements).value ?? NaN);
  terms.forEach((term, index) => {
    rest -= term.factor * (others[index] ?? 1) * (amountOf(term, statements).value ?? NaN);
  });
  if (rest === 0) return "none";
  return Math.abs(rest) < own! ? "rounded" : "beyond";
}
