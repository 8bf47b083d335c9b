import { balanceSheet } from "./balance-sheet";
import { cashPlan } from "./cash-plan";
import { incomeStatement } from "./income-statement";
import type { Kind } from "./kind";

const parts: readonly Kind[] = [incomeStatement, balanceSheet, cashPlan];

/** 概要: the three statements in their main lines, mostly in 百万円; its lines are theirs. */
export const overview: Kind = {
  id: "overview",
  words: { ja: "概要", en: "overview" },
  title: /概要/u,
  enough: 5,
  losses: incomeStatement.losses,
  roles: parts.flatMap(({ roles }) => roles),
  formulas: parts.flatMap(({ formulas }) => formulas),
};
