import { gather } from "../../book/collections";
import { samePeriod } from "../../book/period";
import type { Equation, Statement, Term } from "../../types";
import { sameUnitFirst } from "../alignment";
import type { Book } from "../rule";
import { type Side, type Tie, TIES } from "./table";

/** 決算カード prints 決算額 beside 構成比 and 充当一般財源等. */
const SETTLED = /^(決算|収入済|支出済)?額$|決算額/u;

/** A municipality draws up its statements three times. */
const SCOPE = /一般会計等|全体|連結/u;

/** The same figure in two statements: see TIES. */
export function tiesBetween(book: Book): Equation[] {
  return gather(book.sets, (set) =>
    gather(TIES, (tie) =>
      tie.between === "statements" ? betweenStatements(book, set, tie) : onOneSheet(book, set, tie),
    ),
  );
}

function betweenStatements({ statements, terms }: Book, set: readonly number[], tie: Tie): Equation[] {
  return set.flatMap((left) => {
    const statement = statements[left]!;
    if (statement.kind !== tie.left.kind) return [];
    if (!(tie.provided ?? []).every((role) => lineOf(statement, role) >= 0)) return [];
    const partners = set.filter((other) => isPartner(statement, statements[other]!, tie.right.kind));
    const right = sameUnitFirst(statements, left, partners);
    if (right === undefined) return [];
    const [total] = linesOf(statement, tie.left.lines);
    const lines = linesOf(statements[right]!, tie.right.lines);
    if (total === undefined || !lines.length) return [];
    return columnPairs(statement, statements[right]!).flatMap(([a, b]) =>
      tieOf(
        statements,
        terms[left]![total]![a]!,
        lines.map((line) => terms[right]![line]![b]!),
      ),
    );
  });
}

/** Tables of one settlement on one sheet are of one body. */
function onOneSheet({ statements, terms }: Book, set: readonly number[], { left, right }: Tie): Equation[] {
  const columnOf = ({ columns }: Statement, heading: RegExp | undefined) => {
    const headed = columns.findIndex(({ key }) => (heading ?? SETTLED).test(key));
    // 令和5年度 beside 令和4年度: the first is the year of the card.
    return headed < 0 && !heading ? columns.findIndex(({ role }) => role === "amount") : headed;
  };
  const termIn = (index: number, { lines, column }: Side): Term | null => {
    const [line = -1] = linesOf(statements[index]!, lines);
    return terms[index]![line]?.[columnOf(statements[index]!, column)] ?? null;
  };
  return set.flatMap((index): Equation[] => {
    const own = statements[index]!;
    const isBeside = ({ kind, sheet, unit, period }: Statement) =>
      kind === right.kind && sheet === own.sheet && unit === own.unit && samePeriod(own.period, period);
    const partner = own.kind === left.kind ? set.find((other) => isBeside(statements[other]!)) : undefined;
    if (partner === undefined) return [];
    const [total, term] = [termIn(index, left), termIn(partner, right)];
    return total && term ? [{ rule: "tie-out", total, terms: [term] }] : [];
  });
}

/** Whether titles say that one statement is of more than the other. */
export function areOfTwoScopes(one: Statement, other: Statement): boolean {
  return scopeOf(one) !== null && scopeOf(other) !== null && !isOneScope(one, other);
}

function isOneScope(one: Statement, other: Statement): boolean {
  return scopeOf(one) !== null && scopeOf(one) === scopeOf(other);
}

function scopeOf({ title, sheet }: Statement): string | null {
  return SCOPE.exec(title)?.[0] ?? SCOPE.exec(sheet)?.[0] ?? null;
}

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

/** 決算額 where it stands beside the budget; else the column of this year. */
export function settledColumn(statement: Statement): number {
  const settled = statement.columns.findIndex(({ key }) => key === "決算額");
  return settled < 0 ? amountColumn(statement) : settled;
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

/** The lines of a side, as far as the statement prints them. */
export function linesOf(statement: Statement, names: Side["lines"]): number[] {
  return names.map((name) => lineNamed(statement, name)).filter((line) => line >= 0);
}

/** By role or label; a sum is what the table ends with. */
function lineNamed(statement: Statement, name: string | RegExp): number {
  if (name === "sum") return statement.lines.findLastIndex(({ type }) => type === "total");
  if (typeof name === "string") return lineOf(statement, name);
  return statement.lines.findLastIndex(({ key, type }) => type !== "heading" && name.test(key));
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

/** Whether the figures of two tables can be compared as they are printed. */
export function areSameUnit(one: Statement, other: Statement): boolean {
  const isSame = one.unit === other.unit || one.unit === null || other.unit === null;
  return isSame && one.decimals === other.decimals;
}
