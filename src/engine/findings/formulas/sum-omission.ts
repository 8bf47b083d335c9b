import { cellName } from "../../book/address";
import type { MeantFormula } from "../../types";
import type { Notice, NoticeRule } from "../notices/notice";
import { type FormulaSpot, isAdded } from "./model/addends";
import {
  type FormulaCell,
  type FormulaSheet,
  holdsFigure,
  isLike,
  looksLikeYear,
} from "./model/formula-sheet";
import { addresses, indentOf, labelOf, placeArgs, placeOf, placeText } from "./model/place";
import { ROWS } from "./model/way";

/** So many lines between the addends and their sum are taken for forgotten; more are something else. */
const MOST_LEFT_OUT = 2;

/** Fewer formulas are no run, and one of more is not gone through. */
const LEAST_RUN = 3;
const MOST_RUN = 200;

/** What is carried forward, or is no amount of the list: 会員数 above 事業費. A line above its own parts is indented less. */
const OPENING =
  /繰越|繰入|期首|前(年|期|月)|残高|予算|人口|[件員人]数|opening|beginning|brought|population|balance/iu;

const MEMO = /^[(（]?(うち|内|再掲|of which)/iu;

/** =SUM(B3:B9) in B11, with a figure in B10 that no sum adds up. */
export const sumOmission: NoticeRule = {
  id: "sum-omission",
  severity: "warning",
  words: {
    ja: {
      name: "合計の範囲の漏れ",
      what: "合計の式が、内訳の最後まで含んでいるか",
      why: "内訳の最後に行を足しても、合計の範囲は広がりません。その行はどの合計にも含まれていません。",
      found: (args) =>
        `${placeText(args, "ja")}：${args.formula} は ${args.lacks} を含んでいません。${args.meant} が正しいと思われます`,
    },
    en: {
      name: "Sum leaves out a line",
      what: "whether a sum reaches to the last of what it adds up",
      why: "A line added after the last addend does not widen the sum; no sum adds it up.",
      found: (args) =>
        `${placeText(args, "en")}: ${args.formula} leaves out ${args.lacks}; ${args.meant} is probably meant`,
    },
  },
  notices: ({ formulaSheets }) => formulaSheets.flatMap(omissionsIn),
};

/** Sums of one line that leave out the same lines are one notice. */
function omissionsIn(sheet: FormulaSheet): Notice[] {
  const found: (Pick<Notice, "args" | "severity"> & { readonly meant: MeantFormula[] })[] = [];
  let last: { readonly cell: FormulaCell; readonly meant: MeantFormula[] } | null = null;
  for (const cell of sheet.formulas) {
    const lacks = [leftOut, leftOutFirst, lastOfRun]
      .map((find) => find(sheet, cell))
      .find(({ length }) => length > 0);
    if (!lacks) continue;
    const meant = { cell: placeOf(sheet, cell), formula: widened(cell, lacks) };
    if (last && last.cell.row === cell.row && isLike(last.cell, cell)) {
      last.meant.push(meant);
      continue;
    }
    last = { cell, meant: [meant] };
    found.push({
      // What stands right above the total, like the lines that it adds up, is missed by every total.
      ...(isRightAbove(sheet, cell, lacks) ? { severity: "error" } : {}),
      meant: last.meant,
      args: {
        ...placeArgs(sheet, cell),
        formula: `=${cell.text}`,
        lacks: addresses(lacks),
        meant: `=${meant.formula}`,
      },
    });
  }
  return found.map((notice) => ({ ...notice, cells: notice.meant.map(({ cell }) => cell) }));
}

function leftOut(sheet: FormulaSheet, cell: FormulaCell): FormulaSpot[] {
  const span = ROWS.spanOf(cell);
  if (!span || span.to > cell.row) return [];
  const { column } = cell;
  const lacks: FormulaSpot[] = [];
  for (let row = span.to + 1; row < cell.row; row++) lacks.push({ row, column });
  if (!lacks.length || lacks.length > MOST_LEFT_OUT || lacks.length > span.to - span.from) return [];
  const lastAddend = { row: span.to, column };
  if (!lacks.every((spot) => isItem(sheet, spot)) || !areAlike(sheet, lastAddend, lacks[0]!)) return [];
  return lacks.some((spot) => isAdded(sheet, spot, cell)) || isUnalone(sheet, cell) ? [] : lacks;
}

function isRightAbove(sheet: FormulaSheet, { row }: FormulaCell, lacks: readonly FormulaSpot[]): boolean {
  const [only, ...others] = lacks;
  const { row: own, column } = only!;
  return (
    others.length === 0 &&
    own === row - 1 &&
    indentOf(sheet, own, column) === indentOf(sheet, own - 1, column) &&
    indentOf(sheet, own, column) >= indentOf(sheet, row, column)
  );
}

/** The first line of a list, above which nothing is printed: what opens an account (前期繰越) may stand there on purpose. */
function leftOutFirst(sheet: FormulaSheet, cell: FormulaCell): FormulaSpot[] {
  const span = ROWS.spanOf(cell);
  if (!span || span.to !== cell.row - 1) return [];
  const { column } = cell;
  const first = { row: span.from - 1, column };
  if (!isItem(sheet, first) || OPENING.test(labelOf(sheet, first.row, column))) return [];
  if (!areAlike(sheet, { row: span.from, column }, first) || sheet.formulaAt(first.row, column)) return [];
  if (indentOf(sheet, first.row, column) !== indentOf(sheet, span.from, column)) return [];
  const above = sheet.cellAt(first.row - 1, column);
  const isList = !holdsFigure(above) || looksLikeYear(above);
  return isList && !isAdded(sheet, first, cell) && !isUnalone(sheet, cell) ? [first] : [];
}

/** A line with a label of its own and a figure that may be added up. */
function isItem(sheet: FormulaSheet, { row, column }: FormulaSpot): boolean {
  const figure = sheet.cellAt(row, column);
  const label = labelOf(sheet, row, column);
  return holdsFigure(figure) && !looksLikeYear(figure) && label !== "" && !MEMO.test(label);
}

/** Whether an addend and what is left out beside it are written alike: a result among typed figures is none of them. */
function areAlike(sheet: FormulaSheet, addend: FormulaSpot, other: FormulaSpot): boolean {
  if (!isItem(sheet, addend)) return false;
  const [own, next] = [addend, other].map((spot) => sheet.cellAt(spot.row, spot.column)!);
  return own!.format === next!.format && (own!.formula === undefined) === (next!.formula === undefined);
}

/** The last of a run of like formulas, where a sum elsewhere adds up all of them but this. */
function lastOfRun(sheet: FormulaSheet, cell: FormulaCell): FormulaSpot[] {
  const [part, ...others] = cell.sum?.parts ?? [];
  if (!part || others.length || part.sheet !== null || part.sign < 0) return [];
  const { top, left, bottom, right } = part;
  const [rows, columns] = top === bottom ? [0, 1] : left === right ? [1, 0] : [0, 0];
  if (rows + columns === 0 || (top === bottom ? cell.row === top : cell.column === left)) return [];
  const length = bottom - top + right - left + 1;
  if (length < LEAST_RUN || length > MOST_RUN) return [];
  const at = (step: number) => sheet.formulaAt(top + rows * step, left + columns * step);
  const first = at(0);
  if (!first) return [];
  const isInRun = (step: number) => {
    const each = at(step);
    return each !== undefined && isLike(each, first);
  };
  if (isInRun(-1) || !isInRun(length) || isInRun(length + 1)) return [];
  for (let step = 1; step < length; step++) if (!isInRun(step)) return [];
  const { row, column } = at(length)!;
  return row === cell.row && column === cell.column ? [] : [{ row, column }];
}

/** Whether a sum beside it reaches elsewhere: then they are compared with each other. */
function isUnalone(sheet: FormulaSheet, cell: FormulaCell): boolean {
  return [-2, -1, 1, 2].some((aside) => {
    const other = sheet.formulaAt(cell.row, cell.column + aside);
    // The difference of the two columns reaches nowhere.
    return other !== undefined && ROWS.spanOf(other) !== null && !isLike(other, cell);
  });
}

function widened(cell: FormulaCell, lacks: readonly FormulaSpot[]): string {
  const { top, left, bottom, right } = cell.sum!.parts[0]!;
  const from = { row: Math.min(top, lacks[0]!.row), column: Math.min(left, lacks[0]!.column) };
  const { row, column } = lacks.at(-1)!;
  return `SUM(${cellName(from.row, from.column)}:${cellName(Math.max(bottom, row), Math.max(right, column))})`;
}
