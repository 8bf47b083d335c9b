import { graphOf } from "../../../book/graph";
import { cellFinder } from "../../../book/lookup";
import { spotOf } from "../../../book/spot";
import type { Change, Equation, Evidence, Statement, Workbook } from "../../../types";
import { amountOf } from "./formula-evidence";
import { meantTexts } from "./meant-texts";
import type { EvidenceSource } from "./source";

/** What the formulas that may be meant in a cell come to there. Nothing is said in tables without formulas. */
export function meantFormulas(
  statements: readonly Statement[],
  workbook: Workbook | null,
  equationsAt: (place: Change["place"]) => readonly Equation[],
): EvidenceSource {
  if (!workbook) return () => [];
  const textsOf = meantTexts(statements, workbook, equationsAt);
  const find = cellFinder(workbook.sheets);
  return (place) => {
    const statement = statements[place.statement]!;
    const { row, column } = spotOf(statement, place.line, place.column);
    const cell = find(statement.sheet, row, column) ?? { row, column, value: null };
    return textsOf(place).flatMap((formula): Evidence[] => {
      const computed = graphOf(workbook).evaluate(formula, { sheet: statement.sheet, row, column });
      const value = typeof computed === "number" ? amountOf(computed, cell, statement) : null;
      return value === null ? [] : [{ kind: "meant-formula", value, place, formula }];
    });
  };
}
