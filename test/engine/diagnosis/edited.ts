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

/** Every figure in 千円 rounded to 百万円 by itself. */
export function inMillions(book: Workbook): Workbook {
  const rounded = (value: number) => Math.sign(value) * Math.floor((Math.abs(value) + 500) / 1000);
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        const { value } = cell;
        if (typeof value === "string") return { ...cell, value: value.replace("千円", "百万円") };
        return typeof value === "number" ? { ...cell, value: rounded(value) } : cell;
      }),
    })),
  };
}
