import { greatest } from "../../../book/collections";
import type { Column, Statement, UncheckedReason } from "../../../types";
import { amountColumn } from "../tie";
import { closingName, isOlder, openingName } from "./names";
import { ANSWERS, isBeforeRevision, isMovement, type State, stateOf } from "./states";

/** The columns of the other book that may print a column of this one, the likeliest first; or why there are none. */
export type Found = readonly number[] | Extract<UncheckedReason, "different-year" | "other-edition">;

/** A column that shows what the other book shows as its own, and of which year; null where no year is known. */
export interface EarlierColumn {
  readonly column: number;
  readonly year: number | null;
}

/**
 * The columns in which a table repeats the other book: 前年度 and what it is called, 補正前, the opening balances of a
 * table of movements; all columns of a table of the year before.
 * @param year the year of this book; null where it names none.
 */
export function earlierColumns(own: Statement, year: number | null): EarlierColumn[] {
  const isDated = own.columns.some(({ period }) => period !== null);
  return own.columns.flatMap((column, at): EarlierColumn[] => {
    if (isOlderThanLast(column, own, year)) return [];
    const before = year === null ? null : year - 1;
    if (isBeforeRevision(column)) return [{ column: at, year: own.period?.year ?? year }];
    if (openingName(column) !== null) return [{ column: at, year: before }];
    if (isMovement(column)) return [];
    const period = column.period ?? (isDated ? null : own.period);
    const isLast = period?.year != null && year !== null ? period.year === before : period?.relative === -1;
    return isLast ? [{ column: at, year: before }] : [];
  });
}

function isOlderThanLast(column: Column, own: Statement, year: number | null): boolean {
  const printed = column.period?.year ?? own.period?.year ?? null;
  return isOlder(column) || (printed !== null && year !== null && printed < year - 1);
}

/**
 * Which columns of the other table may print what a column of this one repeats.
 * @param ofBook the year of the other book.
 */
export function columnsFor(
  own: Statement,
  { column, year }: EarlierColumn,
  other: Statement,
  ofBook: number | null,
): Found {
  const asked = own.columns[column]!;
  const name = openingName(asked);
  const isDated = (at: number) => isOfYear(year, yearOf(other, at, ofBook));
  const current = other.columns.flatMap((each, at) => (isOwn(each, other) ? [at] : []));
  if (name !== null) {
    const closing = current.filter((at) => closingName(other.columns[at]!) === name);
    if (closing.length) return isDated(closing[0]!) ? closing : "different-year";
  }
  const dated = current.filter(isDated);
  if (!dated.length) return "different-year";
  if (asked.role === "segment" && !isBeforeRevision(asked)) return named(asked, other, dated);
  const wanted = ANSWERS[isBeforeRevision(asked) ? "revised" : stateAsked(own, column)];
  const states = (at: number) => stateIn(other, at);
  const answers = wanted.flatMap((each) => dated.filter((at) => states(at) === each));
  return answers.length ? mainFirst(answers, other) : "other-edition";
}

/** Whether a heading asks for 補正後 and the other table does not say that it is. */
export function isVague(own: Statement, column: number, other: Statement, at: number): boolean {
  const isRevised = !isBeforeRevision(own.columns[column]!) && stateAsked(own, column) === "revised";
  return isRevised && stateIn(other, at) !== "revised";
}

function stateAsked({ columns, period }: Statement, column: number): State {
  const asked = columns[column]!;
  return stateOf(asked.key + (asked.period?.edition ?? period?.edition ?? ""));
}

function stateIn(other: Statement, at: number): State {
  const { key, period } = other.columns[at]!;
  const state = stateOf(key);
  const edition = period?.edition || other.period?.edition || "";
  return state === "plain" && other.columns.every((each) => stateOf(each.key) === "plain") && edition !== ""
    ? stateOf(edition)
    : state;
}

/** A segment is the segment of its name. */
function named(asked: Column, other: Statement, dated: readonly number[]): Found {
  const found = dated.filter((at) => other.columns[at]!.key === asked.key);
  return found.length ? found : "other-edition";
}

/** Among the columns of one state the one that is the table's own comes first; the segments beside it are none. */
function mainFirst(answers: readonly number[], other: Statement): readonly number[] {
  const main = amountColumn(other);
  const total = other.columns.findIndex(({ role }) => role === "total");
  const whole = answers.filter((at) => {
    const { role, key } = other.columns[at]!;
    return role !== "segment" || stateOf(key) !== "plain";
  });
  const rank = (at: number) => (at === main ? 0 : at === total ? 1 : 2);
  const kept = whole.length ? whole : answers;
  return kept.every((at) => stateIn(other, at) === stateIn(other, kept[0]!))
    ? kept.toSorted((a, b) => rank(a) - rank(b))
    : kept;
}

/** A column that the table shows as its own, rather than as last year's or as a change. */
export function isOwn(column: Column, { columns, period }: Statement): boolean {
  if (isMovement(column) || openingName(column) !== null) return false;
  const newest = greatest(
    [...columns.map((each) => each.period), period].map((each) => each?.year ?? -Infinity),
  );
  const year = column.period?.year ?? null;
  return year === null || newest === -Infinity ? (column.period?.relative ?? 0) >= 0 : year === newest;
}

/** The year of a column; one without a year beside others that have one is of the year of the book. */
export function yearOf({ columns, period }: Statement, column: number, ofBook: number | null): number | null {
  const isDated = columns.some((each) => each.period !== null);
  return columns[column]!.period?.year ?? (isDated ? null : period?.year) ?? ofBook;
}

/** What is unknown contradicts nothing. */
export function isOfYear(wanted: number | null, year: number | null): boolean {
  return wanted === null || year === null || wanted === year;
}
