import type { CellFinder } from "../../book/lookup";
import type { FormulaNode } from "../../book/graph";
import { cellOf } from "../../findings";
import type { Equation } from "../../types";
import { type Expansion, isSameExpansion } from "./expansion";
import type { CheckFound } from "./sayings";

/** Typed figures that are totals themselves and miss, each with what is said of it. */
export type Doubtful = ReadonlyMap<string, readonly Equation[]>;

export function doubtfulTotals({ findings, statements }: CheckFound, find: CellFinder): Doubtful {
  const doubtful = new Map<string, Equation[]>();
  for (const { severity, equation } of findings) {
    if (severity !== "error" || !equation) continue;
    const { sheet, row, column } = cellOf(equation.total, statements);
    if (find(sheet, row, column)?.formula !== undefined) continue;
    const key = `${sheet}!${row},${column}`;
    doubtful.set(key, [...(doubtful.get(key) ?? []), equation]);
  }
  return doubtful;
}

/**
 * Whether a formula comes to what is meant once a typed figure that misses is again the sum that is said of it: then that
 * figure is to blame, and the formula is right. A SUBTOTAL passes over it then where it takes its parts as well.
 */
export function isRightButFor(
  doubtful: Doubtful,
  { node, form, meant }: { readonly node: FormulaNode; readonly form: Expansion; readonly meant: Expansion },
  expansionsOf: (equation: Equation) => Expansion | null,
): boolean {
  return [...form].some(([key, factor]) => {
    const said = meant.has(key) ? undefined : doubtful.get(key);
    return said?.some((equation) => {
      const parts = expansionsOf(equation);
      if (!parts) return false;
      const isPassedOver = node.isSubtotal && [...parts.keys()].every((part) => form.has(part));
      const anew = new Map(form);
      anew.delete(key);
      if (!isPassedOver) for (const [part, by] of parts) anew.set(part, (anew.get(part) ?? 0) + factor * by);
      return isSameExpansion(anew, meant);
    });
  });
}
