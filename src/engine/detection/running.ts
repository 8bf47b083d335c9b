import { greatest } from "../book/collections";
import { isRunningTotal } from "../book/period";
import type { Column, ColumnTerm, Statement } from "../types";

/** 残高, 差引残高, 現在高 of a cash book; what names a time (前年度末残高) is no balance after each line. */
const BALANCE = /^(差引|現金|預金)?(残高|残額|現在高|差引額?)$|^balance$/u;
/** So many lines at least have to show it, and of those that do not, each miss once. */
const FEWEST = { running: 2, balance: 3 };

type Step = readonly [from: number, to: number];

/**
 * Columns in which each line goes on from the line before it: 累計 of months, 残高 of a cash book (収入 added, 支出 taken
 * off). No total adds them up down or across, so they are told from amounts. What each line adds, the figures say.
 */
export function withRunningColumns(statement: Statement): Statement {
  const found = statement.columns.map((column, index) => {
    const isBalance = BALANCE.test(column.key);
    return isBalance || isRunningTotal(column.label) ? addsOf(statement, index, isBalance) : null;
  });
  if (found.every((adds) => adds === null)) return statement;
  const columns = statement.columns.map((column, index): Column => {
    const adds = found[index];
    return adds ? { ...column, role: "running", period: null, adds } : column;
  });
  return { ...statement, columns };
}

/** The lines of a running column, in their order: no headings, no 計 between them, and what is still to come is blank. */
export function runOf({ lines }: Statement, column: number): number[] {
  return [...lines.keys()].filter(
    (line) => lines[line]!.type === "item" && lines[line]!.amounts[column]!.source !== "blank",
  );
}

function addsOf(statement: Statement, column: number, isBalance: boolean): readonly ColumnTerm[] | null {
  const run = runOf(statement, column);
  const steps = run.slice(1).map((to, at): Step => [run[at]!, to]);
  const least = isBalance ? FEWEST.balance : FEWEST.running;
  if (steps.length < least) return null;
  const others = [...statement.columns.keys()].filter((other) => other !== column);
  const candidates = isBalance
    ? others.flatMap((one) =>
        others.filter((other) => other !== one).map((other) => [plus(one), minus(other)]),
      )
    : others.map((one) => [plus(one)]);
  const scores = candidates.map((adds) => scoreOf(statement, column, steps, adds));
  const best = scores.findIndex(({ tied }) => tied === greatest(scores.map((score) => score.tied)));
  const score = scores[best];
  return score && score.tied >= least && score.tied > score.causes ? candidates[best]! : null;
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
