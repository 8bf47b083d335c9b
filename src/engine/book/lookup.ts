import type { Cell, Sheet } from "../types";

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

function keyOf(row: number, column: number): number {
  return row * 16_384 + column;
}
