import type { BookGraph, FormulaNode } from "../../book/graph";
import { figuresOf } from "../../findings/changed-figures";
import { checkEquation } from "../../findings/check";
import type { CheckedEquation, Statement } from "../../types";
import { amountOf } from "../pose/evidence/formula-evidence";

type Outcome = CheckedEquation["outcome"];

/** What becomes of the equations of a total where its cell holds another formula; none where that gives no amount. */
export function outcomesWith(
  { text, node }: { readonly text: string; readonly node: FormulaNode },
  equations: readonly CheckedEquation[],
  statements: readonly Statement[],
  graph: BookGraph,
): readonly Outcome[] {
  const value = graph.evaluate(text, node);
  if (typeof value !== "number") return [];
  return equations.flatMap((equation): Outcome[] => {
    const { statement, line, column } = equation.total;
    const place = { statement, line, column };
    const to = amountOf(value, node.cell, statements[statement]!);
    if (to === null) return [];
    const changed = figuresOf([{ place, cell: node, from: equation.actual, to }]);
    return [checkEquation(equation, statements, changed).outcome];
  });
}

/** Ties, be it within what rounding leaves. */
export function isHeld(outcome: Outcome): boolean {
  return outcome === "tied" || outcome === "rounding";
}
