import type { Equation, Statement } from "../../types";
import { slackOf } from "../slack";

/** 前月繰越, 前年度からの繰越金, 期首残高. */
const OPENING =
  /^前(月|期|年度?|回)(末)?(から|より)?の?(繰越|残高)|^(期|月|年度|年)首(資金|現金)?(現在高|残高)/u;
/** 翌月繰越, 次年度への繰越金, 期末残高. */
const CLOSING = /^(翌|次)(月|期|年度?|回)(への?)?(繰越|残高)|^(期|月|年度|年)末(資金|現金)?(現在高|残高)/u;
const MONTH = /^([0-9]{1,2}月|第?[1-4一二三四](四半)?期)/u;

/** A table over months or years, with what is carried in and out of each. */
interface Carried {
  /** In the order of time. */
  readonly times: readonly number[];
  readonly opening: number;
  readonly closing: number;
}

/** Columns of three or more months or years one after the other; null where there are none. */
export function timesOf({ columns }: Statement): readonly number[] | null {
  const months = columns.flatMap(({ key, role }, column) =>
    MONTH.test(key) && role !== "total" && role !== "change" ? [column] : [],
  );
  if (months.length > 2) return months;
  const years = columns.flatMap(({ period, role }, column) =>
    role === "amount" && period?.year ? [{ column, year: period.year }] : [],
  );
  const isRun = years.slice(1).every(({ year }, index) => year === years[index]!.year + 1);
  return isRun && years.length > 2 ? years.map(({ column }) => column) : null;
}

/** What is carried over is no flow: the 計 of the months has what the first month opened with. */
export function isCarried(statement: Statement, line: number): boolean {
  const { key } = statement.lines[line]!;
  return (OPENING.test(key) || CLOSING.test(key)) && timesOf(statement) !== null;
}

/** Between the columns of a table over months or years: 翌月繰越 of one is 前月繰越 of the next. */
export function carriedForward(statement: Statement, index: number): Equation[] {
  const found = carriedIn(statement);
  if (!found) return [];
  const term = (line: number, column: number, factor: 1 | -1 = 1) => ({
    statement: index,
    line,
    column,
    factor,
  });
  const equation = (total: Equation["total"], terms: Equation["terms"]): Equation => ({
    rule: "roll-forward",
    total,
    terms,
  });
  const { times, opening, closing } = found;
  const joints = times.slice(1).map((column, at) => [column, times[at]!] as const);
  const continued = most(
    joints,
    ([column, before]) => amount(statement, opening, column) === amount(statement, closing, before),
  )
    ? joints.map(([column, before]) => equation(term(opening, column), [term(closing, before)]))
    : [];
  const movement = movementOf(statement, found);
  const rolled = movement
    ? times.map((column) =>
        equation(term(closing, column), [
          term(opening, column),
          ...movement.map(([line, factor]) => term(line, column, factor)),
        ]),
      )
    : [];
  const total = statement.columns.findIndex(({ role }) => role === "total");
  const ends = [
    [opening, times[0]!],
    [closing, times[times.length - 1]!],
  ] as const;
  const isRepeated = ends.some(
    ([line, column]) => amount(statement, line, total) === amount(statement, line, column),
  );
  const repeated = isRepeated
    ? ends.map(([line, column]) => equation(term(line, total), [term(line, column)]))
    : [];
  return [...continued, ...rolled, ...(total < 0 ? [] : repeated)];
}

function carriedIn(statement: Statement): Carried | null {
  const times = timesOf(statement);
  if (!times) return null;
  const { lines } = statement;
  const matching = (name: RegExp) =>
    lines.flatMap(({ key, type }, line) => (type !== "heading" && name.test(key) ? [line] : []));
  const [openings, closings] = [matching(OPENING), matching(CLOSING)];
  // Several funds in one table: which carries on which, their names do not say.
  if (openings.length !== 1 || closings.length !== 1) return null;
  return { times, opening: openings[0]!, closing: closings[0]! };
}

/** What most columns say is added to what was carried in: one line (差引), or one less another (収入計 − 支出計). */
function movementOf(
  statement: Statement,
  { times, opening, closing }: Carried,
): readonly (readonly [line: number, factor: 1 | -1])[] | null {
  const lines = statement.lines.flatMap(({ type }, line) =>
    type === "heading" || line === opening || line === closing ? [] : [line],
  );
  const slack = slackOf(statement, 3);
  const changeIn = (column: number) =>
    amount(statement, closing, column) - amount(statement, opening, column);
  // A month in which nothing changes says nothing.
  const telling = times.filter((column) => changeIn(column) !== 0);
  const ties = (movement: (column: number) => number) =>
    most(telling, (column) => Math.abs(changeIn(column) - movement(column)) <= slack);
  const single = lines.find((line) => ties((column) => amount(statement, line, column)));
  if (single !== undefined) return [[single, 1]];
  const totals = lines.filter((line) => statement.lines[line]!.type === "total");
  for (const added of totals) {
    for (const taken of totals) {
      if (ties((column) => amount(statement, added, column) - amount(statement, taken, column)))
        return [
          [added, 1],
          [taken, -1],
        ];
    }
  }
  return null;
}

function most<T>(items: readonly T[], holds: (item: T) => boolean): boolean {
  return items.filter(holds).length * 2 > items.length;
}

/** NaN, which ties with nothing, where the cell cannot be read. */
function amount({ lines }: Statement, line: number, column: number): number {
  return lines[line]!.amounts[column]?.value ?? NaN;
}
