import { shiftedFormula } from "../../book/formula/rewrite";
import type { MeantFormula, Workbook } from "../../types";
import type { Notice, NoticeRule } from "../notices/notice";
import {
  type FormulaCell,
  type FormulaSheet,
  holdsFigure,
  isLike,
  looksLikeYear,
} from "./model/formula-sheet";
import { addresses, placeArgs, placeOf, placeText } from "./model/place";
import { addends, isAdded, type FormulaSpot } from "./model/addends";
import { severityOf } from "./model/severity";
import { commonIn, groupsOf } from "./model/sum-groups";
import { type Way, WAYS } from "./model/way";

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
  notices: ({ formulaSheets, workbook }) =>
    formulaSheets.flatMap((sheet) =>
      WAYS.flatMap((way) =>
        way
          .linesOf(sheet)
          .flatMap((line) =>
            groupsOf(sheet, way, line).flatMap((group) => unaligned({ sheet, workbook }, way, group)),
          ),
      ),
    ),
};

interface OddSum {
  readonly odd: FormulaCell;
  readonly model: FormulaCell;
  readonly lacks: readonly FormulaSpot[];
  readonly meant: string | null;
}

/** A figure that no sum adds up makes its total short, and many copies say what is meant. */
function sureness(sheet: FormulaSheet, { odd, model, lacks, meant }: OddSum, workbook: Workbook) {
  if (lacks.length > 0 && goesNowhere(sheet, odd, lacks)) return { severity: "error" } as const;
  return severityOf(sheet, { cell: odd.cell, model, meant }, workbook);
}

function unaligned(
  { sheet, workbook }: { readonly sheet: FormulaSheet; readonly workbook: Workbook },
  way: Way,
  group: readonly FormulaCell[],
): Notice[] {
  const common = commonIn(group, way);
  if (!common) return [];
  const odd = oddIn(sheet, group, common);
  if (odd.length === 0) return [];
  const lacks = missing(odd[0]!, common[0]!);
  const isShort = odd.length === 1 && goesNowhere(sheet, odd[0]!, lacks);
  const isClear = lacks.length
    ? (odd.length * 3 <= common.length || isShort) &&
      odd.every((cell) => missing(cell, common[0]!).some((spot) => counts(sheet, spot)))
    : odd.length === 1;
  // Where the odd one takes in a figure, the others have lost the line.
  const isLonger =
    (!isClear || !lacks.length) &&
    !takesTwice(odd[0]!) &&
    missing(common[0]!, odd[0]!).some((spot) => counts(sheet, moved(spot, common[0]!, odd[0]!)));
  const [suspect, model] = isLonger ? [common[0]!, odd[0]!] : [odd[0]!, common[0]!];
  const isKnown = isClear && !isLonger;
  const cells = isKnown ? odd : [suspect, ...group.filter((cell) => cell !== suspect)];
  const meant = copied(model, suspect);
  return [
    {
      cells: cells.map((cell) => placeOf(sheet, cell)),
      ...(isKnown ? sureness(sheet, { odd: odd[0]!, model, lacks, meant }, workbook) : {}),
      meant: isKnown ? copies(sheet, model, odd) : [],
      args: argsOf(sheet, suspect, model, meant),
    },
  ];
}

function argsOf(
  sheet: FormulaSheet,
  suspect: FormulaCell,
  model: FormulaCell,
  meant: string | null,
): Notice["args"] {
  return {
    ...placeArgs(sheet, suspect),
    formula: `=${suspect.text}`,
    meant: `=${meant ?? model.text}`,
    lacks: addresses(missing(suspect, model)),
    extra: addresses(missing(model, suspect).map((spot) => moved(spot, model, suspect))),
    other: placeArgs(sheet, model).cell!,
    otherFormula: `=${model.text}`,
  };
}

/** The sums that are unlike the common one, and are to be like it. */
function oddIn(
  sheet: FormulaSheet,
  group: readonly FormulaCell[],
  common: readonly FormulaCell[],
): readonly FormulaCell[] {
  const others = group.filter((cell) => !common.includes(cell));
  const opening = others.filter((cell) => isFirst(sheet, cell, common[0]!));
  const odd = others.filter((cell) => !opening.some((first) => isLike(first, cell)));
  return odd.every((cell) => isNothing(sheet, missing(cell, common[0]!))) ? [] : odd;
}

function copies(sheet: FormulaSheet, model: FormulaCell, cells: readonly FormulaCell[]): MeantFormula[] {
  return cells.flatMap((cell) => {
    const formula = copied(model, cell);
    return formula === null ? [] : [{ cell: placeOf(sheet, cell), formula }];
  });
}

/** Whether what one of two sums leaves out is added up by no other: then it is the one that fell short. */
function goesNowhere(sheet: FormulaSheet, cell: FormulaCell, lacks: readonly FormulaSpot[]): boolean {
  return lacks.every((spot) => counts(sheet, spot) && !isAdded(sheet, spot, cell));
}

/** Whether it takes a cell more than once, or takes back what it adds: then it reaches too far itself. */
function takesTwice(cell: FormulaCell): boolean {
  const all = addends(cell)!.map(({ row, column }) => `${row},${column}`);
  return new Set(all).size < all.length;
}

/** What a formula becomes in the place of another. */
function copied(model: FormulaCell, { row, column }: FormulaCell): string | null {
  return shiftedFormula(model.text, row - model.row, column - model.column);
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

/** A balance carried from line to line (=D4+B5-C5) has a heading above its first line, and leaves out no figure. */
function isFirst(sheet: FormulaSheet, cell: FormulaCell, model: FormulaCell): boolean {
  const lacks = missing(cell, model);
  const isText = ({ row, column }: FormulaSpot) => typeof sheet.cellAt(row, column)?.value === "string";
  return lacks.length > 0 && missing(model, cell).length === 0 && lacks.every(isText);
}

function counts(sheet: FormulaSheet, { row, column }: FormulaSpot): boolean {
  const cell = sheet.cellAt(row, column);
  return holdsFigure(cell) && !looksLikeYear(cell);
}
