import { gather } from "../../book/collections";
import type { Equation } from "../../types";
import { accountTies } from "../totals/account";
import { advancesTies } from "../ties/advances";
import type { Alignment } from "../alignment";
import { balancedBudgets } from "../ties/budget";
import { amountColumn, isFiner, tieOf, tiesBetween } from "../ties/tie";
import { overviewTies } from "../ties/overview";
import { debtTies } from "../ties/debt";
import { headTotals } from "../ties/head-total";
import { labelTies } from "../ties/labels";
import { netOfTax } from "../ties/net-of-tax";
import { namedTables } from "../ties/named-tables";
import { sentenceTies } from "../ties/sentences";
import { repeatedFigures } from "../ties/repeated-figures";
import type { Book, EquationRule } from "../rule";

/** 突合: the same figure stands in two places. */
export const tieOut: EquationRule = {
  id: "tie-out",
  words: {
    ja: {
      name: "突合",
      what: "同じ額が載る箇所どうし（計算書の間、全体と事業別、千円と百万円）が一致するか",
      why: "同じ額を別の計算書にも載せているためです。",
      source: "同じ額を載せる様式の組（行ごとの出典は「様式が求める突合」）",
      broken: ({ shape }) =>
        shape === "one"
          ? "対応する箇所の額と一致しません"
          : shape === "sum"
            ? "対応する箇所の額の合計と一致しません"
            : "対応する箇所の額を加減した額と一致しません",
    },
    en: {
      name: "Tie-out",
      what: "whether the same figure is the same wherever it stands (statements, whole and segments, units)",
      why: "The same figure is printed in another place.",
      source: "Forms that print one figure twice (each row of the tie table names its source)",
      broken: ({ shape }) =>
        shape === "one"
          ? "does not agree with the same figure elsewhere"
          : shape === "sum"
            ? "does not agree with the sum of the figures elsewhere"
            : "does not agree with what the figures elsewhere come to",
    },
  },
  equations: (book, _, giveUp) => [
    ...gather(book.alignments, (alignment) => wholeIsTotal(book, alignment)),
    ...tiesBetween(book),
    ...book.formTies.equations.filter(({ rule }) => rule === "tie-out"),
    ...advancesTies(book),
    ...overviewTies(book),
    ...balancedBudgets(book, giveUp),
    ...accountTies(book),
    ...labelTies(book, giveUp),
    ...namedTables(book, giveUp),
    ...debtTies(book),
    ...sentenceTies(book, giveUp),
    ...netOfTax(book, giveUp),
    ...repeatedFigures(book),
    ...headTotals(book),
  ],
};

function wholeIsTotal({ statements, terms }: Book, { whole, segments, pairs }: Alignment): Equation[] {
  const left = amountColumn(statements[whole]!);
  const right = statements[segments]!.columns.findIndex(({ role }) => role === "total");
  if (left < 0 || right < 0) return [];
  const isCoarser = isFiner(statements[segments]!, statements[whole]!);
  return pairs.flatMap((pair): Equation[] => {
    // Main lines in a finer unit are compared where the coarser ones are (overview-ties).
    if (isCoarser && statements[whole]!.lines[pair.whole]!.role !== null) return [];
    const [one, other] = [terms[whole]![pair.whole]![left]!, terms[segments]![pair.segments]![right]!];
    return tieOf(statements, one, [other]);
  });
}
