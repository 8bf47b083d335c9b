import { cellFinder } from "../../book/lookup";
import { amountAt } from "../../book/spot";
import { copiesOf } from "../../findings";
import type { Cell, CellRef, Change, MeantFormula, Statement, Workbook } from "../../types";
import { typedOver } from "../causes/typed-over";
import { wrongFormula } from "../causes/wrong-formula";
import { amountOf } from "../pose/evidence/formula-evidence";
import { entered, type Fact } from "./fact";

/** The book with the formulas that are meant in some cells of tables; null where what they come to is not known. */
export function writtenFact(
  meant: readonly MeantFormula[],
  statements: readonly Statement[],
  workbook: Workbook,
): Fact | null {
  const find = cellFinder(workbook.sheets);
  const entries = meant.flatMap(({ cell: at, formula }) => {
    const cell = find(at.sheet, at.row, at.column);
    return cell ? [{ at, cell, becomes: { ...cell, value: null, formula } }] : [];
  });
  const computed = entries.length === meant.length ? entered(workbook, statements, entries) : null;
  if (!computed) return null;
  const after = cellFinder(computed.workbook.sheets);
  const changes = entries.flatMap(({ at, cell }) => {
    return changeTo(at, cell, after(at.sheet, at.row, at.column)!, statements) ?? [];
  });
  if (changes.length < meant.length) return null;
  const isTyped = changes.every(({ formula }) => formula!.from === null);
  return { corrections: [{ cause: (isTyped ? typedOver : wrongFormula).id, changes }], ...computed };
}

function changeTo(at: CellRef, held: Cell, becomes: Cell, statements: readonly Statement[]): Change | null {
  for (const [statement, table] of statements.entries()) {
    const spot = table.sheet === at.sheet ? amountAt(table, at) : null;
    if (!spot) continue;
    const place = { statement, ...spot };
    const to = typeof becomes.value === "number" ? amountOf(becomes.value, held, table) : null;
    if (to === null) return null;
    const { value, source } = table.lines[place.line]!.amounts[place.column]!;
    return {
      place,
      cell: { sheet: at.sheet, row: at.row, column: at.column },
      ...copiesOf(place, statements),
      from: source === "blank" ? null : value,
      to,
      formula: { from: held.formula ?? null, to: becomes.formula! },
    };
  }
  return null;
}
