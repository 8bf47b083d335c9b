import type { FormulaNode } from "../../book/graph";
import { cellOf } from "../../findings";
import type { Equation, Statement } from "../../types";
import type { Expansion } from "./expansion";

/** What a formula comes to, and whether just that is said of its total. */
export interface Meaning {
  readonly form: Expansion;
  readonly isSaid: boolean;
}

/**
 * Whether a formula takes no figure together with what that adds up, and no SUBTOTAL begins or ends at a cell that is none
 * of what is said: it passes over the next total, and still is not meant to have it. What is said may come to a figure
 * twice, where a formula below it is wrong.
 */
export function takesEachOnce(
  { isSubtotal, precedents }: FormulaNode,
  { form, isSaid }: Meaning,
  equations: readonly Equation[],
  statements: readonly Statement[],
): boolean {
  if (!isSaid && [...form.values()].some((factor) => Math.abs(factor) > 1)) return false;
  if (!isSubtotal) return true;
  const terms = equations.flatMap((each) => each.terms.map((term) => cellOf(term, statements)));
  const named = new Set(terms.map(({ sheet, row, column }) => `${sheet}!${row},${column}`));
  return precedents.flatMap(endsOf).every((key) => named.has(key) || form.has(key));
}

function endsOf({ sheet, top, left, bottom, right }: FormulaNode["precedents"][number]): readonly string[] {
  return [`${sheet}!${top},${left}`, `${sheet}!${bottom},${right}`];
}
