import { greatest } from "../book/collections";
import { isRunningTotal, isTurn } from "../book/period";
import type { Column, ColumnTerm, Statement } from "../types";

/** 残高 of a cash book, 年度末残高 of a plan of redemptions; 前年度末残高 is no balance after each line. */
const BALANCE = /(残高|残額|現在高|差引額?)$|^balance$/u;
const BEFORE = /^(前|期首|年度当初)/u;
/** So many lines at least have to show it. */
const FEWEST = 2;

type Step = readonly [from: number, to: number];

/**
 * Columns in which each line goes on from the line before it: 累計 of months, 残高 of a cash book (収入 added, 支出 taken
 * off). No total adds them up down or across, so they are told from amounts. What each line adds, the figures say.
 */
export function withRunningColumns(statement: Statement): Statement {
  const found = statement.columns.map((column, index) => runningAs(statement, column, index));
  if (found.every((each) => each === null)) return statement;
  const columns = statement.columns.map((column, index): Column => {
    const own = found[index];
    return own ? { ...column, role: "running", period: null, ...own } : column;
  });
  return { ...statement, columns };
}

function runningAs(
  statement: Statement,
  { key, label }: Column,
  index: number,
): Pick<Column, "adds" | "follows"> | null {
  const isBalance = BALANCE.test(key);
  if (isBalance && BEFORE.test(key)) return followsIn(statement, index);
  if (isBalance && isOfItems(statement)) return null;
  return isBalance || isRunningTotal(label) ? addsIn(statement, index, isBalance) : null;
}

/** 引当金, 基金: each line has an opening balance of its own, which is no closing balance of the line before. */
function isOfItems(statement: Statement): boolean {
  const openings = [...statement.columns.keys()].filter((at) => {
    const { key } = statement.columns[at]!;
    return BALANCE.test(key) && BEFORE.test(key);
  });
  return openings.length > 0 && openings.every((at) => followsIn(statement, at) === null);
}

/** 前月末残高 is the 当月末残高 of the line before: seen where it changes, since three banks may hold the same. */
function followsIn(statement: Statement, column: number): { readonly follows: number } | null {
  const amount = (line: number, at: number) => statement.lines[line]!.amounts[at]!.value;
  const all = stepsOf(statement, column);
  const steps = all.filter(([from, to]) => amount(from, column) !== amount(to, column));
  const follows = [...statement.columns.keys()].find((other) => {
    const tied = steps.filter(([from, to]) => amount(from, other) === amount(to, column)).length;
    return other !== column && tied >= FEWEST && 2 * tied > steps.length;
  });
  return follows === undefined ? null : { follows };
}

/** The lines of a running column, in their order: no headings, no 計 between them, and what is still to come is blank. */
export function runOf({ lines }: Statement, column: number): number[] {
  return [...lines.keys()].filter(
    (line) => lines[line]!.type === "item" && lines[line]!.amounts[column]!.source !== "blank",
  );
}

function stepsOf(statement: Statement, column: number): Step[] {
  const run = runOf(statement, column);
  return run.slice(1).map((to, at): Step => [run[at]!, to]);
}

function addsIn(
  statement: Statement,
  column: number,
  isBalance: boolean,
): { readonly adds: readonly ColumnTerm[] } | null {
  const steps = stepsOf(statement, column);
  if (steps.length < FEWEST && (isBalance || steps.length === 0)) return null;
  const others = [...statement.columns.keys()].filter((other) => other !== column);
  const candidates = isBalance ? movementsOf(others) : others.map((one) => [plus(one)]);
  const scores = candidates.map((adds) => scoreOf(statement, column, steps, adds));
  const best = scores.findIndex(({ tied }) => tied === greatest(scores.map((score) => score.tied)));
  const score = scores[best];
  if (score && score.tied >= FEWEST && score.tied > score.causes) return { adds: candidates[best]! };
  const begun = isBalance ? [] : candidates.filter(([one]) => beginsWith(statement, column, one!.column));
  return begun.length === 1 ? { adds: begun[0]! } : null;
}

/** 累計 of 第1回, 第2回 or of years: the first is what is added to nothing, and some later one is no longer that. */
function beginsWith(statement: Statement, column: number, added: number): boolean {
  const { lines } = statement;
  const run = runOf(statement, column);
  const isEqual = (line: number) => {
    const [sum, one] = [column, added].map((at) => lines[line]!.amounts[at]!.value);
    return sum === one && one !== 0;
  };
  return run.every((line) => isTurn(lines[line]!.key)) && isEqual(run[0]!) && !run.every(isEqual);
}

/** One column is added or taken off, or one is added and another taken off. */
function movementsOf(columns: readonly number[]): ColumnTerm[][] {
  return columns.flatMap((one) => [
    [plus(one)],
    [minus(one)],
    ...columns.filter((other) => other !== one).map((other) => [plus(one), minus(other)]),
  ]);
}

const plus = (column: number): ColumnTerm => ({ column, factor: 1 });
const minus = (column: number): ColumnTerm => ({ column, factor: -1 });

/** How many steps move by what is added; a wrong figure of the run misses twice, by the same amount. */
function scoreOf(
  { lines }: Statement,
  column: number,
  steps: readonly Step[],
  adds: readonly ColumnTerm[],
): { readonly tied: number; readonly causes: number } {
  const amount = (line: number, at: number) => lines[line]!.amounts[at]!.value ?? NaN;
  let tied = 0;
  const misses = new Set<number>();
  for (const [from, to] of steps) {
    const added = adds.reduce((sum, { column: at, factor }) => sum + factor * amount(to, at), 0);
    const miss = amount(to, column) - amount(from, column) - added;
    if (miss === 0 && added !== 0) tied++;
    else if (miss !== 0) misses.add(Math.abs(miss));
  }
  return { tied, causes: misses.size };
}
