import { cellFinder } from "../../book/lookup";
import { spotOf } from "../../book/spot";
import { cellOf, copiesOf } from "../../findings";
import type { Amount, Cell, Change, Statement, Workbook } from "../../types";
import { amountOf } from "../pose/evidence/formula-evidence";

/** A figure of a table and the cell that holds it. */
export interface HeldFigure {
  readonly place: Change["place"];
  readonly amount: Amount;
  readonly cell: Cell;
}

/** Every figure of the tables whose cell holds something, in the order of the book. */
export function* heldFigures(statements: readonly Statement[], workbook: Workbook): Generator<HeldFigure> {
  const find = cellFinder(workbook.sheets);
  for (const [statement, table] of statements.entries())
    for (const [line, { type, amounts }] of table.lines.entries()) {
      if (type === "heading") continue;
      for (const [column, amount] of amounts.entries()) {
        const { row, column: at } = spotOf(table, line, column);
        const cell = find(table.sheet, row, at);
        if (cell) yield { place: { statement, line, column }, amount, cell };
      }
    }
}

/** The figures of cells that come to other numbers; null where one of them could not be printed in its table. */
export function changedFigures(
  statements: readonly Statement[],
  workbook: Workbook,
  values: ReadonlyMap<Cell, Cell["value"]>,
): readonly Change[] | null {
  const changes: Change[] = [];
  for (const { place, amount, cell } of heldFigures(statements, workbook)) {
    if (!values.has(cell)) continue;
    const value = values.get(cell)!;
    const to = typeof value === "number" ? amountOf(value, cell, statements[place.statement]!) : null;
    if (to === null) return null;
    if (to === amount.value) continue;
    changes.push({
      place,
      cell: cellOf({ ...place, factor: 1 }, statements),
      ...copiesOf(place, statements),
      from: amount.source === "blank" ? null : amount.value,
      to,
    });
  }
  return changes;
}
