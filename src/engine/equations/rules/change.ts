import type { Amount, Equation, Statement } from "../../types";
import { changesBetweenTables } from "../ties/changes-between-tables";
import { comparedLines } from "../columns/compared-lines";
import { differencesOf } from "../columns/differences";
import { yearBalances } from "../columns/year-balances";
import { unroundedChanges } from "../ties/overview";
import type { EquationRule } from "../rule";

/** 増減: this year − last year; where the finer figures are in the book, on those, rounded afterwards. */
export const change: EquationRule = {
  id: "change",
  words: {
    ja: {
      name: "増減",
      what: "増減欄が、当年度と前年度の差（端数処理前の差）と一致するか",
      why: "増減は端数処理前の額の差をとってから端数処理します。",
      source: "様式の計算（増減は両年度の差）",
      broken: ({ shape, names: [first, second] }) =>
        shape === "less" && first && second
          ? `${first}と${second}の差と一致しません`
          : "当年度と前年度の差と一致しません",
    },
    en: {
      name: "Change",
      what: "whether the change column is this year minus last year, on unrounded amounts",
      why: "A change is taken on unrounded amounts and rounded afterwards.",
      source: "Arithmetic of the form (a change is the difference of two years)",
      broken: ({ shape, names: [first, second] }) =>
        shape === "less" && first && second
          ? `is not ${first} minus ${second}`
          : "is not this year minus last year",
    },
  },
  equations: (book, declared, giveUp) => [
    ...withinTables(book.statements, rolledIn(declared)),
    ...comparedLines(book, giveUp),
    ...changesBetweenTables(book, giveUp),
    ...unroundedChanges(book),
    ...yearBalances(book),
  ],
};

function withinTables(statements: readonly Statement[], rolled: Rolled): Equation[] {
  return statements.flatMap((statement, index) =>
    withinTable(statement, index, rolled.get(index) ?? new Set()),
  );
}

/**
 * By table the columns of closing balances that follow from the opening ones, and those of the one net movement between
 * the two: they are no differences of two columns as well.
 */
type Rolled = ReadonlyMap<number, ReadonlySet<number>>;

function rolledIn(declared: readonly Equation[]): Rolled {
  const found = new Map<number, Set<number>>();
  for (const { rule, total, terms } of declared) {
    if (rule !== "roll-forward" || !terms.every(({ line }) => line === total.line)) continue;
    const columns = found.get(total.statement) ?? new Set();
    const [, movement, another] = terms;
    columns.add(total.column);
    if (movement && !another) columns.add(movement.column);
    found.set(total.statement, columns);
  }
  return found;
}

function withinTable(statement: Statement, index: number, rolled: ReadonlySet<number>): Equation[] {
  const differences = differencesOf(statement).filter(({ column }) => !rolled.has(column));
  return differences.flatMap(({ column, pairOf }) =>
    statement.lines.flatMap(({ type, amounts }, line): Equation[] => {
      const pair = pairOf(line);
      if (type === "heading" || !pair || saysNothing(amounts, column, pair)) return [];
      const term = (each: number, factor: 1 | -1) => ({ statement: index, line, column: each, factor });
      return [{ rule: "change", total: term(column, 1), terms: [term(pair[0], 1), term(pair[1], -1)] }];
    }),
  );
}

/** Where nothing is printed nothing is stated (差引残高 needs no 増減), unless that there is no difference. */
function saysNothing(
  amounts: readonly Amount[],
  column: number,
  [minuend, subtrahend]: readonly [number, number],
): boolean {
  if (amounts[column]!.source !== "blank") return false;
  const [a, b] = [amounts[minuend]!, amounts[subtrahend]!];
  return a.value !== b.value || (a.source === "blank" && b.source === "blank");
}
