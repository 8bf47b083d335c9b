import { slipsOf } from "../../book/formula/slips";
import type { NoticeRule } from "../notices/notice";
import { addends } from "./model/addends";
import { type FormulaCell, type FormulaSheet, toFormula } from "./model/formula-sheet";
import { placeArgs, placeOf, placeText } from "./model/place";

/** =SUM(B3:B9) where B6 is =SUM(B3:B5), or =B3+B4+B3. */
export const countedTwice: NoticeRule = {
  id: "counted-twice",
  severity: "warning",
  words: {
    ja: {
      name: "二重に足している式",
      what: "小計とその内訳を、または同じセルを、二重に足している合計がないか",
      why: "小計とその内訳をともに含む合計は、その分だけ大きくなります。",
      found: (args) =>
        args.parts
          ? `${placeText(args, "ja")}：${args.formula} は、小計 ${args.subtotal} とその内訳 ${args.parts} を二重に足しています`
          : `${placeText(args, "ja")}：${args.formula} は、${args.subtotal} を二重に足しています`,
    },
    en: {
      name: "Counted twice",
      what: "whether a sum adds up a subtotal and its parts, or a cell twice",
      why: "A sum of a subtotal and its parts is too large by the subtotal.",
      found: (args) =>
        args.parts
          ? `${placeText(args, "en")}: ${args.formula} adds up the subtotal ${args.subtotal} and its parts ${args.parts}`
          : `${placeText(args, "en")}: ${args.formula} adds up ${args.subtotal} twice`,
    },
  },
  notices: ({ formulaSheets }) =>
    formulaSheets.flatMap((sheet) =>
      sheet.formulas.flatMap((cell) => {
        const found = twiceIn(sheet, cell);
        if (!found) return [];
        const place = placeOf(sheet, cell);
        const meant = found.parts ? undefined : takingOnce(cell);
        return {
          ...(meant === undefined
            ? {}
            : { severity: "error" as const, meant: [{ cell: place, formula: meant }] }),
          cells: [place],
          args: { ...placeArgs(sheet, cell), formula: `=${cell.text}`, ...found },
        };
      }),
    ),
};

/** The formula that a slip has made of =SUM(B8:B10,B10), where it took nothing twice. */
function takingOnce(cell: FormulaCell): string | undefined {
  const placesOf = (text: string) =>
    (addends(toFormula(cell.cell, text)) ?? []).map((each) => `${each.row},${each.column}`);
  const own = new Set(placesOf(cell.text));
  return slipsOf(cell.text).find((text) => {
    const places = placesOf(text);
    return (
      places.length === own.size && new Set(places).size === own.size && places.every((each) => own.has(each))
    );
  });
}

function twiceIn(sheet: FormulaSheet, cell: FormulaCell): { subtotal: string; parts: string } | null {
  const own = addends(cell);
  if (!own || own.length < 3 || own.some(({ sign }) => sign < 0)) return null;
  const places = new Set<string>();
  for (const spot of own) {
    const key = `${spot.row},${spot.column}`;
    if (places.has(key)) return { subtotal: placeArgs(sheet, spot).cell!, parts: "" };
    places.add(key);
  }
  for (const { row, column } of own) {
    const subtotal = sheet.formulaAt(row, column);
    const parts = subtotal && subtotal !== cell ? addends(subtotal) : null;
    if (!parts || parts.length < 2) continue;
    if (parts.every((part) => part.sign > 0 && places.has(`${part.row},${part.column}`))) {
      const [first, last] = [parts[0]!, parts[parts.length - 1]!];
      const name = (spot: { row: number; column: number }) => placeArgs(sheet, spot).cell!;
      return { subtotal: name(subtotal!), parts: `${name(first)}:${name(last)}` };
    }
  }
  return null;
}
