import { holdsFormulas } from "../../book/formula-cells";
import { graphOf } from "../../book/graph";
import type { Cell, Statement, Workbook } from "../../types";
import { type Fact, withCells } from "./fact";
import { changedFigures } from "./figures";

/** Formulas whose saved results are old: the book as Excel leaves it after computing it again. */
export function notComputedFact(statements: readonly Statement[], workbook: Workbook): Fact | null {
  if (!workbook.sheets.some(holdsFormulas)) return null;
  const graph = graphOf(workbook);
  const values = new Map<Cell, Cell["value"]>();
  for (const node of graph.formulas) {
    const { state, value } = graph.resultOf(node);
    if (state === "stale" && typeof value === "number") values.set(node.cell, value);
  }
  const changes = values.size > 0 ? changedFigures(statements, workbook, values) : null;
  if (!changes?.length) return null;
  const formulaAt = new Map(
    graph.formulas.map(({ sheet, cell }) => [`${sheet}!${cell.row},${cell.column}`, cell.formula!] as const),
  );
  const computed = changes.map((change) => {
    const own = formulaAt.get(`${change.cell.sheet}!${change.cell.row},${change.cell.column}`)!;
    return { ...change, formula: { from: own, to: own } };
  });
  return {
    corrections: [{ cause: "not-computed", changes: computed }],
    follows: [],
    workbook: withCells(workbook, new Map([...values].map(([cell, value]) => [cell, { ...cell, value }]))),
  };
}
