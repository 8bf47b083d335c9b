import { gather } from "../../book/collections";
import type { Equation, Line, Statement } from "../../types";
import type { Book, GiveUp } from "../rule";
import { slackOf } from "../slack";
import { carries, isBorneOut, supportFor } from "../vote";
import { factorOf } from "./movements";

/** 前月繰越, 前年度からの繰越金, 期首残高. */
const OPENING =
  /^前(月|期|年度?|回)(末)?(から|より)?の?(繰越|残高)|^(期|月|年度|年)首(資金|現金)?(現在高|残高)/u;
/** 翌月繰越, 次年度への繰越金, 期末残高. */
const CLOSING = /^(翌|次)(月|期|年度?|回)(への?)?(繰越|残高)|^(期|月|年度|年)末(資金|現金)?(現在高|残高)/u;
const MONTH = /^([0-9]{1,2}月|第?[1-4一二三四](四半)?期)/u;
/** 第1四半期計, 上半期計, 累計, and no 一般会計: what some of the months add up to, and no month. */
const SOME_MONTHS = /(?<!会)計$/u;

/** R6, 令和6: years that only those beside them tell. */
const YEAR = /^(?:令和|平成|[rh])\.?([0-9]{1,2})(?:年度?)?$/iu;

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
    MONTH.test(key) && !SOME_MONTHS.test(key) && role !== "total" && role !== "change" ? [column] : [],
  );
  if (months.length > 2) return months;
  const years = columns.flatMap(({ period, role }, column) =>
    role === "amount" && period?.year ? [{ column, year: period.year }] : [],
  );
  const isRun = years.slice(1).every(({ year }, index) => year === years[index]!.year + 1);
  if (isRun && years.length > 2) return years.map(({ column }) => column);
  return areYears(columns.map(({ key }) => Number(YEAR.exec(key)?.[1]))) ? [...columns.keys()] : null;
}

function areYears(numbers: readonly number[]): boolean {
  return numbers.length > 2 && numbers.every((year, at) => year === numbers[0]! + at);
}

/** Whether a line says what a month or year began with. */
export function opensTime({ type, key }: Line): boolean {
  return type !== "heading" && OPENING.test(key);
}

/** What is carried over is no flow: the 計 of the months has what the first month opened with. */
export function isCarried(statement: Statement, line: number): boolean {
  const { key } = statement.lines[line]!;
  return (OPENING.test(key) || CLOSING.test(key)) && timesOf(statement) !== null;
}

/** Between the columns of a table over months or years: 翌月繰越 of one is 前月繰越 of the next. */
export function carriedForward({ statements }: Book, index: number, giveUp: GiveUp): Equation[] {
  const statement = statements[index]!;
  const carried = carriedIn(statement);
  if (!carried) return [];
  return gather([continued, rolled, repeated], (sumsOf) => {
    const sums = sumsOf(statement, carried);
    const claim = sums.map((sum) => equationOf(sum, index));
    const support = supportFor(claim, statements, slackOf(statement, 3));
    if (sums.length && isBorneOut(support, "carried-over")) return claim;
    const [line, column] = sums[0]?.total ?? [carried.closing, carried.times[0]!];
    const isPromised = sumsOf !== repeated || support.missed.length > 0;
    if (isPromised)
      giveUp({
        what: sumsOf === rolled ? "total" : "tie",
        why: "no-reading-ties",
        statement: index,
        line,
        column,
      });
    return [];
  });
}

type Spot = readonly [line: number, column: number];

interface SpotSum {
  readonly total: Spot;
  readonly terms: readonly (readonly [...Spot, factor: 1 | -1])[];
}

function equationOf({ total, terms }: SpotSum, statement: number): Equation {
  const [first, ...others] = [[...total, 1] as const, ...terms].map(([line, column, factor]) => ({
    statement,
    line,
    column,
    factor,
  }));
  return { rule: "roll-forward", total: first!, terms: others };
}

/** What is carried out of a month is carried into the next. */
function continued(_: Statement, { times, opening, closing }: Carried): SpotSum[] {
  return times
    .slice(1)
    .map((column, at) => ({ total: [opening, column], terms: [[closing, times[at]!, 1]] }));
}

/** What is carried out is what was carried in and what moved. */
function rolled(statement: Statement, carried: Carried): SpotSum[] {
  const { times, opening, closing } = carried;
  const movement = movementOf(statement, carried);
  if (!movement) return [];
  return times.map((column) => ({
    total: [closing, column],
    terms: [[opening, column, 1], ...movement.map(([line, factor]) => [line, column, factor] as const)],
  }));
}

/** 計 opens as the first of its months does and closes as the last, where it prints what is carried over. */
function repeated(statement: Statement, { times, opening, closing }: Carried): SpotSum[] {
  return periodTotals(statement, times).flatMap(({ total, first, last }): SpotSum[] => {
    const isPrinted = amount(statement, opening, total) !== 0 || amount(statement, closing, total) !== 0;
    const ends = [[opening, first] as const, [closing, last] as const];
    return isPrinted
      ? ends.map(([line, column]) => ({ total: [line, total], terms: [[line, column, 1]] }))
      : [];
  });
}

/** Each 計 with the first and last of its months: those right before it, else those of the 計 before it (上半期計), else all. */
export function periodTotals({ columns }: Statement, times: readonly number[]) {
  let [own, wider]: [number[], number[]] = [[], []];
  return columns.flatMap(({ key, role }, total) => {
    if (times.includes(total)) {
      own.push(total);
      wider.push(total);
      return [];
    }
    if (role !== "total" && !SOME_MONTHS.test(key)) return [];
    const months = [own, wider, times].find((each) => each.length > 0)!.filter((month) => month < total);
    if (!own.length) wider = [];
    own = [];
    return months.length ? [{ total, first: months[0]!, last: months[months.length - 1]! }] : [];
  });
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

/**
 * What most columns say is added to what was carried in: one line (差引), what is named so (積立額, 取崩額), or one total
 * less another (収入計 − 支出計).
 */
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
  const named = lines.flatMap((line) => {
    const factor = factorOf(statement.lines[line]!.key);
    return factor ? [[line, factor] as const] : [];
  });
  const sum = (column: number) =>
    named.reduce((all, [line, factor]) => all + factor * amount(statement, line, column), 0);
  if (named.length && ties(sum)) return named;
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
  const tied = items.filter(holds).length;
  return carries({ tied, missed: items.length - tied }, "movement-of-months");
}

/** NaN, which ties with nothing, where the cell cannot be read. */
function amount({ lines }: Statement, line: number, column: number): number {
  return lines[line]!.amounts[column]?.value ?? NaN;
}
