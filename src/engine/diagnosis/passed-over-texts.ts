import { areaOf } from "../book/formula/reference";
import { referencesOf } from "../book/formula/rewrite";
import { graphOf } from "../book/graph";
import type { Change, DiagnosedError, Repair, Statement, Workbook } from "../types";
import { type TextFigure, textFigures } from "./facts/passed-over";
import { withCells } from "./facts/fact";

/**
 * Figures that are text and that no formula takes now. A sum that was typed over took them, or the text came after it, so
 * that what its formula comes to is seen with them as numbers; the repair that writes the formula makes them numbers.
 */
export class TextsTaken {
  /** The book in which they are numbers. */
  readonly workbook: Workbook;
  private readonly texts: readonly TextFigure[];

  constructor(statements: readonly Statement[], workbook: Workbook) {
    const texts = textFigures(statements, workbook);
    const graph = texts.length > 0 ? graphOf(workbook) : null;
    this.texts = texts.filter(({ change }) => graph?.followersOf([change.cell]).length === 0);
    const numbers = this.texts.map(({ cell, becomes }) => [cell, becomes] as const);
    this.workbook = this.texts.length > 0 ? withCells(workbook, new Map(numbers)) : workbook;
  }

  /** The error with repairs that make numbers of what their formulas take. */
  readonly with = (error: DiagnosedError): DiagnosedError =>
    this.texts.length > 0 ? { ...error, repairs: error.repairs.map((each) => this.completed(each)) } : error;

  private completed(repair: Repair): Repair {
    const formulas = repair.changes.filter(({ formula }) => formula?.to);
    if (formulas.length === 0) return repair;
    const changed = new Set(repair.changes.map(({ cell }) => `${cell.sheet}!${cell.row},${cell.column}`));
    const taken = this.texts
      .map(({ change }) => change)
      .filter(
        ({ cell }) =>
          !changed.has(`${cell.sheet}!${cell.row},${cell.column}`) &&
          formulas.some((change) => takes(change, cell)),
      );
    if (taken.length === 0) return repair;
    const correction = { cause: "text-number", changes: taken, missing: null };
    return {
      ...repair,
      corrections: [...repair.corrections, correction],
      changes: [...taken, ...repair.changes],
    };
  }
}

function takes({ formula, cell: own }: Change, cell: Change["cell"]): boolean {
  if (!formula?.to) return false;
  return referencesOf(formula.to).some((reference) => {
    const { top, left, bottom, right } = areaOf(reference);
    const isOfSheet = (reference.prefix?.sheet ?? own.sheet) === cell.sheet;
    return isOfSheet && cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right;
  });
}
