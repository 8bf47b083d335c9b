import { gather, groupedBy, remembered } from "../../book/collections";
import { compact } from "../../book/text";
import type { Equation, Statement, Term } from "../../types";
import type { Book, GiveUp } from "../rule";
import { isBorneOut, supportFor } from "../vote";
import { areOfOneYear } from "./labels";
import { areSameUnit } from "./tie";

/** In titles shorter names stand for anything. */
const LEAST_NAME = 3;

/** A summary has so many lines at least that name a table each. */
const LEAST_NAMED = 2;

/** A line of a summary (部局別集計) is what the table that bears its name ends with, column by column. */
export function namedTables(book: Book, giveUp: GiveUp): Equation[] {
  const tablesNamed = remembered(nameFinder(book.statements));
  return gather(book.statements, (summary, index) => {
    if (summary.kind !== "table") return [];
    const sources = summary.lines.flatMap(({ type, label }, line) => {
      const isSource = (table: number) => table !== index && areSameUnit(summary, book.statements[table]!);
      const tables = type === "item" ? tablesNamed(compact(label)).filter(isSource) : [];
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
      const support = supportFor(claim, book.statements);
      if (claim.length < LEAST_NAMED) return [];
      if (isBorneOut(support, "named-source")) return claim;
      // A summary of something else ties nowhere.
      const [missed] = support.missed;
      if (support.tied.length && missed) giveUp({ what: "tie", why: "no-reading-ties", ...missed.total });
      return [];
    });
  });
}

/** The tables whose sheet or title has a name; each title is looked through once, however many tables bear it. */
function nameFinder(statements: readonly Statement[]): (name: string) => readonly number[] {
  const tables = [...statements.keys()].filter((index) => statements[index]!.kind === "table");
  const bySheet = groupedBy(tables, (index) => compact(statements[index]!.sheet));
  const byTitle = groupedBy(tables, (index) => subjectOf(compact(statements[index]!.title)));
  return (name) => {
    if (name === "") return [];
    const titled = name.length < LEAST_NAME ? [] : [...byTitle].filter(([title]) => title.includes(name));
    const found = new Set([...(bySheet.get(name) ?? []), ...titled.flatMap(([, own]) => own)]);
    return [...found].sort((a, b) => a - b);
  };
}

/** (款)3県支出金(項)2県補助金 heads what belongs to the 項, of which its 款 may have others. */
function subjectOf(title: string): string {
  return title.slice(/^.*\((?:款|項|目)\)/u.exec(title)?.[0].length ?? 0);
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
