import type { Cell } from "../../../types";
import { type FormulaCell, type FormulaSheet, isLike } from "./formula-sheet";
import { type Way, WAYS } from "./way";

/** A formula between two that are alike, where it is not. */
export interface Outsider {
  readonly cell: FormulaCell;
  readonly before: FormulaCell;
  readonly after: FormulaCell;
  /** All those alike that follow each other on both sides of it. */
  readonly likes: readonly FormulaCell[];
}

/** How far the neighbours in a line may be from each other. */
const REACH = 3;

/**
 * Formulas that are unlike both of their neighbours in a line although these are alike; not those that are like a
 * neighbour in the other direction, nor those of which the line has another.
 */
export function outsiders(sheet: FormulaSheet): Outsider[] {
  const found = new Map<FormulaCell, Outsider>();
  const atHome = new Set<FormulaCell>();
  for (const way of WAYS) {
    for (const line of way.linesOf(sheet)) {
      const formulas = line.flatMap(({ row, column, formula }) =>
        formula === undefined ? [] : [sheet.formulaAt(row, column)!],
      );
      const next = (from: number, step: 1 | -1) => nearest({ sheet, way, line }, from, step);
      line.forEach(({ row, column, formula }, index) => {
        if (formula === undefined) return;
        const cell = sheet.formulaAt(row, column)!;
        const [before, after] = [next(index, -1), next(index, 1)];
        if ((before && isLike(before, cell)) || (after && isLike(after, cell))) atHome.add(cell);
        else if (before && after && isLike(before, after)) {
          if (formulas.some((other) => other !== cell && isLike(other, cell))) atHome.add(cell);
          else found.set(cell, { cell, before, after, likes: likesAround(formulas, cell, before) });
        }
      });
    }
  }
  return [...found.values()].filter(({ cell }) => !atHome.has(cell));
}

function likesAround(
  formulas: readonly FormulaCell[],
  cell: FormulaCell,
  model: FormulaCell,
): readonly FormulaCell[] {
  const own = formulas.indexOf(cell);
  const likes: FormulaCell[] = [];
  for (const step of [-1, 1]) {
    for (let at = own + step; formulas[at]; at += step) {
      if (!isLike(formulas[at]!, model)) break;
      likes.push(formulas[at]!);
    }
  }
  return likes;
}

/** The next formula in a line, unless a typed number or too wide a gap comes first. */
function nearest(
  { sheet, way, line }: { sheet: FormulaSheet; way: Way; line: readonly Cell[] },
  from: number,
  step: 1 | -1,
): FormulaCell | undefined {
  for (let at = from + step; line[at]; at += step) {
    const { row, column, formula, value } = line[at]!;
    if (Math.abs(way.along(line[at]!) - way.along(line[from]!)) > REACH) return undefined;
    if (formula !== undefined) return sheet.formulaAt(row, column);
    if (typeof value === "number") return undefined;
  }
  return undefined;
}
