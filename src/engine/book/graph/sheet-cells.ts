import type { Cell, Range, Sheet } from "../../types";
import type { CellSource, HiddenBy } from "../formula/operands";
import type { Value } from "../formula/values";

const known = new WeakMap<Sheet, SheetCells>();

/** The cells of a book's sheets by their names; those of a sheet are put together when they are asked for, once for all who ask. */
export class BookCells {
  private readonly sheets: ReadonlyMap<string, Sheet>;

  constructor(sheets: readonly Sheet[]) {
    this.sheets = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  }

  get(name: string): SheetCells | undefined {
    const sheet = this.sheets.get(name);
    if (!sheet) return undefined;
    const cells = known.get(sheet) ?? new SheetCells(sheet);
    known.set(sheet, cells);
    return cells;
  }
}

/** The cells of a sheet by columns, so that a block is gone through by what stands in it, however large it is. */
export class SheetCells {
  private readonly columns = new Map<number, Cell[]>();
  private readonly hiddenRows: ReadonlySet<number>;
  private readonly filtered: readonly Range[] | undefined;

  constructor({ cells, hiddenRows, filtered }: Pick<Sheet, "cells" | "hiddenRows" | "filtered">) {
    this.hiddenRows = new Set(hiddenRows);
    this.filtered = filtered;
    for (const cell of cells) {
      const column = this.columns.get(cell.column);
      if (column) column.push(cell);
      else this.columns.set(cell.column, [cell]);
    }
    for (const column of this.columns.values()) sortedByRow(column);
  }

  at(row: number, column: number): Cell | undefined {
    const cells = this.columns.get(column);
    const cell = cells?.[firstFrom(cells, row)];
    return cell?.row === row ? cell : undefined;
  }

  /** Below the headings of a filter with a criterion Excel takes every hidden row for one that the filter hides. */
  hiddenBy(row: number): HiddenBy {
    if (!this.hiddenRows.has(row)) return null;
    if (!this.filtered) return "either";
    return this.filtered.some(({ top, bottom }) => row > top && row <= bottom) ? "filter" : "person";
  }

  /** Every cell of a block, column by column. */
  *in(block: Range): Generator<Cell> {
    for (const column of keysBetween(this.columns, block.left, block.right)) {
      const cells = this.columns.get(column)!;
      for (let at = firstFrom(cells, block.top); at < cells.length && cells[at]!.row <= block.bottom; at++)
        yield cells[at]!;
    }
  }
}

/** Cells as formulas find them by what they show. */
export function shownIn(
  sheetsOf: CellSource["sheetsOf"],
  cellsOf: (sheet: string) => SheetCells | undefined,
  valueOf: (cell: Cell) => Value | undefined,
): CellSource {
  return {
    sheetsOf,
    valueAt: (sheet, row, column) => {
      const cell = cellsOf(sheet)?.at(row, column);
      return cell ? valueOf(cell) : null;
    },
    *cellsIn(block) {
      for (const cell of cellsOf(block.sheet)?.in(block) ?? [])
        yield { row: cell.row, column: cell.column, value: valueOf(cell), isSubtotal: false, hiddenBy: null };
    },
  };
}

/** Keys of a map that lie between two, in their order. */
export function keysBetween(map: ReadonlyMap<number, unknown>, from: number, to: number): number[] {
  if (to - from >= map.size)
    return [...map.keys()].filter((key) => key >= from && key <= to).sort((a, b) => a - b);
  const keys: number[] = [];
  for (let key = from; key <= to; key++) if (map.has(key)) keys.push(key);
  return keys;
}

/** Where in a list by rows the first that is not above a row stands. */
export function firstFrom(cells: readonly { readonly row: number }[], row: number): number {
  let [low, high] = [0, cells.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cells[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sortedByRow(cells: Cell[]): void {
  if (cells.some((cell, index) => index > 0 && cells[index - 1]!.row > cell.row))
    cells.sort((a, b) => a.row - b.row);
}
