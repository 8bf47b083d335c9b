import type { Statement } from "../../../types";

/** What was planned stands beside what came of it. */
const SETTLED = /決算|実績/u;
const PLANNED = /予算|計画/u;

/**
 * The columns of each year that a statement prints, the likeliest first, by the year (or, where the book names none, how
 * many years ago): 決算 before 予算, the whole before its segments.
 */
export function yearColumns(statement: Statement): ReadonlyMap<number, readonly number[]> {
  const { columns } = statement;
  const whole = columns.findIndex(({ role }) => role === "total");
  const isSegmented = columns.some(({ role }) => role === "segment");
  if (isSegmented) return whole < 0 ? new Map() : new Map([[yearOf(statement, whole), [whole]]]);
  const byYear = new Map<number, number[]>();
  columns.forEach(({ role }, column) => {
    if (role !== "amount" && role !== "total") return;
    const year = yearOf(statement, column);
    byYear.set(year, [...(byYear.get(year) ?? []), column]);
  });
  const rank = (column: number) => {
    const { label } = columns[column]!;
    if (SETTLED.test(label)) return 0;
    return PLANNED.test(label) ? 2 : 1;
  };
  return new Map([...byYear].map(([year, own]) => [year, own.toSorted((a, b) => rank(a) - rank(b))]));
}

/** The year of a column; of a heading that names none that of the statement. */
function yearOf({ columns, period }: Statement, column: number): number {
  const own = columns[column]!.period ?? period;
  return own?.year ?? own?.relative ?? 0;
}
