import { scan } from "../../book/formula/tokens";
import type { NoticeRule } from "../notices/notice";
import { placeArgs, placeText } from "./model/place";

/** =#REF!+E5+G5: what it referred to was deleted. */
export const brokenReference: NoticeRule = {
  id: "broken-reference",
  severity: "warning",
  words: {
    ja: {
      name: "参照先のない式",
      what: "参照先が削除された式（#REF!）がないか",
      why: "参照していたセルが削除されたため、この式は計算できません。",
      found: (args) =>
        `${placeText(args, "ja")}：${args.formula} は、参照先のセルが削除されています（シート内に ${args.count}件）`,
    },
    en: {
      name: "Formula without its cells",
      what: "whether formulas refer to cells that were deleted (#REF!)",
      why: "The cells it referred to were deleted, so it cannot be computed.",
      found: (args) =>
        `${placeText(args, "en")}: ${args.formula} refers to cells that were deleted (${args.count} in this sheet)`,
    },
  },
  notices: ({ formulaSheets }) =>
    formulaSheets.flatMap((sheet) => {
      const broken = sheet.formulas.filter(({ text }) => isBroken(text));
      if (!broken.length) return [];
      return {
        cells: broken.map(({ row, column }) => ({ sheet: sheet.name, row, column })),
        args: {
          ...placeArgs(sheet, broken[0]!),
          formula: `=${broken[0]!.text}`,
          count: String(broken.length),
        },
      };
    }),
};

/** A text may speak of it. */
function isBroken(formula: string): boolean {
  if (!formula.includes("#REF!")) return false;
  return scan(formula).some((token) => token.type === "error" && token.value === "#REF!");
}
