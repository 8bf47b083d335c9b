import { gather } from "../../book/collections";
import { balancesOverYears } from "../columns/balances-over-years";
import { carriedForward } from "../columns/carried";
import { cashFlowSums } from "../totals/cash-flows";
import { formulaEquations } from "../totals/formulas";
import { movingColumns } from "../columns/moving-columns";
import type { EquationRule } from "../rule";

/** 期首・期末のつながり: opening + movement = closing. */
export const rollForward: EquationRule = {
  id: "roll-forward",
  words: {
    ja: {
      name: "期首・期末のつながり",
      what: "期首の残高に当期の増減を加えると期末の残高になるか",
      why: "期末の残高は、期首の残高に当期の増減を加えたものです。",
      source: "様式の計算（期末残高は期首残高に増減を加えた額）",
      broken: ({ shape }) =>
        shape === "one"
          ? "前の期から繰り越した額と一致しません"
          : "期首の残高に当期の増減を加えた額と一致しません",
    },
    en: {
      name: "Roll-forward",
      what: "whether the opening balance plus the movement is the closing balance",
      why: "A closing balance is the opening balance plus the movement.",
      source: "Arithmetic of the form (closing = opening + movement)",
      broken: ({ shape }) =>
        shape === "one" ? "is not what was carried forward" : "is not the opening balance plus the movement",
    },
  },
  equations: (book, _, giveUp) => [
    ...formulaEquations("roll-forward", book),
    ...cashFlowSums(book, "roll-forward"),
    ...gather(book.statements, (_each, index) => carriedForward(book, index, giveUp)),
    ...gather(book.statements, (_each, index) => balancesOverYears(book, index)),
    ...movingColumns(book, giveUp),
  ],
};
