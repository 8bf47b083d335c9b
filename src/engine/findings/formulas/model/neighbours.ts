import type { Cell } from "../../../types";
import { unwrapped } from "../../../book/formula/slips";
import { type FormulaCell, type FormulaSheet, isLike, toFormula } from "./formula-sheet";
import { isLineAlike } from "./typed-lines";
import { besideOf } from "./typed-runs";
import { COLUMNS, type Way, WAYS } from "./way";

/** A formula between two that are alike, where it is not. */
export interface Outsider {
  readonly cell: FormulaCell;
  readonly before: FormulaCell;
  readonly after: FormulaCell;
  /** All those alike that follow each other on both sides of it. */
  readonly likes: readonly FormulaCell[];
  /** It stands at the end of a column of copies, which are on one side of it alone. */
  readonly isAtEnd?: true;
}

/** So many copies in a sheet show what is meant at the end of them. */
const LEAST_COPIES = 4;

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
        } else if (way === COLUMNS) {
          const end = [before, after].map((each) => each && atEndOf(sheet, cell, each)).find(Boolean);
          if (end && !formulas.some((other) => other !== cell && isLike(other, cell))) found.set(cell, end);
        }
      });
    }
  }
  return [...found.values()].filter(({ cell }) => !atHome.has(cell));
}

/** A formula right beside copies, in a line that computes like the next one in all else. */
function atEndOf(sheet: FormulaSheet, cell: FormulaCell, next: FormulaCell): Outsider | null {
  const step = next.row - cell.row;
  const beyond = sheet.formulaAt(next.row + step, cell.column);
  const isRun = Math.abs(step) === 1 && beyond !== undefined && isLike(beyond, next);
  if (!isRun || sheet.copiesOf(next) < LEAST_COPIES || !isLineAlike(sheet, cell, next)) return null;
  const likes = besideOf(sheet, COLUMNS, next, step > 0 ? 1 : -1);
  return { cell, before: next, after: beyond, likes, isAtEnd: true };
}

/**
 * Sums brought to another unit (=SUM(B4:B6)/1000) beside one that is not, where nothing else of their column is: a column
 * in another unit would have more of them.
 */
export function unitSlips(sheet: FormulaSheet): Outsider[] {
  return sheet.formulas.flatMap((cell): Outsider[] => {
    const core = coreOf(cell);
    if (!core) return [];
    const model = [-1, 1]
      .map((step) => sheet.formulaAt(cell.row, cell.column + step))
      .find((each) => each !== undefined && isLike(each, core));
    const others = sheet.formulaRowsOf(cell.column).map((row) => sheet.formulaAt(row, cell.column)!);
    if (!model || others.some((other) => other !== cell && /[/*]/u.test(other.text))) return [];
    return [{ cell, before: model, after: model, likes: [model], isAtEnd: true }];
  });
}

/** What a formula brings to another unit, as a formula of its cell; null where it does not. */
function coreOf({ cell, text }: FormulaCell): FormulaCell | null {
  const [core] = /[/*]10+$/u.test(text) ? unwrapped(text) : [];
  return core === undefined ? null : toFormula(cell, core);
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
