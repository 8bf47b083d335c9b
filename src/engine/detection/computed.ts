import { evaluate } from "../book/formula";
import { cellFinder, lookupFrom, numberIn } from "../book/lookup";
import type { Cell, Workbook } from "../types";

/**
 * The workbook with a value for every formula that the file gives none for: programs other than Excel save formulas
 * without results. A formula that cannot be computed here keeps no value, and detection calls it unreadable.
 */
export function withComputed(workbook: Workbook): Workbook {
  if (!workbook.sheets.some(({ cells }) => cells.some(isUncomputed))) return workbook;
  const compute = computer(workbook);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        const value = isUncomputed(cell) ? compute(sheet.name, cell) : undefined;
        return value === undefined ? cell : { ...cell, value };
      }),
    })),
  };
}

function isUncomputed({ value, formula }: Cell): boolean {
  return value === null && formula !== undefined;
}

function computer({ sheets }: Workbook): (sheet: string, cell: Cell) => number | undefined {
  const find = cellFinder(sheets);
  const known = new Map<Cell, number | undefined>();
  const compute = (sheet: string, cell: Cell): number | undefined => {
    if (known.has(cell)) return known.get(cell);
    // What refers to itself has no value.
    known.set(cell, undefined);
    const value = evaluate(cell.formula!, lookupFrom(sheet, sheets, find, valueOf));
    known.set(cell, value);
    return value;
  };
  const valueOf = (sheet: string, cell: Cell) => (isUncomputed(cell) ? compute(sheet, cell) : numberIn(cell));
  return compute;
}
