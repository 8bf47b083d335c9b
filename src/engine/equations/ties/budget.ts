import { gather } from "../../book/collections";
import { compact } from "../../book/text";
import type { Equation, Statement, Term } from "../../types";
import { agreeBut } from "../evidence";
import type { Book, GiveUp } from "../rule";
import { amountColumn } from "./tie";

/** The totals of a municipality's two sides. */
export const REVENUE = /^歳入(の部)?(合計|総額|計)$/u;
export const EXPENDITURE = /^歳出(の部)?(合計|総額|計)$/u;
const TOTAL = /^(合計|総額|総計|総合計|計)$/u;

/** What heads one side of a budget, and which side it is. */
const SIDE = /歳入|歳出|(収入|支出)の部|^(収入|支出)$/gu;
const COMES_IN = /歳入|収入/u;

/** A table of a part of a side is no side. */
const PART = /内訳|うち|推移|主な|[市町村区都県]税|性質|財源/u;

const SETTLED = /決算|実績|収入済|支出済|調定/u;

/** Where the difference between the sides is printed, they need not be equal. */
const DIFFERENCE = /差引|差額|過不足|残高|(次|翌)(年度?|期)(への?)?繰越/u;

/** What two tables of one account have in their titles, whichever side they are. */
const NO_ACCOUNT = /歳入歳出|歳入|歳出|収入|支出|の部|[第表()「」.・-]|[0-9](?!年|月)/gu;

/** The total of one side of a budget. */
export interface BudgetSide {
  readonly statement: number;
  readonly line: number;
  readonly isRevenue: boolean;
  /** The total says itself of what it is. */
  readonly isNamed: boolean;
}

/**
 * 歳入 = 歳出 (収入 = 支出) in a budget, column by column, whatever the totals are called and however far apart they are;
 * a settlement has a balance between them. Of several budgets in a book those of one title, or right after each other,
 * belong together; others are compared where they agree.
 */
export function balancedBudgets(book: Book, giveUp: GiveUp): Equation[] {
  const { statements, sets } = book;
  return gather(sets, (set) => {
    const sides = set.flatMap((index) => sidesOf(statements, index));
    return gather(sides, (revenue, at) => {
      if (!revenue.isRevenue) return [];
      const others = sides.filter(({ isRevenue }) => !isRevenue).sort(byDistance(revenue.statement));
      const next = sides[at + 1];
      const own = others.find((other) => areOneBudget(statements, revenue, other, next));
      const found = gather([...statements[revenue.statement]!.columns.keys()], (column) =>
        balanceOf(book, [revenue, column], others, own),
      );
      // The only two sides of a set, in different units or under different titles.
      if (!found.length && sides.length === 2 && others.length === 1 && isBudgetIn(statements, revenue))
        giveUp({
          what: "tie",
          why: "different-scope",
          statement: revenue.statement,
          line: revenue.line,
          column: null,
        });
      return found;
    });
  });
}

/** With its own other side always; with others where both are the same, or nearly. */
function balanceOf(
  { statements, terms }: Book,
  [revenue, column]: readonly [BudgetSide, number],
  others: readonly BudgetSide[],
  own: BudgetSide | undefined,
): Equation[] {
  const table = statements[revenue.statement]!;
  if (isOther(table, column)) return [];
  const total = terms[revenue.statement]![revenue.line]![column]!;
  const termIn = (side: BudgetSide): Term[] => {
    const at = counterpart(table, column, statements[side.statement]!);
    const there = statements[side.statement]!;
    if (at < 0 || isOther(there, at) || !(isBudget(table, column) || isBudget(there, at))) return [];
    return [terms[side.statement]![side.line]![at]!];
  };
  const isEqual = (term: Term) => valueOf(term, statements) === valueOf(total, statements);
  const found = others.flatMap((side) => (side === own ? termIn(side) : termIn(side).filter(isEqual)));
  const [nearest] = others.flatMap(termIn);
  const isNear = !found.length && nearest && agreeBut(total, nearest, statements);
  return (isNear ? [nearest] : found).map((term) => ({ rule: "tie-out", total, terms: [term] }));
}

