import { relativeForm } from "../../book/formula/relative";
import type { FormulaNode } from "../../book/graph";
import type { CellFinder } from "../../book/lookup";
import { amountAt } from "../../book/spot";
import type { CellRef, Statement } from "../../types";

/** Copies are looked for so many lines away. */
const BESIDE = 3;

/**
 * Where along its line of the table a formula has copies; "scattered" where others above or below are copies as well, so
 * that nothing is the line's own.
 */
export function copiesAlong(
  node: FormulaNode,
  table: Statement,
  find: CellFinder,
): readonly { readonly line: number; readonly column: number }[] | "scattered" {
  const isCopy = isCopyOf(node.cell.formula!, node, find);
  for (let step = 1; step <= BESIDE && !isBelowOrAbove(node); step++)
    for (const row of [node.row - step, node.row + step])
      if (isCopy({ row, column: node.column })) return "scattered";
  return table.columns.flatMap(({ column }) => {
    const spot = column === node.column ? null : amountAt(table, { row: node.row, column });
    return spot && isCopy({ row: node.row, column }) ? [spot] : [];
  });
}

/** How many cells of the line and the column of a cell in its table hold copies of what would stand in it. */
export function copiesBeside(formula: string, at: CellRef, table: Statement, find: CellFinder): number {
  const isCopy = isCopyOf(formula, at, find);
  const beside = [
    ...table.lines.map(({ row }) => ({ row, column: at.column })),
    ...table.columns.map(({ column }) => ({ row: at.row, column })),
  ];
  return beside.filter(isCopy).length;
}

function isCopyOf(formula: string, { sheet, row, column }: CellRef, find: CellFinder) {
  const { form } = relativeForm(formula, row, column);
  return (at: Pick<CellRef, "row" | "column">) => {
    const other = find(sheet, at.row, at.column)?.formula;
    return other !== undefined && relativeForm(other, at.row, at.column).form === form;
  };
}

/** A total of as many lines as the next one has the same form, and is no copy of it. */
function isBelowOrAbove({ row, precedents }: FormulaNode): boolean {
  return precedents.every(({ top, bottom }) => bottom < row || top > row);
}
