import { evaluate, type Reference } from "../book/formula";
import type { Cell, Sheet, Workbook } from "../types";

/** More cells than this in one reference are a whole column or the like; nobody needs them to check a budget. */
const MOST_CELLS = 100_000;

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
        const value = isUncomputed(cell) ? compute(sheet, cell) : undefined;
        return value === undefined ? cell : { ...cell, value };
      }),
    })),
  };
}

function isUncomputed({ value, formula }: Cell): boolean {
  return value === null && formula !== undefined;
}

function computer({ sheets }: Workbook): (sheet: Sheet, cell: Cell) => number | undefined {
  const places = new Map(
    sheets.map((sheet) => [
      sheet.name,
      new Map(sheet.cells.map((cell) => [keyOf(cell.row, cell.column), cell])),
    ]),
  );
  const known = new Map<Cell, number | undefined>();
  const compute = (sheet: Sheet, cell: Cell): number | undefined => {
    if (known.has(cell)) return known.get(cell);
    // What refers to itself has no value.
    known.set(cell, undefined);
    const value = evaluate(cell.formula!, (reference) => lookup(sheet, reference));
    known.set(cell, value);
    return value;
  };
  const lookup = (own: Sheet, reference: Reference): (number | null | undefined)[] => {
    const sheet = reference.sheet === null ? own : sheets.find(({ name }) => name === reference.sheet);
    const size = (reference.bottom - reference.top + 1) * (reference.right - reference.left + 1);
    if (!sheet || size > MOST_CELLS) return [undefined];
    const cells = places.get(sheet.name)!;
    const values: (number | null | undefined)[] = [];
    for (let row = reference.top; row <= reference.bottom; row++) {
      for (let column = reference.left; column <= reference.right; column++) {
        const cell = cells.get(keyOf(row, column));
        values.push(!cell ? null : isUncomputed(cell) ? compute(sheet, cell) : numberIn(cell));
      }
    }
    return values;
  };
  return compute;
}

function numberIn({ value }: Cell): number | null | undefined {
  if (typeof value === "number") return value;
  return value !== null && typeof value === "object" ? undefined : null;
}

function keyOf(row: number, column: number): number {
  return row * 16_384 + column;
}
