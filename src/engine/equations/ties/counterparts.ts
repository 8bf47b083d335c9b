import { samePeriod } from "../../book/period";
import type { Equation, Statement, Term } from "../../types";

/** The column of this year: the only one of amounts, or the latest. */
export function amountColumn({ columns }: Statement): number {
  let found = -1;
  columns.forEach(({ role, period }, column) => {
    if (role !== "amount") return;
    const best = columns[found]?.period;
    if (found < 0) found = column;
    else if (period && best && later(period.year ?? period.relative, best.year ?? best.relative))
      found = column;
  });
  return found;
}

function later(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && a > b;
}

/** Whether two statements of a set can print the same figure. */
export function isPartner(left: Statement, right: Statement, kind: string): boolean {
  return right.kind === kind && right.scope === left.scope && samePeriod(left.period, right.period);
}

/** Which column of one statement is which of another: segments by name (or place), 合計, this year's amount. */
export function columnPairs(left: Statement, right: Statement): [number, number][] {
  if (left.scope !== "by-segment") {
    const [a, b] = [amountColumn(left), amountColumn(right)];
    return a >= 0 && b >= 0 ? [[a, b]] : [];
  }
  const sameShape = left.columns.length === right.columns.length;
  return left.columns.flatMap(({ role, key }, a): [number, number][] => {
    if (role !== "segment" && role !== "total") return [];
    const named = right.columns.findIndex((column) => column.role === role && column.key === key);
    const b = named >= 0 ? named : sameShape && right.columns[a]!.role === role ? a : -1;
    return b >= 0 ? [[a, b]] : [];
  });
}

/** The line with a role; −1 where none is printed. */
export function lineOf({ roles }: Statement, role: string): number {
  return roles[role] ?? -1;
}

/** The lines with these roles, as far as the statement prints them. */
export function linesOf(statement: Statement, roles: readonly string[]): number[] {
  return roles.map((role) => lineOf(statement, role)).filter((line) => line >= 0);
}

/** The same figure in two places; a sum of coarser figures is no finer figure. */
export function tieOf(statements: readonly Statement[], total: Term, terms: readonly Term[]): Equation[] {
  const [first] = terms;
  if (!first || !isFiner(statements[total.statement]!, statements[first.statement]!))
    return [{ rule: "tie-out", total, terms }];
  return terms.length === 1 ? [{ rule: "tie-out", total: first, terms: [total] }] : [];
}

export function isFiner(one: Statement, other: Statement): boolean {
  return one.unit !== null && other.unit !== null && one.unit < other.unit;
}
