import type { Cell, Workbook } from "../../src/engine/types";

/** The same book with no label indented, neither by blanks nor by its style. */
export function flushLeft(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(withoutIndent) }));
  return { ...workbook, sheets };
}

function withoutIndent({ indent: _, ...cell }: Cell): Cell {
  return typeof cell.value === "string" ? { ...cell, value: cell.value.trimStart() } : cell;
}
