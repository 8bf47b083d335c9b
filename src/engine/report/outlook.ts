import { cellName } from "../book/address";
import { checkEquation } from "../findings/check";
import { equationsAt } from "./consequences";
import { withChanges } from "../diagnosis/pose/repaired";
import type { CellRef, Check, Repair, Workbook } from "../types";
import type { CellAddress } from "./contract";

/** What comes of a repair if it alone is made. */
export interface RepairOutlook {
  /** Discrepancies that are left, those that it makes included. */
  readonly leaves: number;
  /** Equations that tie now and would no longer. */
  readonly breaks: number;
  /** Cells that it changes and that hold a formula. */
  readonly formulas: readonly HeldFormula[];
}

export interface HeldFormula extends CellAddress {
  /** With its "=". */
  readonly formula: string;
}

/** Tells of every repair what would be left, and which of its cells hold formulas; looked up once for all of them. */
export function outlooks(check: Check): (repair: Repair) => RepairOutlook {
  const { statements, findings, diagnosis, untied, workbook } = check;
  const at = equationsAt(check);
  const all = diagnosis.errors.flatMap(({ repairs }) => repairs);
  const formulaAt = formulasOf(all, workbook);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const broken = new Set(
    untied
      .filter(({ outcome }) => outcome === "discrepancy")
      .map(({ rule, total, terms }) => key(rule, total, terms)),
  );
  return ({ changes, follows = [], settles }) => {
    const moved = [...changes, ...follows];
    const repaired = withChanges(statements, moved);
    const touched = new Set(moved.flatMap(({ place }) => at(place)));
    const breaks = [...touched].filter(
      (equation) =>
        !broken.has(key(equation.rule, equation.total, equation.terms)) &&
        checkEquation(equation, repaired).outcome === "discrepancy",
    ).length;
    return {
      leaves: errors - settles.length + breaks,
      breaks,
      formulas: changes.flatMap(({ cell }) => formulaAt(cell) ?? []),
    };
  };
}

function key(rule: string, ...sides: readonly unknown[]): string {
  return rule + JSON.stringify(sides);
}

/** Only the sheets that repairs change are looked through, once. */
function formulasOf(
  repairs: readonly Repair[],
  { sheets }: Workbook,
): (cell: CellRef) => HeldFormula | undefined {
  const changed = new Set(repairs.flatMap(({ changes }) => changes.map(({ cell }) => cell.sheet)));
  const formulas = new Map<string, HeldFormula>();
  for (const { name: sheet, cells } of sheets.filter(({ name }) => changed.has(name))) {
    for (const { row, column, formula } of cells) {
      if (formula === undefined) continue;
      formulas.set(`${sheet}!${row}:${column}`, {
        sheet,
        cell: cellName(row, column),
        formula: `=${formula}`,
      });
    }
  }
  return ({ sheet, row, column }) => formulas.get(`${sheet}!${row}:${column}`);
}
