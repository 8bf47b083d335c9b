import type { Cell } from "../../../types";
import type { FormulaCell, FormulaSheet } from "./formula-sheet";
import type { Part } from "./sum";

/** The two ways in which formulas are copied: along a row, each adding down its column, or the other way round. */
export interface Way {
  readonly linesOf: (sheet: FormulaSheet) => readonly (readonly Cell[])[];
  /** How far along the line a cell stands. */
  readonly along: (cell: { readonly row: number; readonly column: number }) => number;
  /** Which line it stands on. */
  readonly across: (cell: { readonly row: number; readonly column: number }) => number;
  /** First and last of what a sum takes from beside its line, at its own place along it; null where it is none. */
  readonly spanOf: (cell: FormulaCell) => LineSpan | null;
  /** The place so far along and across. */
  readonly at: (along: number, across: number) => { readonly row: number; readonly column: number };
}

export interface LineSpan {
  readonly from: number;
  readonly to: number;
}

export const ROWS: Way = {
  linesOf: ({ rows }) => rows,
  along: ({ column }) => column,
  across: ({ row }) => row,
  at: (column, row) => ({ row, column }),
  spanOf: (cell) => {
    const part = onlyPart(cell);
    if (!part || part.left !== cell.column || part.right !== cell.column) return null;
    return outside(cell.row, part.top, part.bottom);
  },
};

export const COLUMNS: Way = {
  linesOf: ({ columns }) => columns,
  along: ({ row }) => row,
  across: ({ column }) => column,
  at: (row, column) => ({ row, column }),
  spanOf: (cell) => {
    const part = onlyPart(cell);
    if (!part || part.top !== cell.row || part.bottom !== cell.row) return null;
    return outside(cell.column, part.left, part.right);
  },
};

export const WAYS: readonly Way[] = [ROWS, COLUMNS];

/** The one block that a sum adds up. */
function onlyPart({ sum }: FormulaCell): Part | null {
  const [part, ...others] = sum?.parts ?? [];
  return part && !others.length && part.sheet === null && part.sign === 1 ? part : null;
}

function outside(own: number, from: number, to: number): LineSpan | null {
  return to > from && (to < own || from > own) ? { from, to } : null;
}
