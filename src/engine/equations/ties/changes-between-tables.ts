import { gather, smallest } from "../../book/collections";
import type { Equation, Period, Statement } from "../../types";
import { deducted } from "../amounts";
import type { Book, GiveUp } from "../rule";
import { sameLines } from "./prior-year/same-lines";
import { areOfTwoScopes } from "./tie";
import { carries, supportFor } from "../vote";

/** 増減, 対前年度増減額, 前年度比較: of years, unlike 差引 and 差額. */
const OF_YEARS = /増減|増△減|比較|前年|^change/u;

/** So much of the shorter of two tables has to be in both. */
const LEAST_IN_COMMON = 0.5;

/**
 * 予算額 and 対前年度増減額 alone: what it changed from stands in the table of the year before, if that is in the book;
 * if not, nothing says whether it is right.
 */
export function changesBetweenTables(book: Book, giveUp: GiveUp): Equation[] {
  return gather(book.statements, (statement, index) => {
    const place = loneChange(statement);
    if (!place) return [];
    const { column } = place;
    const claims = book.statements.flatMap((other, at) => {
      const from = at === index ? -1 : lastYearIn(statement, place.amount, other);
      return from < 0 ? [] : [claimOf(book, { index, ...place }, [at, from])];
    });
    const asked = claims.find((claim) => {
      const { tied, missed } = supportFor(claim, book.statements);
      return carries({ tied: tied.length, missed: missed.length }, "named-pair");
    });
    if (!asked) giveUp({ what: "column", why: "nothing-to-compare", statement: index, line: null, column });
    return asked ?? [];
  });
}

interface LoneChange {
  readonly column: number;
  readonly amount: number;
}

/** A column of changes with only one that it can be of. */
function loneChange({ columns, lines }: Statement): LoneChange | null {
  const [column = -1, ...more] = columns.flatMap(({ role, key }, at) =>
    role === "change" && OF_YEARS.test(key) ? [at] : [],
  );
  const [amount = -1, ...others] = [...columns.keys()].filter((at) => at !== column);
  const isPrinted =
    lines.filter(({ amounts }) => amounts[column]?.value && amounts[amount]?.value).length > 1;
  return more.length || others.length || column < 0 || amount < 0 || !isPrinted ? null : { column, amount };
}

/** The column of another table that prints the same lines in the same unit a year before; −1 where none does. */
function lastYearIn(own: Statement, amount: number, other: Statement): number {
  if (other.unit !== own.unit || other.decimals !== own.decimals || areOfTwoScopes(own, other)) return -1;
  const year = own.columns[amount]!.period ?? own.period;
  const at = other.columns.findIndex(
    ({ role, period }) =>
      role !== "change" && role !== "running" && isYearBefore(period ?? other.period, year),
  );
  if (at < 0) return -1;
  const counts = [own, other].map(({ lines }) => lines.filter(({ type }) => type !== "heading").length);
  return sameLines(own, other).size < smallest(counts) * LEAST_IN_COMMON ? -1 : at;
}

function isYearBefore(before: Period | null, year: Period | null): boolean {
  if (!before || !year) return false;
  if (before.year !== null && year.year !== null) return before.year === year.year - 1;
  return before.relative === -1 && (year.relative ?? 0) === 0;
}

function claimOf(
  { statements, terms }: Book,
  { index, column, amount }: LoneChange & { readonly index: number },
  [other, from]: readonly [statement: number, column: number],
): Equation[] {
  const lines = sameLines(statements[index]!, statements[other]!);
  return [...lines].flatMap(([line, there]): Equation[] => {
    const [total, now, last] = [
      terms[index]![line]![column]!,
      terms[index]![line]![amount]!,
      terms[other]![there]![from]!,
    ];
    if (statements[index]!.lines[line]!.amounts[column]!.source === "blank") return [];
    return [{ rule: "change", total, terms: [now, deducted(last)] }];
  });
}
