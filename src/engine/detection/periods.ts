import { greatest } from "../book/collections";
import type { Column, Period, Statement } from "../types";

/**
 * Gives a year to what prints none: 「当年度」 is the year that the table is dated, else the latest fiscal year that the
 * book names, 「前年度」 the one before, and a table without any date shows the latest year of its own columns, else that
 * of the book. A column without any date beside 「令和6年度」 is of the later year that the title names.
 * @param cover the year that the pages without tables name; null for none.
 */
export function settlePeriods(statements: readonly Statement[], cover: number | null = null): Statement[] {
  const years = statements.flatMap(({ period, columns }) =>
    [period, ...columns.map((column) => column.period)].map((each) => each?.year ?? null),
  );
  const known = [...years, cover].filter((year) => year !== null);
  if (!known.length) return [...statements];
  const latest = greatest(known);
  return statements.map((statement) => {
    const thisYear = statement.period?.year ?? latest;
    const columns = statement.columns.map((column) => ({
      ...column,
      period: dated(column.period, thisYear),
    }));
    const own = columns.map(({ period }) => period).filter((period) => period !== null);
    const newest = own.reduce<Period | null>((a, b) => (a && a.year! >= b.year! ? a : b), null);
    const titled = dated(statement.period, latest);
    const isTitled = titled && newest && titled.year! > newest.year! && hasUndated(columns);
    const period = isTitled ? titled : (newest ?? titled ?? { year: latest, relative: null, edition: "" });
    return { ...statement, columns, period };
  });
}

function hasUndated(columns: readonly Column[]): boolean {
  return columns.some(({ role, period }) => role === "amount" && period === null);
}

function dated(period: Period | null, latest: number): Period | null {
  if (!period || period.year !== null) return period;
  return { ...period, year: latest + (period.relative ?? 0) };
}
