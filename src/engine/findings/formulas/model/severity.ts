import { graphOf } from "../../../book/graph";
import type { Cell, Workbook } from "../../../types";
import type { FormulaCell, FormulaSheet } from "./formula-sheet";

/** So many copies of a formula leave no doubt what is meant among them. */
const LEAST_COPIES = 4;

/** Differences of shares and of what is not printed are none of amounts. */
const LEAST_DIFFERENCE = 0.5;

/** What a cell holds, the formula of which others are copies, and that formula as it would stand in the cell. */
interface Meant {
  readonly cell: Cell;
  readonly model: FormulaCell;
  readonly meant: string | null;
}

/** An error where the cell shows another amount than what its many neighbours compute would give. */
export function severityOf(
  sheet: FormulaSheet,
  { cell, model, meant }: Meant,
  workbook: Workbook,
): { readonly severity?: "error" } {
  if (meant === null || sheet.copiesOf(model) < LEAST_COPIES) return {};
  const { row, column, value } = cell;
  const computed = graphOf(workbook).evaluate(meant, { sheet: sheet.name, row, column });
  if (typeof computed !== "number" || value === null) return {};
  const isOther = typeof value !== "number" || Math.abs(computed - value) >= LEAST_DIFFERENCE;
  return isOther ? { severity: "error" } : {};
}
