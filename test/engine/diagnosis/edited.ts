import type { Workbook } from "../../../src/engine/types";

/** The row of a line, by its label and which of the lines of that label it is. */
export function rowOf(book: Workbook, sheet: string, label: string, which = 0): number {
  const { cells } = book.sheets.find(({ name }) => name === sheet)!;
  const rows = cells.filter(({ value }) => typeof value === "string" && value.trim() === label);
  if (!rows[which]) throw new Error(`${sheet} has no ${label}`);
  return rows[which].row;
}

/** The sheet with its rows from one on moved, or without the row where they move up. */
export function shifted(book: Workbook, sheet: string, from: number, by: 1 | -1): Workbook {
  const sheets = book.sheets.map((each) => {
    if (each.name !== sheet) return each;
    const copies = by === 1 ? each.cells.filter(({ row }) => row === from) : [];
    const rest = by === 1 ? each.cells : each.cells.filter(({ row }) => row !== from);
    const moved = rest.map((cell) => (cell.row > from ? { ...cell, row: cell.row + by } : cell));
    const cells = [...moved, ...copies.map((cell) => ({ ...cell, row: from + 1 }))];
    return { ...each, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
  });
  return { ...book, sheets };
}
