import { formulaCellsOf } from "../book/formula-cells";
import { cellFinder } from "../book/lookup";
import { entered } from "../diagnosis/facts/fact";
import { changedFigures } from "../diagnosis/facts/figures";
import type { Cell, Change, Check, Repair, Workbook } from "../types";

/** The book is computed anew for each repair that writes formulas; formulas × times, and times. */
const MOST_COMPUTED = 500_000;
const MOST_TIMES = 40;

/**
 * What a repair moves if it alone is made: its figures and those that follow, computed anew where it writes formulas, since
 * what these come to depends on the other errors of the book. In books of many errors or formulas the rest are taken as they
 * were found.
 */
export function aloneIn(check: Check): (repair: Repair) => readonly Change[] {
  const { workbook, statements, diagnosis } = check;
  const find = cellFinder(workbook.sheets);
  let left = diagnosis.errors.length > 1 ? timesFor(workbook) : 0;
  return ({ changes, follows = [] }) => {
    const moved = [...changes, ...follows];
    if (!changes.some(({ formula }) => formula && formula.to !== null) || left <= 0) return moved;
    left -= 1;
    const entries = changes.flatMap(({ cell: at, formula, exact, to, place }) => {
      const { sheet, row, column } = at;
      const cell: Cell = find(sheet, row, column) ?? { row, column, value: null };
      const figure = typeof exact === "number" ? exact : figureFor(to, statements[place.statement]!.decimals);
      const becomes: Cell =
        formula && formula.to !== null
          ? { ...cell, value: null, formula: formula.to }
          : { row, column, value: figure, ...(cell.format === undefined ? {} : { format: cell.format }) };
      return [{ at, cell, becomes }];
    });
    const computed = entered(workbook, statements, entries);
    if (!computed) return moved;
    const after = cellFinder(computed.workbook.sheets);
    const values = new Map(
      entries.map(({ at, cell }) => [cell, after(at.sheet, at.row, at.column)?.value ?? null] as const),
    );
    const own = changedFigures(statements, workbook, values);
    return own ? [...own, ...computed.follows] : moved;
  };
}

function timesFor({ sheets }: Workbook): number {
  const formulas = sheets.reduce((count, sheet) => count + formulaCellsOf(sheet).length, 1);
  return Math.min(MOST_TIMES, Math.floor(MOST_COMPUTED / formulas));
}

function figureFor(amount: number, decimals: number): number {
  return Number(`${amount}e-${decimals}`);
}
