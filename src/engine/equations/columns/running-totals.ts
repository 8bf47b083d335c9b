import { gather, greatest } from "../../book/collections";
import { isRunningTotal, isTurn } from "../../book/period";
import { runOf } from "../../detection/running";
import type { Equation, Statement, Term } from "../../types";
import { deducted } from "../amounts";
import type { Book, GiveUp } from "../rule";
import { slackOf } from "../slack";
import { isBorneOut, supportFor, valueOf } from "../vote";
import { periodTotals, timesOf } from "./carried";

const RULE = "running-total";
/** 4月, 令和6年4月分, 第1四半期; and with which of them a year begins. */
const PERIOD =
  /^((令和|平成|[hr])?[0-9元]+年度?)?([0-9]{1,2}月|第?[1-4一二三四](四半)?期)|^(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*$|^q[1-4]$/u;
const FIRST = /(^|[^0-9])(4月|第?[1一](四半)?期)/u;
/** So many lines named so go on from each other. */
const FEWEST_TURNS = 2;

/** Running columns, lines of running totals over months, and those that are named so and that no figures bear out. */
export function runningTotals(book: Book, index: number, giveUp: GiveUp): Equation[] {
  const { columns } = book.statements[index]!;
  const down = gather(columns, ({ adds, follows, label }, column) => {
    if (adds) return downColumn(book, index, column);
    if (follows !== undefined) return carriedDown(book, index, [column, follows]);
    if (isRunningTotal(label)) giveUpMonths(book, index, column, giveUp);
    return [];
  });
  return [...down, ...across(book, index, giveUp)];
}

/** Whether a line is one of running totals over the columns, of which 計 makes no sum. */
export function isRunningLine(statement: Statement, line: number): boolean {
  return isRunningTotal(statement.lines[line]!.label) && monthsOf(statement).length > 0;
}

/** Each line goes on from the one before it; a 計 below repeats the last of its lines. */
function downColumn({ statements, terms }: Book, index: number, column: number): Equation[] {
  const { lines, columns } = statements[index]!;
  const run = runOf(statements[index]!, column);
  const added = (line: number): Term[] =>
    columns[column]!.adds!.map(({ column: at, factor }) => {
      const term = terms[index]![line]![at]!;
      return factor === 1 ? term : deducted(term);
    });
  const figure = (line: number) => terms[index]![line]![column]!;
  const steps = run.slice(1).map((line, at): Equation => ({
    rule: RULE,
    total: figure(line),
    terms: [figure(run[at]!), ...added(line)],
  }));
  const first: Equation = { rule: RULE, total: figure(run[0]!), terms: added(run[0]!) };
  const beginsYear = isRunningTotal(columns[column]!.label) && FIRST.test(lines[run[0]!]!.key);
  const repeated = gather(lines, ({ type, amounts }, line): Equation[] => {
    const last = run.findLast((each) => each < line);
    if (type !== "total" || last === undefined || amounts[column]!.source === "blank") return [];
    return [{ rule: RULE, total: figure(line), terms: [figure(last)] }];
  });
  // What a book begins with, and months before its first, may not be printed.
  return [...(beginsYear || holds(first, statements) ? [first] : []), ...steps, ...repeated];
}

/** What each line begins with is what the line before it ended with, and 計 begins as its first line does. */
function carriedDown(
  { statements, terms }: Book,
  index: number,
  [column, from]: readonly [number, number],
): Equation[] {
  const run = runOf(statements[index]!, column);
  const equal = (line: number, other: number, at: number): Equation => ({
    rule: RULE,
    total: terms[index]![line]![column]!,
    terms: [terms[index]![other]![at]!],
  });
  const totals = gather(statements[index]!.lines, ({ type, amounts }, line): number[] =>
    type === "total" && amounts[column]!.source !== "blank" && line > run[0]! ? [line] : [],
  );
  return [
    ...run.slice(1).map((line, at) => equal(line, run[at]!, from)),
    ...totals.map((line) => equal(line, run[0]!, column)),
  ];
}

function giveUpMonths({ statements }: Book, statement: number, column: number, giveUp: GiveUp): void {
  const months = [...statements[statement]!.lines.entries()].filter(([, { key }]) => isTurn(key));
  if (months.length < FEWEST_TURNS) return;
  giveUp({ what: "column", why: "no-reading-ties", statement, line: months[0]![0], column });
}

/** The months are columns; what is added stands above its running total: the nearest line of which most months say so. */
function across(book: Book, index: number, giveUp: GiveUp): Equation[] {
  const { statements } = book;
  const months = monthsOf(statements[index]!);
  if (!months.length) return [];
  const { lines } = statements[index]!;
  const slack = slackOf(statements[index]!, 2);
  return gather(lines, ({ label, type }, running): Equation[] => {
    if (type === "heading" || !isRunningTotal(label)) return [];
    const flows = [...lines.keys()].filter(
      (line) => line < running && lines[line]!.type !== "heading" && !isRunningTotal(lines[line]!.label),
    );
    const claims = flows.reverse().map((flow) => overMonths(book, index, months, { running, flow }));
    const supports = claims.map((claim) => supportFor(claim, statements, slack));
    const most = greatest(supports.map(({ tied }) => tied.length));
    const best = supports.findIndex(({ tied }) => tied.length === most);
    if (best >= 0 && isBorneOut(supports[best]!, RULE))
      return [...claims[best]!, ...repeatedAcross(book, index, months, running)];
    giveUp({ what: "total", why: "no-reading-ties", statement: index, line: running, column: months[0]! });
    return [];
  });
}

/** Months that are still to come print no running total; the first of a year is its own. */
function overMonths(
  { statements, terms }: Book,
  index: number,
  months: readonly number[],
  { running, flow }: { readonly running: number; readonly flow: number },
): Equation[] {
  const { lines, columns } = statements[index]!;
  const own = terms[index]!;
  return gather(months, (month, at): Equation[] => {
    const before = months[at - 1];
    const total = own[running]![month]!;
    if (lines[running]!.amounts[month]!.source === "blank") return [];
    const parts = [...(before === undefined ? [] : [own[running]![before]!]), own[flow]![month]!];
    const sum: Equation = { rule: RULE, total, terms: parts };
    const isAsked = before !== undefined || FIRST.test(columns[month]!.key) || holds(sum, statements);
    return isAsked ? [sum] : [];
  });
}

/** 計 beside the months prints what has come up to the last of them. */
function repeatedAcross(
  { statements, terms }: Book,
  index: number,
  months: readonly number[],
  running: number,
): Equation[] {
  const statement = statements[index]!;
  const own = terms[index]![running]!;
  return gather(periodTotals(statement, months), ({ total, last }) =>
    statement.lines[running]!.amounts[total]!.source === "blank"
      ? []
      : [{ rule: RULE, total: own[total]!, terms: [own[last]!] }],
  );
}

function monthsOf(statement: Statement): readonly number[] {
  const times = timesOf(statement) ?? [];
  return times.length > 0 && isPeriod(statement.columns[times[0]!]!.key) ? times : [];
}

function isPeriod(key: string): boolean {
  return PERIOD.test(key) && !/計/u.test(key);
}

function holds({ total, terms }: Equation, statements: readonly Statement[]): boolean {
  return (
    terms.reduce((sum, term) => sum + term.factor * valueOf(term, statements), 0) ===
    valueOf(total, statements)
  );
}
