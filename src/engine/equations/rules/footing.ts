import { gather } from "../../book/collections";
import type { Equation } from "../../types";
import { byColumn } from "../amounts";
import { isComparison } from "../columns/compared-lines";
import { formulaEquations } from "../totals/formulas";
import { emptySections } from "../totals/empty-sections";
import { sentenceSums } from "../ties/sentences";
import { levelSums } from "../totals/level-sums";
import type { EquationRule } from "../rule";

/** 縦計: a total is the sum of its addends, and a profit what its parts make, in every column. */
export const footing: EquationRule = {
  id: "footing",
  words: {
    ja: {
      name: "縦計",
      what: "合計・小計・利益などが、内訳の合計と一致するか",
      why: "合計は内訳を足し上げたものです。",
      source: "様式の計算（合計・小計は内訳の計、差額は収入と支出の差）",
      broken: "内訳の合計と一致しません",
    },
    en: {
      name: "Footing",
      what: "whether totals, subtotals and profits are the sum of their addends",
      why: "A total is what its addends add up to.",
      source: "Arithmetic of the form (totals are the sum of their parts)",
      broken: "is not the sum of its addends",
    },
  },
  equations: (book) => {
    const derived = formulaEquations("footing", book);
    const grouped = gather(book.statements, (statement, index): Equation[] =>
      gather(
        book.totals[index]!.groups.filter((group) => !isComparison(statement, group)),
        (group) => byColumn("footing", book, { statement: index, total: group.total }, group),
      ),
    );
    return [...grouped, ...derived, ...levelSums(book), ...emptySections(book), ...sentenceSums(book)];
  },
};
