import { unwrapped } from "../../book/formula/slips";
import type { NoticeRule } from "../notices/notice";
import { toFormula } from "./model/formula-sheet";
import { type Outsider, outsiders, unitSlips } from "./model/neighbours";
import { placeText } from "./model/place";
import { toNotice } from "./odd-formula";

/** =D13-E13+100 among =D12-E12 and =D14-E14. */
export const hiddenConstant: NoticeRule = {
  id: "hidden-constant",
  severity: "warning",
  words: {
    ja: {
      name: "式の中の定数",
      what: "同じ式の並びの中に、定数の違う式がないか",
      why: "1つの式だけに足された（または抜けた）定数は、調整の消し忘れです。表を見ても気付けません。",
      found: (args) =>
        `${placeText(args, "ja")}：${args.formula} は、両隣（${args.before}・${args.after}）の式と定数または演算が違います。${args.meant} が正しいと思われます`,
    },
    en: {
      name: "Constant in a formula",
      what: "whether one formula among copies has another constant typed into it",
      why: "A constant in one formula alone is an adjustment left behind; the printed table does not show it.",
      found: (args) =>
        `${placeText(args, "en")}: ${args.formula} refers to what its neighbours (${args.before}, ${args.after}) do, but computes otherwise; ${args.meant} is probably meant`,
    },
  },
  notices: ({ formulaSheets, workbook }) =>
    formulaSheets.flatMap((sheet) => {
      const among = outsiders(sheet).filter(differsInConstant);
      const beside = unitSlips(sheet).filter(({ cell }) => !among.some((each) => each.cell === cell));
      return [
        ...among.map((outsider) => toNotice(sheet, outsider, workbook)),
        ...beside.map((outsider) => ({ ...toNotice(sheet, outsider, workbook), severity: "error" as const })),
      ];
    }),
};

/** Whether it refers to the same cells as its neighbours, with other numbers. */
function differsInConstant({ cell, before, isAtEnd }: Outsider): boolean {
  const { references, numbers } = cell;
  // The last line may have a rate of its own; that it is brought to another unit is a slip.
  const isWrapped = (text: string) => toFormula(cell.cell, text).form === before.form;
  if (isAtEnd && !unwrapped(cell.text).some(isWrapped)) return false;
  if (!references.length || `${references}` !== `${before.references}`) return false;
  // B5+C5 among B4-C4 and B6-C6 refers to the same, and computes otherwise.
  return cell.shape !== before.shape || `${[...numbers].sort()}` !== `${[...before.numbers].sort()}`;
}
