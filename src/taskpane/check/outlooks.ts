import { cellName } from "../../engine/book/address";
import { checkEquation } from "../../engine/findings/check";
import { equationsAt } from "../../engine/report/consequences";
import { withChanges } from "../../engine/repairs/repaired";
import type { CellRef, Check, Repair, Workbook } from "../../engine/types";
import type { RepairOutlook } from "./result";

/** For each repair what would be left, and which of its cells hold formulas. */
export function outlooksOf(check: Check): RepairOutlook[] {
  const { equations, statements, findings, repairs, untied, workbook } = check;
  const at = equationsAt({ ...check, equations });
  const isFormula = formulasOf(repairs, workbook);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const broken = new Set(
    untied
      .filter(({ outcome }) => outcome === "discrepancy")
      .map(({ rule, total, terms }) => key(rule, total, terms)),
  );
  return repairs.map(({ changes, settles }) => {
    const repaired = withChanges(statements, changes);
    const touched = new Set(changes.flatMap(({ place }) => at(place)));
    const breaks = [...touched].filter(
      (equation) =>
        !broken.has(key(equation.rule, equation.total, equation.terms)) &&
        checkEquation(equation, repaired).outcome === "discrepancy",
    ).length;
    return {
      leaves: errors - settles.length + breaks,
      breaks,
      formulas: changes
        .filter(({ cell }) => isFormula(cell))
        .map(({ cell: { sheet, row, column } }) => ({ sheet, cell: cellName(row, column) })),
    };
  });
}

function key(rule: string, ...sides: readonly unknown[]): string {
  return rule + JSON.stringify(sides);
}

/** Only the sheets that repairs change are looked through, once. */
function formulasOf(repairs: readonly Repair[], { sheets }: Workbook): (cell: CellRef) => boolean {
  const changed = new Set(repairs.flatMap(({ changes }) => changes.map(({ cell }) => cell.sheet)));
  const formulas = new Set(
    sheets
      .filter(({ name }) => changed.has(name))
      .flatMap(({ name, cells }) =>
        cells
          .filter(({ formula }) => formula !== undefined)
          .map(({ row, column }) => `${name}!${row}:${column}`),
      ),
  );
  return ({ sheet, row, column }) => formulas.has(`${sheet}!${row}:${column}`);
}
