import { greatest } from "../../book/collections";
import type { Line, Statement } from "../../types";
import { slackOf } from "../slack";
import { carries, type Votes } from "../vote";

const SUBTOTAL = /(?<![会統設家時推累])計$/u;

/** 資本剰余金合計, 株主資本合計: a column that is named the total of those before it. */
const NAMED_TOTAL = /.(合|小)計$/u;

/**
 * The columns that none named 計 adds up: a 小計 stands for the run before it that most lines say it is the sum of.
 * @param least of so many columns; 1 where 資本剰余金合計 may be 資本準備金 alone
 */
export function topsOf(statement: Statement, segments: readonly number[], least = 2): number[] {
  return segments.reduce<number[]>((tops, column) => {
    if (!SUBTOTAL.test(statement.columns[column]!.key)) return [...tops, column];
    const runs = tops.map((_, from) => tops.slice(from)).filter((parts) => parts.length >= least);
    const run = runs.length ? mostConfirmed(statement, column, runs) : [];
    const isSum = run.length > 0 && carries(votesOf(statement, column, run), "nested-columns");
    return [...tops.slice(0, isSum ? -run.length : undefined), column];
  }, []);
}

/**
 * What a column adds up that is named a total and stands among segments (株主資本等変動計算書): those before it, or the
 * totals of these; null where most lines deny it. Of readings that as many lines confirm the one of most columns.
 */
export function namedTotalParts(statement: Statement, total: number): number[] | null {
  const { columns } = statement;
  const { role, key } = columns[total]!;
  if (role !== "segment" || !NAMED_TOTAL.test(key)) return null;
  const before = columns.flatMap((column, at) => (at < total && column.role === "segment" ? [at] : []));
  const candidates = [topsOf(statement, before, 1), topsOf(statement, before), before].flatMap((run) =>
    run.map((_, from) => run.slice(from)),
  );
  if (!candidates.length) return null;
  const parts = mostConfirmed(statement, total, candidates);
  const isBorneOut = carries(votesOf(statement, total, parts), "nested-columns");
  return isBorneOut && isSaidByFigures(statement, total, parts) ? parts : null;
}

/** Lines in which all of it is 0 say nothing: 資本剰余金合計 without a figure is no sum of 資本金 because this moves seldom. */
function isSaidByFigures(statement: Statement, total: number, parts: readonly number[]): boolean {
  const printed = statement.lines.filter(
    ({ type, amounts }) => type !== "heading" && [total, ...parts].some((column) => amounts[column]!.value),
  );
  return carries(votesIn(printed, total, parts, slackOf(statement, parts.length)), "nested-columns");
}

/** Of several readings of what a column adds up the first of those that most lines confirm. */
export function mostConfirmed(
  statement: Statement,
  total: number,
  candidates: readonly number[][],
): number[] {
  const scores = candidates.map((parts) => votesOf(statement, total, parts).tied);
  return candidates[scores.indexOf(greatest(scores))]!;
}

/** The lines that print a total, by whether it is the sum of these columns; 0 says something where nothing else stands. */
export function votesOf(
  statement: Statement,
  total: number,
  parts: readonly number[],
  slack = slackOf(statement, parts.length),
): Votes {
  const all = statement.lines.filter(
    ({ type, amounts }) => type !== "heading" && amounts[total]!.source !== "blank",
  );
  const telling = all.filter(({ amounts }) => amounts[total]!.value);
  return votesIn(telling.length ? telling : all, total, parts, slack);
}

function votesIn(lines: readonly Line[], total: number, parts: readonly number[], slack: number): Votes {
  let tied = 0;
  for (const { amounts } of lines) {
    let sum = 0;
    for (const column of parts) sum += amounts[column]!.value ?? NaN;
    if (Math.abs(sum - (amounts[total]!.value ?? NaN)) <= slack) tied++;
  }
  return { tied, missed: lines.length - tied };
}
