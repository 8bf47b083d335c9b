import type { Cell } from "../../../types";
import { addends, sharesMost } from "./addends";
import { type FormulaCell, type FormulaSheet, isLike } from "./formula-sheet";
import { ROWS, type Way } from "./way";

/** Sums that stand beside each other and add up mostly the same lines. */
export function groupsOf(sheet: FormulaSheet, way: Way, line: readonly Cell[]): FormulaCell[][] {
  const groups: FormulaCell[][] = [];
  let last: FormulaCell | null = null;
  for (const { row, column, formula } of line) {
    const cell = formula === undefined ? undefined : sheet.formulaAt(row, column);
    if (!cell?.sum) continue;
    if (last && way.along(cell) - way.along(last) <= 2 && belongs(sheet, way, last, cell))
      groups.at(-1)!.push(cell);
    else groups.push([cell]);
    last = cell;
  }
  return groups.filter(({ length }) => length > 1);
}

function belongs(sheet: FormulaSheet, way: Way, last: FormulaCell, cell: FormulaCell): boolean {
  if (isLike(last, cell)) return true;
  return sharesMost(last, cell) && !isParted(sheet, way, last, cell);
}

/** Whether the labels of another table stand between the two. */
function isParted(sheet: FormulaSheet, way: Way, last: FormulaCell, cell: FormulaCell): boolean {
  for (let along = way.along(last) + 1; along < way.along(cell); along++) {
    for (const addend of addends(last)!) {
      const { row, column } = way.at(along, way.across(addend));
      const value = sheet.cellAt(row, column)?.value;
      if (typeof value === "string" && /\p{L}{2}/u.test(value)) return true;
    }
  }
  return false;
}

/** Those of a group that are alike, the most of them or, of two, the longer one; null where none is to be followed. */
export function commonIn(group: readonly FormulaCell[], way: Way): readonly FormulaCell[] | null {
  const classes = classesOf(group);
  if (classes.length < 2 || isRegular(group, classes)) return null;
  const common = [...classes].sort((a, b) => b.length - a.length || reach(b[0]!) - reach(a[0]!))[0]!;
  const isFollowed = common.length === 1 ? isPair(group, way) : common.length * 2 >= group.length;
  return isFollowed ? common : null;
}

function classesOf(group: readonly FormulaCell[]): FormulaCell[][] {
  const classes: FormulaCell[][] = [];
  for (const cell of group) {
    const known = classes.find(([first]) => isLike(first!, cell));
    if (known) known.push(cell);
    else classes.push([cell]);
  }
  return classes;
}

/** Pairs of columns (amount, %) whose sums differ in turn. */
function isRegular(group: readonly FormulaCell[], classes: readonly FormulaCell[][]): boolean {
  const period = classes.length;
  if (group.length < period * 2) return false;
  return group.every((cell, index) => index < period || isLike(cell, group[index - period]!));
}

/** Two sums that each add up their own column right above them. */
function isPair(group: readonly FormulaCell[], way: Way): boolean {
  return way === ROWS && group.length === 2 && group.every((cell) => way.spanOf(cell) !== null);
}

function reach(cell: FormulaCell): number {
  return addends(cell)!.length;
}
