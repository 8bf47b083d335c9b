import { graphOf } from "../book/graph";
import type { Cell, Workbook } from "../types";

/**
 * The workbook with a value for every formula that the file gives none for: programs other than Excel save formulas
 * without results. A formula that cannot be computed here keeps no value, and detection calls it unreadable.
 */
export function withComputed(workbook: Workbook): Workbook {
  if (!workbook.sheets.some(({ cells }) => cells.some(isUncomputed))) return workbook;
  const graph = graphOf(workbook);
  const computed = (cell: Cell): Cell => {
    const value = isUncomputed(cell) ? graph.resultOf(graph.nodeOf(cell)!).value : undefined;
    // A formula that gives "" shows nothing.
    return value === undefined || value === "" ? cell : { ...cell, value };
  };
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(computed) })),
  };
}

function isUncomputed({ value, formula }: Cell): boolean {
  return value === null && formula !== undefined;
}
