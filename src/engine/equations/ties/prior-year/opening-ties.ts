import type { Column, Statement, Term, UncheckedReason } from "../../../types";
import { isOfYear, isOwn, yearOf } from "./columns";
import { closingName, closingRole, openingName } from "./names";
import { amountOf, areEqual, isPrinted, termAt, tie } from "./pair";
import { sameTables } from "./same-table";
import { stateOf } from "./states";
import type { PriorYear, TwoBooks } from "./books";

/** The opening balances of a statement, each the closing balance that the other book prints. */
export function openingTies(books: TwoBooks, own: number): PriorYear {
  const { statements, year } = books;
  const table = statements[own]!;
  const columns = table.columns.flatMap((each, at) =>
    isOwn(each, table) && isOfYear(yearOf(table, at, year), year) ? [at] : [],
  );
  const found = table.lines.flatMap((line, at): PriorYear[] => {
    const isOpening = openingName(line) !== null || closingRole(line.role) !== null;
    const isAsked =
      line.type !== "heading" && isOpening && columns.some((column) => line.amounts[column]!.value);
    return isAsked ? [openingTie(books, { own, line: at, columns })] : [];
  });
  return {
    equations: found.flatMap(({ equations }) => equations),
    givenUp: found.flatMap(({ givenUp }) => givenUp),
  };
}

interface Opening {
  readonly own: number;
  readonly line: number;
  /** Those in which the balance of this year stands. */
  readonly columns: readonly number[];
}

/** In the same table of the other book, else in any other of its statements; 前期末未収金 in its balance sheet. */
function openingTie(books: TwoBooks, { own, line, columns }: Opening): PriorYear {
  const { statements, others } = books;
  const same = sameTables(statements, own, others).map(({ statement }) => statement);
  const rest = statements.flatMap((_, at) => (at >= others && !same.includes(at) ? [at] : []));
  let why: UncheckedReason = "not-in-other-book";
  for (const other of [...same, ...rest]) {
    const closing = closingLine(statements[own]!, line, statements[other]!);
    if (closing < 0 || statements[own]!.scope !== statements[other]!.scope) continue;
    const pairs = columns.flatMap((column): [Term, Term][] => {
      const mine = termAt(own, line, column);
      const there = columnsOf(books, { own, column }, other).map((at) => termAt(other, closing, at));
      const found = there.find((each) => areEqual(mine, each, statements)) ?? there[0];
      return found ? [[mine, found]] : [];
    });
    if (pairs.length) {
      const printed = pairs.filter(([a, b]) => isPrinted(amountOf(a, statements), amountOf(b, statements)));
      return { equations: printed.map(([a, b]) => tie(a, b, statements)), givenUp: [] };
    }
    why = "different-year";
  }
  const column = columns.find((at) => statements[own]!.lines[line]!.amounts[at]!.value)!;
  return { equations: [], givenUp: [{ what: "tie", why, statement: own, line, column }] };
}

/** The line that closes what a line of this book opens; −1 where the other prints none. */
function closingLine({ lines }: Statement, line: number, other: Statement): number {
  const { role } = lines[line]!;
  const closing = closingRole(role);
  const byRole = closing === null ? -1 : (other.roles[closing] ?? -1);
  if (byRole >= 0) return byRole;
  const name = openingName(lines[line]!);
  if (name === null) return -1;
  const named = other.lines.findIndex((each) => each.type !== "heading" && closingName(each) === name);
  if (named >= 0 || other.kind !== "balance-sheet") return named;
  return other.lines.findIndex(({ type, key }) => type !== "heading" && name === `期末${key}`);
}

/**
 * The columns of the other table in which the closing balance may stand, the likeliest first: a budget opens with what
 * the year before was settled at, or with what was budgeted for it.
 */
function columnsOf(
  { statements, year, otherYear }: TwoBooks,
  { own, column }: { readonly own: number; readonly column: number },
  other: number,
): readonly number[] {
  const [asked, there] = [statements[own]!.columns[column]!, statements[other]!];
  const before = year === null ? null : year - 1;
  const possible = there.columns.flatMap((each, at) =>
    isOwn(each, there) && isOfYear(before, yearOf(there, at, otherYear)) ? [at] : [],
  );
  const keep = (is: (each: Column) => boolean) => possible.filter((at) => is(there.columns[at]!));
  const named = keep(({ key }) => key === asked.key);
  if (asked.role === "segment") return named;
  const settled = keep(({ key }) => stateOf(key) === "settled");
  const alike = possible.length === 1 ? possible : keep(({ role }) => role === asked.role);
  return [...settled, ...named, ...alike];
}
