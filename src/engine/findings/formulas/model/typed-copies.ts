import type { Cell } from "../../../types";
import { type FormulaCell, type FormulaSheet, isLike } from "./formula-sheet";
import { besideOf, type TypedCells } from "./typed-runs";
import { ROWS } from "./way";

/** Smaller numbers are equal by chance. */
const LEAST_TELLING = 100;

/** Typed numbers right beside a link (=D29) that are what the link would give in their place. */
export function typedCopies(sheet: FormulaSheet): TypedCells[] {
  return sheet.formulas.flatMap((link) => {
    const part = /^R\[-?\d+\]C\[-?\d+\]$/.test(link.form) ? link.sum?.parts[0] : undefined;
    if (!part || part.top === link.row) return [];
    return ([1, -1] as const).flatMap((step): TypedCells[] => {
      const cells = copiesFrom(sheet, link, step, part);
      if (!cells.length) return [];
      const next = sheet.formulaAt(link.row, link.column + step * (cells.length + 1));
      const beyond = next && isLike(next, link) ? besideOf(sheet, ROWS, next, step) : [];
      const beside = [...besideOf(sheet, ROWS, link, step === 1 ? -1 : 1), ...beyond];
      return [{ cells, model: link, beside }];
    });
  });
}

/** The typed numbers next to the link, if all are those that it would give. */
function copiesFrom(sheet: FormulaSheet, link: FormulaCell, step: 1 | -1, linked: Spot): Cell[] {
  const cells: Cell[] = [];
  for (let aside = step; ; aside += step) {
    const cell = sheet.cellAt(link.row, link.column + aside);
    if (!cell || cell.formula !== undefined || typeof cell.value !== "number") return cells;
    const other = sheet.cellAt(linked.top, linked.left + aside);
    if (Math.abs(cell.value) < LEAST_TELLING || other?.value !== cell.value) return [];
    cells.push(cell);
  }
}

interface Spot {
  readonly top: number;
  readonly left: number;
}
