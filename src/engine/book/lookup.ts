import type { Cell, Sheet } from "../types";
import type { Lookup, Reference } from "./formula";

/** More cells than this in one reference are a whole column or the like; nobody needs them to check a budget. */
const MOST_CELLS = 100_000;

export type CellFinder = (sheet: string, row: number, column: number) => Cell | undefined;

/** Finds cells by their places; a sheet is gone through when it is first asked for. */
export function cellFinder(sheets: readonly Sheet[]): CellFinder {
  const known = new Map<string, ReadonlyMap<number, Cell>>();
  return (name, row, column) => {
    let cells = known.get(name);
    if (!cells) {
      const sheet = sheets.find((each) => each.name === name);
      cells = new Map(sheet?.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
      known.set(name, cells);
    }
    return cells.get(keyOf(row, column));
  };
}

/**
 * What the references of a formula on the sheet `own` are worth, by what a cell is worth.
 * @param valueOf undefined for what cannot be told; an empty cell, which is none, counts as null.
 */
export function lookupFrom(
  own: string,
  sheets: readonly Sheet[],
  find: CellFinder,
  valueOf: (sheet: string, cell: Cell) => number | null | undefined,
): Lookup {
  return ({ sheet, top, left, bottom, right }: Reference) => {
    const name = sheet ?? own;
    const size = (bottom - top + 1) * (right - left + 1);
    if (size > MOST_CELLS || !sheets.some((each) => each.name === name)) return [undefined];
    const values: (number | null | undefined)[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cell = find(name, row, column);
        values.push(cell ? valueOf(name, cell) : null);
      }
    }
    return values;
  };
}

/** The number in a cell; null where it holds none, undefined where it holds an error. */
export function numberIn({ value }: Cell): number | null | undefined {
  if (typeof value === "number") return value;
  return value !== null && typeof value === "object" ? undefined : null;
}

function keyOf(row: number, column: number): number {
  return row * 16_384 + column;
}
