import { shiftedFormula } from "../../book/formula/rewrite";
import type { Cell, MeantFormula } from "../../types";
import type { Notice, NoticeRule } from "../notices/notice";
import {
  type FormulaCell,
  type FormulaSheet,
  holdsFigure,
  isLike,
  looksLikeYear,
} from "./model/formula-sheet";
import { addresses, placeArgs, placeOf, placeText } from "./model/place";
import { addends, sharesMost, type FormulaSpot } from "./model/addends";
import { ROWS, type Way, WAYS } from "./model/way";

/** =SUM(B3:B9) beside =SUM(C3:C10): sums of one line that do not take in the same lines. */
export const sumRange: NoticeRule = {
  id: "sum-range",
  severity: "warning",
  words: {
    ja: {
      name: "合計の範囲の不ぞろい",
      what: "並んでいる合計の式が、同じ範囲を合計しているか",
      why: "1つの列だけ範囲が違う合計は、行の追加や式の複写のときに内訳が漏れた（または余分に含まれた）ものです。",
      found: (args) =>
        `${placeText(args, "ja")}：${args.formula} は${args.lacks ? ` ${args.lacks} を含んでいません` : ` ${args.extra} まで含んでいます`}。並びの ${args.other} は ${args.otherFormula} です。${args.meant} が正しいと思われます`,
    },
    en: {
      name: "Sums out of line",
      what: "whether sums beside each other add up the same lines",
      why: "A sum that differs from those beside it has lost an addend, or taken one in, when lines were inserted or formulas copied.",
      found: (args) =>
        `${placeText(args, "en")}: ${args.formula} ${args.lacks ? `leaves out ${args.lacks}` : `also takes in ${args.extra}`}; beside it, ${args.other} is ${args.otherFormula}. ${args.meant} is probably meant`,
    },
  },
  notices: ({ formulaSheets }) =>
    formulaSheets.flatMap((sheet) =>
      WAYS.flatMap((way) =>
        way
          .linesOf(sheet)
          .flatMap((line) => groupsOf(sheet, way, line).flatMap((group) => unaligned(sheet, way, group))),
      ),
    ),
};

/** Sums that stand beside each other and add up mostly the same lines. */
function groupsOf(sheet: FormulaSheet, way: Way, line: readonly Cell[]): FormulaCell[][] {
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

function unaligned(sheet: FormulaSheet, way: Way, group: readonly FormulaCell[]): Notice[] {
  const classes = classesOf(group);
  if (classes.length < 2 || isRegular(group, classes)) return [];
  const common = [...classes].sort((a, b) => b.length - a.length || reach(b[0]!) - reach(a[0]!))[0]!;
  if (common.length === 1 ? !isPair(group, way) : common.length * 2 < group.length) return [];
  const odd = group.filter((cell) => !common.includes(cell));
  const lacks = missing(odd[0]!, common[0]!);
  if (odd.every((cell) => isNothing(sheet, missing(cell, common[0]!)))) return [];
  const isClear = lacks.length
    ? odd.length * 3 <= common.length &&
      odd.every((cell) => missing(cell, common[0]!).some((spot) => counts(sheet, spot)))
    : odd.length === 1;
  // Where the odd one takes in a figure, the others have lost the line.
  const isLonger =
    (!isClear || !lacks.length) &&
    missing(common[0]!, odd[0]!).some((spot) => counts(sheet, moved(spot, common[0]!, odd[0]!)));
  const [suspect, model] = isLonger ? [common[0]!, odd[0]!] : [odd[0]!, common[0]!];
  const isKnown = isClear && !isLonger;
  const cells = isKnown ? odd : [suspect, ...group.filter((cell) => cell !== suspect)];
  const meant = copied(model, suspect);
  return [
    {
      cells: cells.map((cell) => placeOf(sheet, cell)),
      meant: isKnown ? copies(sheet, model, odd) : [],
      args: {
        ...placeArgs(sheet, suspect),
        formula: `=${suspect.text}`,
        meant: `=${meant ?? model.text}`,
        lacks: addresses(missing(suspect, model)),
        extra: addresses(missing(model, suspect).map((spot) => moved(spot, model, suspect))),
        other: placeArgs(sheet, model).cell!,
        otherFormula: `=${model.text}`,
      },
    },
  ];
}

function copies(sheet: FormulaSheet, model: FormulaCell, cells: readonly FormulaCell[]): MeantFormula[] {
  return cells.flatMap((cell) => {
    const formula = copied(model, cell);
    return formula === null ? [] : [{ cell: placeOf(sheet, cell), formula }];
  });
}

/** What a formula becomes in the place of another. */
function copied(model: FormulaCell, { row, column }: FormulaCell): string | null {
  return shiftedFormula(model.text, row - model.row, column - model.column);
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

/** What the model adds up and the cell does not, at the place of the cell. */
function missing(cell: FormulaCell, model: FormulaCell): FormulaSpot[] {
  const own = new Set(
    addends(cell)!.map(({ row, column, sign }) => `${row - cell.row},${column - cell.column},${sign}`),
  );
  return addends(model)!
    .filter(({ row, column, sign }) => !own.has(`${row - model.row},${column - model.column},${sign}`))
    .map((spot) => moved(spot, model, cell));
}

function moved({ row, column }: FormulaSpot, from: FormulaCell, to: FormulaCell): FormulaSpot {
  return { row: row + to.row - from.row, column: column + to.column - from.column };
}

/** Lines where somebody typed 0 do not exist in this column (A* before 1994): a sum without them lacks nothing. */
function isNothing(sheet: FormulaSheet, lacks: readonly FormulaSpot[]): boolean {
  const cells = lacks.map(({ row, column }) => sheet.cellAt(row, column));
  return cells.length > 0 && cells.every((cell) => cell?.value === 0 && cell.formula === undefined);
}

function counts(sheet: FormulaSheet, { row, column }: FormulaSpot): boolean {
  const cell = sheet.cellAt(row, column);
  return holdsFigure(cell) && !looksLikeYear(cell);
}

function reach(cell: FormulaCell): number {
  return addends(cell)!.length;
}
