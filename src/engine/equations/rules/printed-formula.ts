import { gather } from "../../book/collections";
import { printedFormula } from "../../book/printed-formula";
import type { ColumnTerm, Equation, GivenUp, Statement } from "../../types";
import { asPair } from "../columns/differences";
import { columnTerms } from "../columns/printed-columns";
import type { Book, EquationRule } from "../rule";
import { slackOf } from "../slack";
import { isBorneOut, supportFor, withTotal } from "../vote";

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
  equations: ({ statements, terms }, _, giveUp) =>
    gather(statements, (statement, index) =>
      gather(statement.columns, ({ role, label }, column): Equation[] => {
        const parts = columnTerms(statement, column);
        const leave = (why: GivenUp["why"]) => {
          giveUp({ what: "column", why, statement: index, line: null, column });
          return [];
        };
        if (!parts) return printedFormula(label).terms.length > 1 ? leave("missing-line") : [];
        if (role === "change" && asPair(parts)) return [];
        const found = acrossLines(statement, terms[index]!, column, parts);
        // The names may be those of other columns.
        const support = supportFor(
          withTotal(found, statements),
          statements,
          slackOf(statement, parts.length),
        );
        return isBorneOut(support, "named-columns") ? found : leave("no-reading-ties");
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
