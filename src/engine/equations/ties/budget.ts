import type { Equation, Line, Statement, Term } from "../../types";
import { amountColumn } from "./tie";
import { agreeBut } from "../evidence";
import type { Book } from "../rule";

const REVENUE = /^歳入(の部)?(合計|総額|計)$/u;
const EXPENDITURE = /^歳出(の部)?(合計|総額|計)$/u;
const SETTLED = /決算|実績|収入済|支出済|調定/u;

/** 歳入 = 歳出 in the budget of a municipality, column by column; a settlement has a balance between them. */
export function budgetTies({ statements, terms }: Book): Equation[] {
  return statements.flatMap((statement, index) => {
    const { lines, columns, title } = statement;
    const [revenue, expenditure] = [REVENUE, EXPENDITURE].map((name) => only(lines, name));
    if (revenue! < 0 || expenditure! < 0 || SETTLED.test(title)) return [];
    return columns.flatMap(({ role, label }, column): Equation[] => {
      if (role === "change" || SETTLED.test(label) || !/予算/u.test(label + title)) return [];
      const total = terms[index]![revenue!]![column]!;
      const term = terms[index]![expenditure!]![column]!;
      return agreeBut(total, term, statements) ? [{ rule: "tie-out", total, terms: [term] }] : [];
    });
  });
}

/** The same where revenue and expenditure are tables of their own, the nearest two of a budget. */
export function budgetSides({ statements, sets, terms }: Book): Equation[] {
  return sets.flatMap((set) => {
    const sides = set.flatMap((index) => sideOf(statements[index]!, index) ?? []);
    const expenditures = sides.filter(({ isRevenue }) => !isRevenue);
    return sides.flatMap((revenue): Equation[] => {
      const { index, line, isRevenue } = revenue;
      const { columns, title } = statements[index]!;
      if (!isRevenue) return [];
      const nearest = expenditures.toSorted((a, b) => distance(a.index, index) - distance(b.index, index));
      return columns.flatMap(({ role, label }, column): Equation[] => {
        if (role === "change" || SETTLED.test(label) || !/予算/u.test(label + title)) return [];
        const total = terms[index]![line]![column]!;
        const others = nearest.flatMap((other) => {
          const at = counterpart(statements[index]!, column, statements[other.index]!);
          return at < 0 ? [] : [terms[other.index]![other.line]![at]!];
        });
        const equal = others.filter((other) => valueOf(other, statements) === valueOf(total, statements));
        const [first] = others;
        const found = equal.length || !first || !agreeBut(total, first, statements) ? equal : [first];
        return found.map((term) => ({ rule: "tie-out", total, terms: [term] }));
      });
    });
  });
}

function sideOf({ lines, title }: Statement, index: number) {
  const [revenue, expenditure] = [REVENUE, EXPENDITURE].map((name) => only(lines, name));
  if (SETTLED.test(title) || revenue! < 0 === expenditure! < 0) return null;
  return { index, line: Math.max(revenue!, expenditure!), isRevenue: expenditure! < 0 };
}

function valueOf({ statement, line, column }: Term, statements: readonly Statement[]): number | null {
  return statements[statement]!.lines[line]!.amounts[column]!.value;
}

/** What follows comes before what stands as far above. */
function distance(other: number, own: number): number {
  return other > own ? other - own : own - other + 0.5;
}

/** The column of the same heading, or of this year. */
function counterpart(own: Statement, column: number, other: Statement): number {
  const same = other.columns.findIndex(
    ({ key, role }) => role !== "change" && key === own.columns[column]!.key,
  );
  return same < 0 && column === amountColumn(own) ? amountColumn(other) : same;
}

function only(lines: readonly Line[], name: RegExp): number {
  const found = lines.flatMap(({ key, type }, index) =>
    type !== "heading" && name.test(key) ? [index] : [],
  );
  return found.length === 1 ? found[0]! : -1;
}
