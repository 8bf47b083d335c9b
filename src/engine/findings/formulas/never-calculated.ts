import type { Notice, NoticeRule } from "../notices/notice";
import type { FormulaSheet } from "./model/formula-sheet";
import { placeArgs, placeText } from "./model/place";

/** A sheet that a program wrote without calculating it: every formula holds 0. One notice, for they have one cause. */
export const neverCalculated: NoticeRule = {
  id: "never-calculated",
  severity: "warning",
  words: {
    ja: {
      name: "計算されたことのない式",
      what: "シートの式がすべて、計算されないまま 0 で保存されていないか",
      why: "保存されている 0 は計算結果ではないため、式の計算結果で検算しています。",
      found: (args) =>
        `${placeText(args, "ja")}${Number(args.count) > 1 ? `など、式 ${args.count}件` : "の式"}は、計算されないまま 0 で保存されています。式の計算結果で検算しました。Excel で開いて再計算（F9）し、保存し直してください`,
    },
    en: {
      name: "Formulas never calculated",
      what: "whether all formulas of a sheet were saved as 0 without being calculated",
      why: "The saved 0 is no result; what the formulas give was checked.",
      found: (args) =>
        `${placeText(args, "en")}${Number(args.count) > 1 ? ` and others, ${args.count} formulas,` : ""} saved as 0 without being calculated; what the formulas give was checked. Open the book in Excel, calculate again (F9) and save it`,
    },
  },
  notices: ({ formulaSheets }) => formulaSheets.flatMap(noticesOf),
};

function noticesOf(sheet: FormulaSheet): Notice[] {
  const cells = sheet.formulas.filter(({ cell }) => cell.stored === 0 && cell.value !== 0);
  if (!cells.length) return [];
  return [
    {
      cells: cells.map(({ row, column }) => ({ sheet: sheet.name, row, column })),
      args: { ...placeArgs(sheet, cells[0]!), count: String(cells.length) },
    },
  ];
}
