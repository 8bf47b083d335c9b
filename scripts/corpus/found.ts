import { spotOf } from "../../src/engine/book/spot";
import { findAll } from "../../src/engine";
import { blankCellsAmong, blankFinder, type IsBlank } from "../../src/engine/report/blank-cells";
import type { Equation, Finding, Statement, Workbook } from "../../src/engine/types";
import { type CellEquation, placeOf } from "./cell-equation";

export type Found = ReturnType<typeof findAll>;

/** What the engine finds in a workbook, and in how many ms. */
export function timed(workbook: Workbook): { readonly found: Found; readonly time: number } {
  const start = performance.now();
  const found = findAll(workbook);
  return { found, time: performance.now() - start };
}

/** The equations that stay within one sheet, in cells. */
export function equationsOn(sheet: string, { equations, statements, workbook }: Found): CellEquation[] {
  const isBlank = blankFinder(workbook);
  return equations
    .filter(({ total, terms }) =>
      [total, ...terms].every(({ statement }) => statements[statement]!.sheet === sheet),
    )
    .map((equation) => toCells(equation, statements, isBlank));
}

/** The cells of an equation as the report names them, the blank ones of a block included. */
function toCells(equation: Equation, statements: readonly Statement[], isBlank: IsBlank): CellEquation {
  const { total, terms } = equation;
  const blanks = blankCellsAmong(equation, statements, isBlank);
  const at = ({ statement, line, column }: Equation["total"]) => {
    const spot = spotOf(statements[statement]!, line, column);
    return placeOf(spot.row, spot.column);
  };
  return {
    total: at(total),
    terms: [
      ...terms.map((term) => [at(term), term.factor] as const),
      ...blanks.map(({ row, column }) => [placeOf(row, column), 1] as const),
    ],
  };
}

export function errorsOf({ findings }: Pick<Found, "findings">): readonly Finding[] {
  return findings.filter(({ severity }) => severity === "error");
}

/** Equations that do not tie, where the engine is too unsure of them to call that an error. */
export function doubtsOf({ findings }: Pick<Found, "findings">): readonly Finding[] {
  return findings.filter(({ severity, equation }) => severity === "warning" && equation !== null);
}

export function median(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? null;
}
