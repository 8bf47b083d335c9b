import { gather } from "../../book/collections";
import { compact } from "../../book/text";
import type { Equation, Statement, Term } from "../../types";
import type { Book } from "../rule";
import { isBorneOut, supportFor } from "../vote";
import { areOfOneYear } from "./labels";
import { areSameUnit } from "./tie";

/** In titles shorter names stand for anything. */
const LEAST_NAME = 3;

/** A summary has so many lines at least that name a table each. */
const LEAST_NAMED = 2;

/** A line of a summary (部局別集計) is what the table that bears its name ends with, column by column. */
export function namedTables(book: Book): Equation[] {
  return gather(book.statements, (summary, index) => {
    if (summary.kind !== "table") return [];
    const sources = summary.lines.flatMap(({ type, label }, line) => {
      const tables = type === "item" ? tablesNamed(book.statements, index, compact(label)) : [];
      return tables.length ? [{ line, tables }] : [];
    });
    if (sources.length < LEAST_NAMED) return [];
    return gather(summary.columns, ({ role }, column) => {
      // A difference follows from what it is the difference of.
      if (role === "change") return [];
      const claim = sources.flatMap(({ line, tables }): Equation[] => {
        const terms = tables.flatMap((table) => totalIn(book, table, [summary, column]) ?? []);
        const total = book.terms[index]![line]![column]!;
        return terms.length === 1 ? [{ rule: "tie-out", total, terms }] : [];
      });
      const isEnough = claim.length >= LEAST_NAMED;
      return isEnough && isBorneOut(supportFor(claim, book.statements), "named-source") ? claim : [];
    });
  });
}

/** The other tables whose sheet or title has the name. */
function tablesNamed(statements: readonly Statement[], own: number, name: string): number[] {
  if (name === "") return [];
  return statements.flatMap(({ kind, sheet, title }, index) => {
    const isNamed = compact(sheet) === name || (name.length >= LEAST_NAME && compact(title).includes(name));
    return index !== own && kind === "table" && isNamed && areSameUnit(statements[own]!, statements[index]!)
      ? [index]
      : [];
  });
}

/** What a table ends with, in the column of the same heading; null where it has none. */
function totalIn(
  { statements, terms }: Book,
  table: number,
  [summary, column]: readonly [Statement, number],
): Term | null {
  const { lines, columns } = statements[table]!;
  const { key, role } = summary.columns[column]!;
  const at = columns.findIndex((other) => other.key === key && other.role === role);
  const total = lines.findLastIndex(({ type }) => type === "total");
  if (key === "" || at < 0 || total < 0) return null;
  return areOfOneYear([summary, column], [statements[table]!, at]) ? terms[table]![total]![at]! : null;
}
