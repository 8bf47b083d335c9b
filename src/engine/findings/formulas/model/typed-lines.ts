import type { Cell } from "../../../types";
import type { FormulaCell, FormulaSheet } from "./formula-sheet";
import { isLike } from "./formula-sheet";
import { labelOf } from "./place";
import { besideOf, type TypedCells } from "./typed-runs";
import { COLUMNS } from "./way";

/** So many right below each other, in so many copies at all, say what the line at their end computes. */
const LEAST_BESIDE = 2;
const LEAST_COPIES = 4;

const TOTAL = /計$|^計|total/iu;

/**
 * A number typed into the first or last line of a column of copies, where that line is like the next one in all else: what
 * else computes in the next line computes so here, and at least one cell does. An opening figure, which the copies take
 * themselves, is none.
 */
export function typedEnds(sheet: FormulaSheet): readonly TypedCells[] {
  return sheet.columns.flatMap((line) =>
    line.flatMap((cell): TypedCells[] => {
      if (cell.formula !== undefined || typeof cell.value !== "number") return [];
      return ([1, -1] as const).flatMap((step): TypedCells[] => {
        const model = sheet.formulaAt(cell.row + step, cell.column);
        const other = sheet.formulaAt(cell.row - step, cell.column);
        if (!model || (other && (isLike(other, model) || other.sum === null))) return [];
        const beside = besideOf(sheet, COLUMNS, model, step);
        const isCopied = beside.length >= LEAST_BESIDE && sheet.copiesOf(model) >= LEAST_COPIES;
        if (!isCopied || !isLineAlike(sheet, cell, model)) return [];
        return [{ cells: [cell], model, beside }];
      });
    }),
  );
}

/** Whether what else computes in one line computes so in the other, and something does; neither is a total. */
export function isLineAlike(
  sheet: FormulaSheet,
  cell: Pick<Cell, "row" | "column">,
  model: FormulaCell,
): boolean {
  if ([cell, model].some(({ row, column }) => TOTAL.test(labelOf(sheet, row, column)))) return false;
  const columns = new Set([cell.row, model.row].flatMap((row) => sheet.formulaColumnsOf(row)));
  columns.delete(cell.column);
  return (
    columns.size > 0 &&
    [...columns].every((column) => {
      const [own, other] = [cell.row, model.row].map((row) => sheet.formulaAt(row, column));
      return own !== undefined && other !== undefined && isLike(own, other);
    })
  );
}
