import { gather } from "../../book/collections";
import type { Equation, Statement } from "../../types";
import { asPair } from "../columns/differences";
import { columnTerms } from "../columns/printed-columns";
import type { Book, EquationRule } from "../rule";
import { slackOf } from "../slack";
import type { ColumnTerm } from "../sum";

/** 見出しの式: a column is what its heading says, 「(A)-(B)=(C)」. */
export const printedFormulas: EquationRule = {
  id: "printed-formula",
  words: {
    ja: {
      name: "見出しの式",
      what: "見出しに書かれた式（(A)−(B)＝(C) など）のとおりの額か",
      why: "欄の見出しが、その額の計算のしかたを示しています。",
      source: "表に印字された計算式",
      broken: "見出しに書かれた式で計算した額と一致しません",
    },
    en: {
      name: "Printed formula",
      what: "whether a column is what the formula in its heading, (A)-(B)=(C), comes to",
      why: "The heading of the column says how its figures are computed.",
      source: "The formula that the table prints",
      broken: "is not what the formula in the heading comes to",
    },
  },
  equations: ({ statements, terms }) =>
    gather(statements, (statement, index) =>
      gather(statement.columns, ({ role }, column): Equation[] => {
        const parts = columnTerms(statement, column);
        if (!parts || (role === "change" && asPair(parts)) || !isKept(statement, column, parts)) return [];
        return acrossLines(statement, terms[index]!, column, parts);
      }),
    ),
};

function acrossLines(
  { lines }: Statement,
  own: Book["terms"][number],
  column: number,
  parts: readonly ColumnTerm[],
): Equation[] {
  return lines.flatMap(({ type, amounts }, line): Equation[] => {
    const columns = [column, ...parts.map((part) => part.column)];
    if (type === "heading" || columns.every((each) => amounts[each]!.source === "blank")) return [];
    return [
      {
        rule: "printed-formula",
        total: own[line]![column]!,
        terms: parts.map((part) => ({ ...own[line]![part.column]!, factor: part.factor })),
      },
    ];
  });
}

/** Whether the figures do not deny that the names mean these columns: as many lines keep to the formula as do not. */
function isKept(statement: Statement, column: number, parts: readonly ColumnTerm[]): boolean {
  const slack = slackOf(statement, parts.length);
  let balance = 0;
  for (const { type, amounts } of statement.lines) {
    const actual = type === "heading" ? null : amounts[column]!.value;
    if (!actual) continue;
    const sum = parts.reduce((all, part) => all + part.factor * (amounts[part.column]!.value ?? NaN), 0);
    balance += Math.abs(actual - sum) <= slack ? 1 : -1;
  }
  return balance >= 0;
}
