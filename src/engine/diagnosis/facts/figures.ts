import { cellFinder } from "../../book/lookup";
import { spotOf } from "../../book/spot";
import { sentencesIn } from "../../detection/sentences";
import { cellOf, copiesOf } from "../../findings";
import type { Amount, Cell, Change, Statement, Workbook } from "../../types";
import { amountOf } from "../pose/evidence/formula-evidence";

/** A figure of a table and the cell that holds it. */
export interface HeldFigure {
  readonly place: Change["place"];
  readonly amount: Amount;
  readonly cell: Cell;
}

/** The figures of the tables, or those that are wanted, whose cell holds something, in the order of the book. */
export function* heldFigures(
  statements: readonly Statement[],
  workbook: Workbook,
  isWanted: (amount: Amount) => boolean = () => true,
): Generator<HeldFigure> {
  const find = cellFinder(workbook.sheets);
  for (const [statement, table] of statements.entries())
    for (const [line, { type, amounts }] of table.lines.entries()) {
      if (type === "heading") continue;
      for (let column = 0; column < amounts.length; column++) {
        const amount = amounts[column]!;
        if (!isWanted(amount)) continue;
        const { row, column: at } = spotOf(table, line, column);
        const cell = find(table.sheet, row, at);
        if (cell) yield { place: { statement, line, column }, amount, cell };
      }
    }
}

/** The amount that a sentence says once its text is another: ="歳入歳出予算の総額は"&TEXT(B12,"#,##0")&"千円と定める。" */
function saidThen(
  { sheet: name, range }: Statement,
  { line }: Change["place"],
  { sheets }: Workbook,
  values: ReadonlyMap<Cell, Cell["value"]>,
): number | null {
  const sheet = sheets.find((each) => each.name === name)!;
  const cells = sheet.cells.map((cell) => (values.has(cell) ? { ...cell, value: values.get(cell)! } : cell));
  const said = sentencesIn({ ...sheet, cells }).find(
    (each) => each.range.top === range.top && each.range.left === range.left,
  );
  return said?.lines[line]?.amounts[0]?.value ?? null;
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
    const table = statements[place.statement]!;
    const value = values.get(cell)!;
    if (typeof value === "string" && amount.source !== "sentence") continue;
    const to =
      typeof value === "number" ? amountOf(value, cell, table) : saidThen(table, place, workbook, values);
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
