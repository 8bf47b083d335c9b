import { gather } from "../../book/collections";
import { runningTotals } from "../columns/running-totals";
import type { EquationRule } from "../rule";

/** 累計 of months, 残高 of a cash book: what stood before, and what is added. */
export const runningTotal: EquationRule = {
  id: "running-total",
  words: {
    ja: {
      name: "累計・残高",
      what: "累計や出納帳の残高が、前の行（月）までの額に当行（当月）の額を加減した額と一致するか",
      why: "累計と残高は、前の額に順に加減したものです。",
      source: "様式の計算（累計・残高は前の額に当期の額を加減した額）",
      broken: ({ shape, names: [first] }) => {
        if (shape === "one") return first ? `${first}の額と一致しません` : "もとの額と一致しません";
        return "前の額に当期の額を加減した額と一致しません";
      },
    },
    en: {
      name: "Running total",
      what: "whether a running total, or the balance of a cash book, is the one before it and what is added",
      why: "Running totals and balances go on from the figure before.",
      source: "Arithmetic of the form (each running total goes on from the one before)",
      broken: ({ shape, names: [first] }) => {
        if (shape === "one") return first ? `is not the amount of ${first}` : "is not the amount it repeats";
        return "is not the figure before it and what is added";
      },
    },
  },
  equations: (book, _, giveUp) =>
    gather(book.statements, (_each, index) => runningTotals(book, index, giveUp)),
};
