import { cellName } from "../book/address";
import { sheetInItsBook } from "../book/other-book";
import { cellOf } from "../findings";
import { amountOf, checkEquation, stepsOf } from "../findings/check";
import type { CellRef, Check, CheckedEquation, Lang, Term } from "../types";
import { printed } from "../../messages/figures";
import { blankCellsAmong, blankFinder, type IsBlank } from "./blank-cells";
import type { CellAddress, ReportEquation } from "./contract";
import { sourceOf } from "./wording";

/** Every equation of a check, with its cells; see blank-cells for those in which nothing stands. */
export function toReportEquations(check: Check, lang: Lang): ReportEquation[] {
  const isBlank = blankFinder(check.workbook);
  return check.equations.map((equation) =>
    toReportEquation(checkEquation(equation, check.statements), { check, lang, isBlank }),
  );
}

interface Writing {
  readonly check: Check;
  readonly lang: Lang;
  readonly isBlank: IsBlank;
}

function toReportEquation(equation: CheckedEquation, { check, lang, isBlank }: Writing): ReportEquation {
  const { rule, outcome, total, terms } = equation;
  const source = sourceOf(equation, lang);
  const blanks = blankCellsAmong(equation, check.statements, isBlank);
  const steps = stepsOf(total, terms, check.statements) ?? [1, ...terms.map(() => 1)];
  return {
    rule,
    outcome,
    total: address(cellOf(total, check.statements)),
    terms: [
      ...terms.map((term, index) => ({
        ...address(cellOf(term, check.statements)),
        factor:
          term.factor * (printedStep(term, steps[index + 1]!, check) / printedStep(total, steps[0]!, check)),
      })),
      ...blanks.map((cell) => ({ ...address(cell), factor: 1 })),
    ],
    ...figuresOf(equation, check),
    ...(source === null ? {} : { source }),
  };
}

/** What 1 of the printed figure is worth, decimals aside. */
function printedStep({ statement }: Term, step: number, { statements }: Check): number {
  return step * 10 ** statements[statement]!.decimals;
}

export function figuresOf({ total, expected, actual, difference }: CheckedEquation, { statements }: Check) {
  const { decimals } = statements[total.statement]!;
  const shown = (value: number | null) => (value === null ? null : printed(value, decimals));
  return {
    expected: shown(expected),
    actual: shown(actual ?? amountOf(total, statements).value),
    difference: shown(difference),
  };
}

export function address({ book, sheet, row, column }: CellRef): CellAddress {
  const cell = cellName(row, column);
  return book ? { book, sheet: sheetInItsBook(sheet), cell } : { sheet, cell };
}
