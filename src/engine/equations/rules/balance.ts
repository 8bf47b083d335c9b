import { trialBalances } from "../columns/trial-balance";
import { formulaEquations } from "../totals/formulas";
import type { EquationRule } from "../rule";

/** 貸借一致: 資産合計 = 負債純資産合計. */
export const balance: EquationRule = {
  id: "balance",
  words: {
    ja: {
      name: "貸借一致",
      what: "資産合計が負債・純資産の合計と一致するか",
      why: "貸借対照表の左右は常に等しくなります。",
      source: "貸借対照表の様式（貸借平均の原則）",
      broken: ({ shape, names: [other] }) =>
        shape === "one" && other ? `${other}と一致しません` : "負債・純資産の合計と一致しません",
    },
    en: {
      name: "Balance",
      what: "whether total assets equal total liabilities and net assets",
      why: "The two sides of a balance sheet are equal.",
      source: "Form of the balance sheet (both sides are equal)",
      broken: ({ shape, names: [other] }) =>
        shape === "one" && other ? `does not equal ${other}` : "does not equal liabilities and net assets",
    },
  },
  equations: (book, _, giveUp) => [
    ...formulaEquations("balance", book),
    ...trialBalances(book, giveUp),
    ...book.formTies.equations.filter(({ rule }) => rule === "balance"),
  ],
};
