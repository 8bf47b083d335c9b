import { numberFormat } from "../../book/number-format";
import { type BookGraph, graphOf } from "../../book/graph";
import type { Notice, NoticeRule } from "../notices/notice";
import type { FormulaCell, FormulaSheet } from "./model/formula-sheet";
import { placeArgs, placeText } from "./model/place";

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
  notices: ({ workbook, formulaSheets }) => {
    const graph = graphOf(workbook);
    return formulaSheets.flatMap((sheet) => sheet.formulas.flatMap((cell) => noticeOf(sheet, cell, graph)));
  },
};

function noticeOf(sheet: FormulaSheet, cell: FormulaCell, graph: BookGraph): Notice[] {
  const { value: stored, format } = cell.cell;
  const { value: computed, state } = graph.resultOf(graph.nodeOf(cell.cell)!);
  if (state !== "stale" || typeof stored !== "number" || typeof computed !== "number") return [];
  if (isShownAlike(computed, stored, format)) return [];
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

/** Equal as far as the number format lets it be seen. */
function isShownAlike(computed: number, stored: number, code: string | undefined): boolean {
  const { kind, decimals, scale } = numberFormat(code);
  const printed = 10 ** (scale - (decimals ?? 0) - (kind === "ratio" ? 2 : 0));
  return decimals !== null && Math.abs(computed - stored) < 0.5 * printed;
}

function shown(value: number): string {
  return Number(value.toPrecision(12)).toLocaleString("en-US", { maximumFractionDigits: 6 });
}
