import type { Cell } from "../../../types";
import { type FormulaCell, type FormulaSheet, isLike } from "./formula-sheet";
import { ROWS, type Way, WAYS } from "./way";

/** Typed numbers that follow each other where the cells beside them compute. */
export interface TypedCells {
  readonly cells: readonly Cell[];
  /** The formula that would work in their place. */
  readonly model: FormulaCell;
  /** It and those like it that follow each other next to the numbers. */
  readonly beside: readonly FormulaCell[];
}

export interface TypedRun extends TypedCells {
  readonly before: FormulaCell;
  /** How many formulas of the line are like the model: copies of it where the one before is, else of its shape. */
  readonly likes: number;
}

/** How far the formulas may be from the numbers. */
const REACH = 2;

export function typedRuns(sheet: FormulaSheet): TypedRun[] {
  return WAYS.flatMap((way) => way.linesOf(sheet).flatMap((line) => runsIn(sheet, way, line)));
}

function runsIn(sheet: FormulaSheet, way: Way, line: readonly Cell[]): TypedRun[] {
  const found: TypedRun[] = [];
  let before: FormulaCell | null = null;
  let cells: Cell[] = [];
  for (const cell of line) {
    if (cell.formula === undefined) {
      if (typeof cell.value === "number") cells.push(cell);
      continue;
    }
    const after = sheet.formulaAt(cell.row, cell.column)!;
    if (before && cells.length && isRun(way, before, cells, after) && isKin(sheet, way, cells[0]!, before)) {
      const beside = [
        ...besideOf(sheet, way, after, 1),
        ...(isLike(before, after) ? besideOf(sheet, way, before, -1) : []),
      ];
      found.push({ cells, before, model: after, beside, likes: likesIn(sheet, line, before, after) });
    }
    before = after;
    cells = [];
  }
  return found;
}

/** Copies must stand close on both sides; formulas of one shape that are no copies, right after the numbers. */
function isRun(way: Way, before: FormulaCell, cells: readonly Cell[], after: FormulaCell): boolean {
  const [first, last] = [way.along(cells[0]!), way.along(cells[cells.length - 1]!)];
  if (last - first !== cells.length - 1) return false;
  if (isLike(before, after)) {
    return first - way.along(before) <= REACH && way.along(after) - last <= REACH;
  }
  return before.shape === after.shape && way.along(after) - last === 1;
}

/**
 * Whether the line across a typed number is of the kind of the one across the formula beside it. Along a row of totals
 * its column computes where that of the formula does (else it is a column of typed figures, last year's for instance);
 * down a column of like lines its row computes nothing that the other does not (else it is a total).
 */
function isKin(sheet: FormulaSheet, way: Way, cell: Cell, formula: FormulaCell): boolean {
  let [both, typedOnly, formulaOnly] = [0, 0, 0];
  const [own, other] = [way.along(cell), way.along(formula)];
  for (const across of formulaLines(sheet, way, own, other)) {
    if (across === way.across(cell)) continue;
    const [a, b] = [own, other].map((along) => {
      const { row, column } = way.at(along, across);
      return sheet.formulaAt(row, column);
    });
    if (a && b && isLike(a, b)) both++;
    else {
      if (a) typedOnly++;
      if (b) formulaOnly++;
    }
  }
  return way === ROWS ? typedOnly + formulaOnly <= both : typedOnly <= both;
}

/** Where along the two lines formulas stand. */
function formulaLines(sheet: FormulaSheet, way: Way, ...lines: readonly number[]): Set<number> {
  const known = way === ROWS ? sheet.formulaRowsOf : sheet.formulaColumnsOf;
  return new Set(lines.flatMap((line) => known(line)));
}

function likesIn(
  sheet: FormulaSheet,
  line: readonly Cell[],
  before: FormulaCell,
  after: FormulaCell,
): number {
  const isCopied = isLike(before, after);
  return line.filter(({ row, column, formula }) => {
    if (formula === undefined) return false;
    const cell = sheet.formulaAt(row, column)!;
    return isCopied ? isLike(cell, before) : cell.shape === before.shape;
  }).length;
}

/** A formula and its copies that follow right after it. */
export function besideOf(sheet: FormulaSheet, way: Way, first: FormulaCell, step: 1 | -1): FormulaCell[] {
  const beside: FormulaCell[] = [];
  for (let along = way.along(first); ; along += step) {
    const { row, column } = way.at(along, way.across(first));
    const cell = sheet.formulaAt(row, column);
    if (!cell || !isLike(cell, first)) return beside;
    beside.push(cell);
  }
}
