import { gather } from "../../book/collections";
import type { Equation, Statement, Term } from "../../types";
import { deducted } from "../amounts";
import type { Book, GiveUp } from "../rule";
import { isBorneOut, supportFor } from "../vote";
import { lineOf, settledColumn } from "./tie";

/** Items that the income statement prints without tax; 営業外 have what is refunded or paid as tax among them. */
const ITEMS: readonly (readonly [name: RegExp, role: string])[] = [
  [/^営業収益$/u, "operating-revenue"],
  [/^営業費用$/u, "operating-expense"],
  [/^医業収益$/u, "medical-revenue"],
  [/^医業費用$/u, "medical-expense"],
  [/^特別利益$/u, "extraordinary-gain"],
  [/^特別損失$/u, "extraordinary-loss"],
];

/** Of how much of an amount a heading says that it is tax. */
const TAX = /^(うち|内)?(仮受|仮払)?消費税(及び地方消費税|等)?(相当)?額?$/u;

/**
 * 決算報告書 of 公営企業 prints its items with taxes and how much of each is tax, in a column or in the remarks; without
 * it they are those of the income statement. What bodies deduct beyond it (控除対象外消費税) differs, so that one item at
 * least has to show that this body's does not.
 */
export function netOfTax(book: Book, giveUp: GiveUp): Equation[] {
  const { statements, sets } = book;
  const found = gather(sets, (set) => {
    const incomes = set.filter((index) => statements[index]!.kind === "income-statement");
    return gather(set, (index) => gather(incomes, (income) => between(book, index, income)));
  });
  if (isBorneOut(supportFor(found, statements), "named-difference")) return found;
  const [first] = found;
  if (first) giveUp({ what: "tie", why: "no-reading-ties", ...first.total });
  return [];
}

function between({ statements, terms }: Book, index: number, income: number): Equation[] {
  const [table, whole] = [statements[index]!, statements[income]!];
  const column = amountsWithTax(table);
  if (table.kind !== "table" || table.unit !== whole.unit || column < 0) return [];
  return gather(table.lines, ({ key }, line): Equation[] => {
    const role = ITEMS.find(([name]) => name.test(key))?.[1];
    const own = role === undefined ? -1 : lineOf(whole, role);
    const tax = own < 0 ? null : taxOf({ statements, terms }, index, line);
    if (!tax) return [];
    const total = terms[income]![own]![settledColumn(whole)];
    const printed = terms[index]![line]![column]!;
    return total
      ? [{ rule: "tie-out", tie: "enterprise-net-of-tax", total, terms: [printed, deducted(tax)] }]
      : [];
  });
}

/** 決算額, or the amounts of a budget: the column of this year, or the only one beside the tax. */
function amountsWithTax(table: Statement): number {
  const settled = settledColumn(table);
  const others = table.columns.flatMap(({ key }, column) => (TAX.test(key) ? [] : [column]));
  return settled >= 0 || others.length > 1 ? settled : (others[0] ?? -1);
}

/** How much of the amounts of a line is tax, as a column or the remark on its row says. */
function taxOf(
  { statements, terms }: Pick<Book, "statements" | "terms">,
  index: number,
  line: number,
): Term | null {
  const { sheet, columns, lines, unit } = statements[index]!;
  const column = columns.findIndex(({ key }) => TAX.test(key));
  if (column >= 0) return terms[index]![line]![column]!;
  const isRemark = (remark: Statement) =>
    remark.roles.tax !== undefined &&
    remark.sheet === sheet &&
    remark.unit === unit &&
    remark.lines[0]!.row === lines[line]!.row;
  const at = statements.findIndex(isRemark);
  return at < 0 ? null : terms[at]![0]![0]!;
}
