import { shiftedFormula } from "../../book/formula/rewrite";
import type { Workbook } from "../../types";
import type { Notice, NoticeRule } from "../notices/notice";
import { addends, sharesMost } from "./model/addends";
import type { FormulaSheet } from "./model/formula-sheet";
import { severityOf } from "./model/severity";
import { type Outsider, outsiders } from "./model/neighbours";
import { placeArgs, placeOf, placeText } from "./model/place";

/** =G108/E108 in row 109, among =G107/E107 and =G110/E110. */
export const oddFormula: NoticeRule = {
  id: "odd-formula",
  severity: "warning",
  words: {
    ja: {
      name: "並びと違う式",
      what: "同じ形の式の並びの中に、参照先のずれた式がないか",
      why: "両隣の式が同じなのに1つだけ参照先が違う式は、複写や行の移動でずれたものです。",
      found: (args) =>
        `${placeText(args, "ja")}：${args.formula} は、両隣（${args.before}・${args.after}）の式と参照先が違います。${args.meant} が正しいと思われます`,
    },
    en: {
      name: "Formula unlike its neighbours",
      what: "whether a formula among copies of one refers elsewhere",
      why: "Where both neighbours agree, the one formula that refers elsewhere was shifted by copying or moving.",
      found: (args) =>
        `${placeText(args, "en")}: ${args.formula} refers elsewhere than its neighbours (${args.before}, ${args.after}) do; ${args.meant} is probably meant`,
    },
  },
  notices: ({ formulaSheets, workbook }) =>
    formulaSheets.flatMap((sheet) =>
      outsiders(sheet)
        .filter(isShifted)
        .map((outsider) => toNotice(sheet, outsider, workbook)),
    ),
};

/** Whether it does the same as its neighbours with other cells. */
function isShifted({ cell, before }: Outsider): boolean {
  if (cell.shape !== before.shape || `${cell.numbers}` !== `${before.numbers}`) return false;
  const [own, others] = [cell.references, before.references];
  if (`${own}` === `${others}` || !others.some((each) => each.includes("["))) return false;
  // Links to another sheet follow its layout, and sums that share most of their addends are compared as sums.
  if (own.length === 1 && own[0]!.includes("!") && rowsOf(own[0]!) !== rowsOf(others[0]!)) return false;
  if (addends(cell) && sharesMost(cell, before)) return false;
  return !isSame(cell.text, meantFor({ cell, before }));
}

/** A reference but for its column: links to one line whose neighbours take another column are no matter of layout. */
function rowsOf(reference: string): string {
  return reference.replace(/C(?:\[-?\d+\]|\d+)$/u, "");
}

function isSame(a: string, b: string | null): boolean {
  return b !== null && a.replaceAll("$", "") === b.replaceAll("$", "");
}

function meantFor({ cell, before }: Pick<Outsider, "cell" | "before">): string | null {
  return shiftedFormula(before.text, cell.row - before.row, cell.column - before.column);
}

/** The notice about a formula that both of its neighbours differ from; where only these two do, it is about all three. */
export function toNotice(sheet: FormulaSheet, outsider: Outsider, workbook: Workbook): Notice {
  const { cell, before, after, likes, isAtEnd } = outsider;
  const isClear = likes.length > 2 || isAtEnd === true;
  const cells = isClear ? [cell] : [cell, ...likes];
  const meant = meantFor(outsider);
  return {
    cells: cells.map((each) => placeOf(sheet, each)),
    ...(isClear ? severityOf(sheet, { cell: cell.cell, model: before, meant }, workbook) : {}),
    ...(isClear && meant !== null ? { meant: [{ cell: placeOf(sheet, cell), formula: meant }] } : {}),
    args: {
      ...placeArgs(sheet, cell),
      formula: `=${cell.text}`,
      meant: `=${meant ?? before.text}`,
      before: placeArgs(sheet, before).cell!,
      after: placeArgs(sheet, after).cell!,
    },
  };
}
