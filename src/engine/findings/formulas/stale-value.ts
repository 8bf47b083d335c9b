import { evaluate, tokenize } from "../../book/formula";
import { numberFormat } from "../../book/number-format";
import { type CellFinder, cellFinder, lookupFrom, numberIn } from "../../book/lookup";
import type { Cell, Sheet } from "../../types";
import type { Notice, NoticeRule } from "../notices/notice";
import type { FormulaCell, FormulaSheet } from "./model/formula-sheet";
import { placeArgs, placeText } from "./model/place";

/** Cells looked up in all; a book of longer sums is not gone through to the end. */
const MOST_LOOKUPS = 2_000_000;

/** What binary arithmetic may be off by, as a share of the larger figure. */
const NOISE = 1e-9;

/** A formula that was not computed again after its cells had changed, or whose result was overwritten in the file. */
export const staleValue: NoticeRule = {
  id: "stale-value",
  severity: "warning",
  words: {
    ja: {
      name: "計算されていない式",
      what: "式のセルに保存されている値が、式の計算結果と同じか",
      why: "再計算されていない値が印刷・転記されると、内訳と合いません。",
      found: (args) =>
        `${placeText(args, "ja")}：保存されている値 ${args.stored} は、式 ${args.formula} の計算結果 ${args.computed} と違います。再計算（F9）が必要です`,
    },
    en: {
      name: "Formula not computed",
      what: "whether the value saved in a cell is what its formula gives",
      why: "A value that was not computed again does not agree with its addends.",
      found: (args) =>
        `${placeText(args, "en")}: the saved value ${args.stored} is not what the formula ${args.formula} gives, ${args.computed}; calculate again (F9)`,
    },
  },
  notices: ({ workbook: { sheets }, formulaSheets }) => {
    const search: Search = { sheets, find: cellFinder(sheets), left: MOST_LOOKUPS };
    return formulaSheets.flatMap((sheet) => sheet.formulas.flatMap((cell) => noticeOf(sheet, cell, search)));
  },
};

interface Search {
  readonly sheets: readonly Sheet[];
  readonly find: CellFinder;
  left: number;
}

function noticeOf(sheet: FormulaSheet, cell: FormulaCell, search: Search): Notice[] {
  const { value: stored, format } = cell.cell;
  if (typeof stored !== "number" || !canCompute(cell, sheet.name, search)) return [];
  const lookup = lookupFrom(sheet.name, search.sheets, search.find, (_, each) => known(each));
  const computed = evaluate(cell.text, (reference) => {
    const values = lookup(reference);
    // A text is left out of a sum, and an error or a number in arithmetic.
    return values.length === 1
      ? values.map((value) => (value === null ? emptyAt(reference, sheet.name, search) : value))
      : values;
  });
  if (computed === undefined || isSame(computed, stored, format)) return [];
  return [
    {
      cells: [{ sheet: sheet.name, row: cell.row, column: cell.column }],
      args: {
        ...placeArgs(sheet, cell),
        formula: `=${cell.text}`,
        stored: shown(stored),
        computed: shown(computed),
      },
    },
  ];
}

function emptyAt(
  { sheet, top, left }: { readonly sheet: string | null; readonly top: number; readonly left: number },
  own: string,
  { find }: Search,
): null | undefined {
  return find(sheet ?? own, top, left) ? undefined : null;
}

function known(cell: Cell): number | null | undefined {
  return cell.value === null && cell.formula !== undefined ? undefined : numberIn(cell);
}

/** SUBTOTAL depends on filters; a formula that needs itself has no one value. */
function canCompute({ text, row, column }: FormulaCell, own: string, search: Search): boolean {
  if (/SUBTOTAL|AGGREGATE/i.test(text)) return false;
  for (const token of tokenize(text) ?? []) {
    if (token.type !== "reference") continue;
    const { sheet, top, left, bottom, right } = token.reference;
    search.left -= (bottom - top + 1) * (right - left + 1);
    if (search.left < 0) return false;
    const isOwn = sheet === null || sheet === own;
    if (isOwn && row >= top && row <= bottom && column >= left && column <= right) return false;
  }
  return true;
}

/** Equal as far as binary arithmetic and the number format let it be seen. */
function isSame(computed: number, stored: number, code: string | undefined): boolean {
  const difference = Math.abs(computed - stored);
  if (difference <= NOISE * Math.max(Math.abs(computed), Math.abs(stored), 1)) return true;
  const { kind, decimals, scale } = numberFormat(code);
  return decimals !== null && difference < 0.5 * 10 ** (scale - decimals - (kind === "ratio" ? 2 : 0));
}

function shown(value: number): string {
  return Number(value.toPrecision(12)).toLocaleString("en-US", { maximumFractionDigits: 6 });
}
