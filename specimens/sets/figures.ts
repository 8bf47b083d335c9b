import { cellOf } from "../../src/engine/findings";
import type { CellRef, Statement, Workbook } from "../../src/engine/types";

/** A figure that a cell of a book holds by itself. */
export interface PrintedFigure {
  readonly cell: CellRef;
  readonly label: string;
  readonly value: number;
}

/** What statements print, but for noughts, which a form prints wherever nothing happened. */
export function printedFigures(statements: readonly Statement[]): PrintedFigure[] {
  return statements.flatMap(({ lines }, statement) =>
    lines.flatMap(({ amounts, label, type }, line) =>
      type === "heading"
        ? []
        : amounts.flatMap(({ value, source }, column): PrintedFigure[] => {
            if (source !== "number" || !value) return [];
            return [{ cell: cellOf({ statement, line, column, factor: 1 }, statements), label, value }];
          }),
    ),
  );
}

/** The book with another number in the cell of a figure; in books without decimals. */
export function withFigure(workbook: Workbook, { cell }: PrintedFigure, value: number): Workbook {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((each) =>
      sheet.name === cell.sheet && each.row === cell.row && each.column === cell.column
        ? { ...each, value }
        : each,
    ),
  }));
  return { ...workbook, sheets };
}
