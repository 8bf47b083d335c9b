import type { Cell, Sheet } from "../types";

export type CellFinder = (sheet: string, row: number, column: number) => Cell | undefined;

/** Finds cells by their places. */
export function cellFinder(sheets: readonly Sheet[]): CellFinder {
  const byName = new Map(sheets.map(({ name, cells }) => [name, cells] as const));
  return (name, row, column) => cellAt(byName.get(name) ?? [], keyOf(row, column));
}

/** The cells of a sheet stand row by row from the left. */
function cellAt(cells: readonly Cell[], key: number): Cell | undefined {
  let [low, high] = [0, cells.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle]!;
    const own = keyOf(cell.row, cell.column);
    if (own === key) return cell;
    if (own < key) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

function keyOf(row: number, column: number): number {
  return row * 16_384 + column;
}
