import { LOOKUPS } from "../../book/formula/lookups";
import { areaOf } from "../../book/formula/reference";
import { referencesOf, shiftedFormula } from "../../book/formula/rewrite";
import { labelKey } from "../../book/text";
import type { Cell, Range, Workbook } from "../../types";
import type { Notice, NoticeRule } from "../notices/notice";
import { type FormulaSheet, holdsFigure, isLike } from "./model/formula-sheet";
import { addresses, labelOf, placeArgs, placeOf, placeText } from "./model/place";
import { severityOf } from "./model/severity";
import { typedCopies } from "./model/typed-copies";
import { typedEnds } from "./model/typed-lines";
import { type TypedCells, type TypedRun, typedRuns } from "./model/typed-runs";

/** 500 in C10 between =SUM(B3:B9) and =SUM(D3:D9). */
export const typedNumber: NoticeRule = {
  id: "typed-number",
  severity: "warning",
  words: {
    ja: {
      name: "式の並びの中の数値",
      what: "式が並んでいるところに、数値が直接入力されていないか",
      why: "直接入力された数値は、内訳を直しても変わりません。",
      found: (args) =>
        `${placeText(args, "ja")}：並びの ${args.other} は式（${args.otherFormula}）ですが、${args.cells} には数値が入力されています。${args.meant} が正しいと思われます`,
    },
    en: {
      name: "Number typed among formulas",
      what: "whether a number is typed where the cells beside it compute",
      why: "A typed number does not follow when its addends are corrected.",
      found: (args) =>
        `${placeText(args, "en")}: ${args.other} beside it computes (${args.otherFormula}), but ${args.cells} holds typed numbers; ${args.meant} is probably meant`,
    },
  },
  notices: ({ formulaSheets, sheetNamed, workbook }) =>
    formulaSheets.flatMap((sheet) => {
      const told = new Set<Cell>();
      const runs = [
        ...typedRuns(sheet).filter((run) => isTypedOver(sheet, run)),
        ...typedCopies(sheet),
        // An opening figure may stand above any other column; nobody types one where names are looked up.
        ...typedEnds(sheet).filter((end) =>
          LOOKUPS.test(end.model.text) ? wouldWork(sheet, end) : isLinkOfLine(sheet, end, sheetNamed),
        ),
      ];
      return runs.flatMap((run): Notice[] => {
        if (run.cells.some((cell) => told.has(cell))) return [];
        for (const cell of run.cells) told.add(cell);
        return [toNotice(sheet, run, workbook)];
      });
    }),
};

/** Whether the formulas on both sides do not need the numbers, and would work in their place. */
function isTypedOver(sheet: FormulaSheet, { cells, before, model, likes }: TypedRun): boolean {
  const isCopied = isLike(before, model);
  if (isCopied ? likes < cells.length * 2 : likes < cells.length * 3 || model.sum !== null) return false;
  return !cells.some((cell) => refersTo(before.text, cell)) && wouldWork(sheet, { cells, model });
}

/** Whether the formula beside the numbers does not need them, and has figures to take in their place. */
function wouldWork(sheet: FormulaSheet, { cells, model }: Pick<TypedCells, "cells" | "model">): boolean {
  if (cells.some((cell) => refersTo(model.text, cell))) return false;
  // SUMIF and its like take the name of the line, and figures from elsewhere.
  const isTaken = LOOKUPS.test(model.text) ? (cell: Cell | undefined) => cell !== undefined : holdsFigure;
  return cells.every((cell) => {
    const text = shiftedFormula(model.text, cell.row - model.row, cell.column - model.column);
    const needed = text === null ? [] : movingReferences(model.text, text);
    return (
      needed.length > 0 &&
      !(model.sum && needed.every((area) => holdsShares(sheet, area))) &&
      needed.every(({ top, left, bottom, right }) =>
        [sheet.cellAt(top, left), sheet.cellAt(bottom, right)].some(isTaken),
      )
    );
  });
}

const LEAST_AMOUNT = 100;

/** Whether the copies link to another sheet, which has a line of the name of the typed one where the link would lead. */
function isLinkOfLine(
  sheet: FormulaSheet,
  { cells, model }: TypedCells,
  sheetNamed: (name: string) => FormulaSheet | undefined,
): boolean {
  const [part, ...others] = model.sum?.parts ?? [];
  const other = part?.sheet ? sheetNamed(part.sheet) : undefined;
  if (!part || !other || others.length > 0 || part.top !== part.bottom || part.left !== part.right)
    return false;
  const { row, column } = cells[0]!;
  const own = labelOf(sheet, row, column);
  // A small number is a count that somebody may put in by hand.
  if (Math.abs(Number(cells[0]!.value)) < LEAST_AMOUNT) return false;
  return own !== "" && labelKey(own) === labelKey(labelOf(other, part.top + row - model.row, part.left));
}

/** What SUMPRODUCT multiplies: (A4:A9=A12)*. */
const LOOKUP_TERMS = /SUMPRODUCT\(.*\)/giu;

/** Rates and shares, all below 1: what stands beside them is their mean, and no sum. */
function holdsShares(sheet: FormulaSheet, { top, left, bottom, right }: Range): boolean {
  let shares = 0;
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const value = sheet.cellAt(row, column)?.value;
      if (typeof value === "number" && Math.abs(value) >= 1) return false;
      if (typeof value === "number" && value !== 0) shares += 1;
    }
  return shares > 1;
}

function refersTo(text: string, { row, column }: Cell): boolean {
  return referencesOf(text).some((reference) => {
    if (reference.prefix) return false;
    const { top, left, bottom, right } = areaOf(reference);
    return row >= top && row <= bottom && column >= left && column <= right;
  });
}

/** What a copied formula refers to on its own sheet, where copying has moved the reference. */
function movingReferences(original: string, copied: string): Range[] {
  const from = referencesOf(original);
  return referencesOf(copied).flatMap((reference, index) => {
    const [area, other] = [areaOf(reference), areaOf(from[index]!)];
    return reference.prefix || (area.top === other.top && area.left === other.left) ? [] : [area];
  });
}

/** Where there are no more formulas beside the numbers than numbers, it is about both. */
function toNotice(sheet: FormulaSheet, run: TypedCells, workbook: Workbook): Notice {
  const { cells, model, beside } = run;
  const first = cells[0]!;
  const meantIn = ({ row, column }: Cell) =>
    shiftedFormula(model.text, row - model.row, column - model.column);
  const isClear = beside.length > cells.length;
  const shown = isClear ? cells : [...cells, ...beside];
  // A rate may be set aside in one line, and a figure that was rounded be made to fit.
  const isSure =
    isClear && cells.length === 1 && !/[*/]|ROUND/iu.test(model.text.replaceAll(LOOKUP_TERMS, ""));
  return {
    ...(isSure ? severityOf(sheet, { cell: first, model, meant: meantIn(first) }, workbook) : {}),
    cells: shown.map((cell) => placeOf(sheet, cell)),
    meant: (isClear ? cells : []).flatMap((cell) => {
      const formula = meantIn(cell);
      return formula === null ? [] : [{ cell: placeOf(sheet, cell), formula }];
    }),
    args: {
      ...placeArgs(sheet, first),
      cells: addresses(cells),
      meant: `=${meantIn(first) ?? model.text}`,
      other: placeArgs(sheet, model).cell!,
      otherFormula: `=${model.text}`,
    },
  };
}
