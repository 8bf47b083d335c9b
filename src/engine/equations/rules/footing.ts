import { gather } from "../../book/collections";
import type { Equation } from "../../types";
import { byColumn } from "../amounts";
import { isComparison } from "../columns/compared-lines";
import { cashFlowSums } from "../totals/cash-flows";
import { formulaEquations } from "../totals/formulas";
import { emptySections } from "../totals/empty-sections";
import { formalBalances } from "../ties/formal-balance";
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
      broken: ({ shape, names: [first, second] }) => {
        if (shape === "nothing") return "内訳の行がないのに金額があります";
        if (shape === "one") return first ? `内訳の${first}と一致しません` : "内訳の額と一致しません";
        if (shape === "less" && first && second) return `${first}から${second}を差し引いた額と一致しません`;
        return shape === "sum" ? "内訳の合計と一致しません" : "内訳を加減した額と一致しません";
      },
    },
    en: {
      name: "Footing",
      what: "whether totals, subtotals and profits are the sum of their addends",
      why: "A total is what its addends add up to.",
      source: "Arithmetic of the form (totals are the sum of their parts)",
      broken: ({ shape, names: [first, second] }) => {
        if (shape === "nothing") return "prints an amount although none of its lines is printed";
        if (shape === "one") return first ? `is not its only part, ${first}` : "is not its only part";
        if (shape === "less" && first && second) return `is not ${first} less ${second}`;
        return shape === "sum" ? "is not the sum of its addends" : "is not what its parts come to";
      },
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
    return [
      ...grouped,
      ...derived,
      ...levelSums(book),
      ...emptySections(book),
      ...sentenceSums(book),
      ...formalBalances(book),
      ...cashFlowSums(book, "footing"),
    ];
  },
};