/** The sides whose totals a table prints. */
export function sidesOf(statements: readonly Statement[], statement: number): BudgetSide[] {
  const { lines, title, sheet, kind } = statements[statement]!;
  // 実質収支に関する調書 says what came of a budget.
  if (SETTLED.test(title) || kind === "settlement-balance") return [];
  const named = [REVENUE, EXPENDITURE].flatMap((name, at): BudgetSide[] => {
    const found = lines.flatMap(({ key, type }, line) =>
      type !== "heading" && name.test(key) ? [line] : [],
    );
    return found.length === 1 ? [{ statement, line: found[0]!, isRevenue: at === 0, isNamed: true }] : [];
  });
  if (named.length || kind !== "table") return named;
  const totals = lines.flatMap(({ key, type }, line) => (type === "total" && TOTAL.test(key) ? [line] : []));
  const isRevenue = sideNamed(title) ?? sideBeside(statements, statement) ?? sideNamed(sheet);
  if (totals.length !== 1 || isRevenue === null || PART.test(title)) return [];
  return isDifferencePrinted(statements, sheet)
    ? []
    : [{ statement, line: totals[0]!, isRevenue, isNamed: false }];
}

/** Which side the text names, if it names one of them only. */
function sideNamed(text: string): boolean | null {
  const sides =
    compact(text)
      .replace(/歳入歳出|収入支出/gu, "")
      .match(SIDE) ?? [];
  const named = new Set(sides.map((each) => COMES_IN.test(each)));
  return named.size === 1 ? [...named][0]! : null;
}

/** Of two tables next to each other the first may bear the title of both; the other is named 支出の部 and no more. */
function sideBeside(statements: readonly Statement[], index: number): boolean | null {
  const { sheet } = statements[index]!;
  const other = [statements[index + 1], statements[index - 1]].find(
    (each) => each?.sheet === sheet && accountOf(each) === "" && sideNamed(each.title) !== null,
  );
  return other ? !sideNamed(other.title) : null;
}

function isDifferencePrinted(statements: readonly Statement[], sheet: string): boolean {
  return statements.some(
    (each) => each.sheet === sheet && each.lines.some(({ key }) => DIFFERENCE.test(key)),
  );
}

function areOneBudget(
  statements: readonly Statement[],
  revenue: BudgetSide,
  other: BudgetSide,
  next: BudgetSide | undefined,
): boolean {
  if (revenue.statement === other.statement) return true;
  const [one, two] = [revenue, other].map(({ statement }) => statements[statement]!);
  if (one!.unit !== two!.unit) return false;
  const accounts = [accountOf(one!), accountOf(two!)];
  // 「支出の部」 below or beside 自治会予算書.
  const isBare = one!.sheet === two!.sheet && accounts.includes("");
  return next === other && revenue.isNamed === other.isNamed
    ? revenue.isNamed || isBare || accounts[0] === accounts[1]
    : accounts[0] === accounts[1];
}

export function accountOf({ title }: Statement): string {
  return compact(title).replace(NO_ACCOUNT, "");
}

/** Differences, ratios and what became of the budget. */
function isOther({ columns }: Statement, column: number): boolean {
  const { role, label } = columns[column]!;
  return role === "change" || role === "other" || SETTLED.test(label);
}

function isBudget({ columns, title, sheet }: Statement, column: number): boolean {
  return /予算/u.test(columns[column]!.label + title + sheet);
}

function isBudgetIn(statements: readonly Statement[], { statement }: BudgetSide): boolean {
  const table = statements[statement]!;
  return table.columns.some((_, column) => !isOther(table, column) && isBudget(table, column));
}

function valueOf({ statement, line, column }: Term, statements: readonly Statement[]): number | null {
  return statements[statement]!.lines[line]!.amounts[column]!.value;
}

/** What follows comes before what stands as far above. */
function byDistance(own: number) {
  const distance = ({ statement }: BudgetSide) =>
    statement >= own ? statement - own : own - statement + 0.5;
  return (a: BudgetSide, b: BudgetSide) => distance(a) - distance(b);
}

/** The column of the same heading, or of this year. */
function counterpart(own: Statement, column: number, other: Statement): number {
  const same = other.columns.findIndex(
    ({ key, role }) => role !== "change" && key === own.columns[column]!.key,
  );
  return same < 0 && column === amountColumn(own) ? amountColumn(other) : same;
}
