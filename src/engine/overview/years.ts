import type { Period, Statement } from "../types";
import { supplementIn } from "../equations/supplement";
import { editionsOf } from "./editions";

/** A year that an overview can show in a column. */
export interface Year {
  readonly period: Period;
  /** "2015 6月補正": by it a year is chosen. */
  readonly key: string;
  /** 「27年度6月補正」 */
  readonly label: string;
}

const NO_PERIOD: Period = { year: null, relative: 0, edition: "" };

/** The column of a statement for a year; −1 where it has none. */
export function columnOf(statement: Statement, { period }: Year): number {
  const supplement = supplementIn(statement);
  if (supplement) {
    const [after, before] = editionsOf(statement.period ?? NO_PERIOD);
    if (isSame(after, period)) return supplement.after;
    return isSame(before, period) ? supplement.before : -1;
  }
  if (statement.scope === "by-segment") {
    const total = statement.columns.findIndex(({ role }) => role === "total");
    return isSame(statement.period ?? NO_PERIOD, period) ? total : -1;
  }
  const dated = statement.columns.findIndex(
    (column) => column.role === "amount" && column.period !== null && isSame(column.period, period),
  );
  if (dated >= 0) return dated;
  const undated = statement.columns.findIndex((column) => column.role === "amount" && column.period === null);
  return isSame(statement.period ?? NO_PERIOD, period) ? undated : -1;
}

/** Every year that statements show, the latest first, then as the book has them. */
export function yearsOf(statements: readonly Statement[]): Year[] {
  const years = new Map<string, Year>();
  for (const statement of statements) {
    for (const year of yearsIn(statement)) if (!years.has(year.key)) years.set(year.key, year);
  }
  return [...years.values()].sort((a, b) => rankOf(b.period) - rankOf(a.period));
}

/** 2016 → 「平成28年度」; a fiscal year is of the era in which its budget year began to be called so. */
export function fiscalYear(year: number): string {
  const [era, number] = eraYear(year);
  return `${era}${number === 1 ? "元" : number}年度`;
}

export function eraYear(year: number): readonly [era: string, number: number] {
  if (year >= 2019) return ["令和", year - 2018];
  return year >= 1989 ? ["平成", year - 1988] : ["昭和", year - 1925];
}

function yearsIn(statement: Statement): Year[] {
  if (supplementIn(statement))
    return editionsOf(statement.period ?? NO_PERIOD).map((each) => yearOf(each, ""));
  if (statement.scope === "by-segment") return [yearOf(statement.period, "")];
  return statement.columns.flatMap(({ role, period, label }) => {
    return role === "amount" ? [yearOf(period ?? statement.period, period ? label : "")] : [];
  });
}

function yearOf(printed: Period | null, label: string): Year {
  const period = printed ?? NO_PERIOD;
  const shown = label.replace(/[（(](単位[:：]?)?[十百千万億]*円[)）]|[（(]再構成値[)）]/gu, "");
  return {
    period,
    key: `${period.year ?? period.relative ?? 0} ${period.edition}`.trim(),
    label: shown || labelOf(period),
  };
}

/** Whether the book says of a column that its figures are reconstructed. */
export function isReconstructed({ title, columns }: Statement, column: number): boolean {
  return /再構成/u.test(title + columns[column]!.label);
}

function labelOf({ year, relative, edition }: Period): string {
  if (year === null) return (relative ?? 0) < 0 ? "前年度" : "当年度";
  return `${eraYear(year)[1] === 1 ? "元" : eraYear(year)[1]}年度${edition}`;
}

function isSame(a: Period, b: Period): boolean {
  if (a.edition && b.edition && a.edition !== b.edition) return false;
  if (a.year !== null && b.year !== null) return a.year === b.year;
  return (a.relative ?? 0) === (b.relative ?? 0);
}

function rankOf({ year, relative }: Period): number {
  return year ?? relative ?? 0;
}
