import { readFileSync } from "node:fs";
import type { Cell, Sheet, Workbook } from "../src/engine/types";
import { readWorkbook } from "../src/hosts/xlsx/read";

/** The clean books that are spoilt, as a finance office would have them. */
export const BOOKS: Readonly<Record<string, () => Workbook>> = {
  "with segments": () => sample("budget-h28"),
  "whole only": () => onlySheets(sample("budget-h28"), ({ name }) => !name.startsWith("事業別")),
  "with overview": () => sample("budget-h28-overview"),
  "in 百万円": () => inMillions(sample("budget-h28")),
  "8 bodies": () => copies(sample("budget-h28"), 8),
};

function sample(name: string): Workbook {
  return readWorkbook(readFileSync(`assets/samples/${name}.xlsx`), `${name}.xlsx`);
}

function onlySheets(book: Workbook, isKept: (sheet: Sheet) => boolean): Workbook {
  return { ...book, sheets: book.sheets.filter(isKept) };
}

/** Every figure rounded half up by itself, so that sums miss by a little. */
export function inMillions(book: Workbook): Workbook {
  const rounded = (cell: Cell): Cell => {
    const { value } = cell;
    if (typeof value === "number")
      return { ...cell, value: Math.sign(value) * Math.floor((Math.abs(value) + 500) / 1000) };
    return typeof value === "string" ? { ...cell, value: value.replace("千円", "百万円") } : cell;
  };
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(rounded) })) };
}

function copies(book: Workbook, count: number): Workbook {
  const sheets = Array.from({ length: count }, (_, copy) =>
    book.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name}${copy + 1}` })),
  );
  return { ...book, sheets: sheets.flat() };
}
