import type { Equation, Statement, Term } from "../../types";
import type { Book } from "../rule";
import { slackOf } from "../slack";
import { carries } from "../vote";
import { keyOf } from "./spoken";

type Place = Omit<Term, "factor">;

/** A column that is no sum of its lines at most of several places adds up nothing: rates, codes, ages. */
export function inColumnsThatAdd({ statements }: Book, equations: readonly Equation[]): readonly Equation[] {
  const balance = new Map<number, { tied: number; missed: number }>();
  for (const equation of equations) {
    const own = balance.get(equation.total.column) ?? { tied: 0, missed: 0 };
    balance.set(equation.total.column, own);
    own[missedBy(equation, statements) === 0 ? "tied" : "missed"]++;
  }
  return equations.filter(({ total }) => carries(balance.get(total.column)!, "written-column"));
}

/**
 * What was typed beside a family is asked, and how sure that is. Where more figures deny what the formulas say than one
 * in so many, they may well mean something else: 0.83 below a column of margins is no sum of the quarters. Members tie
 * by themselves; where what they show does not, it is for what their format leaves out.
 */
export function trusted(
  { statements, written }: Book,
  equations: readonly Equation[],
  isDeclared: boolean,
): readonly Equation[] {
  const missed = equations.map((equation) => missedBy(equation, statements));
  const asked = equations.filter(
    (equation, at) =>
      missed[at] === 0 || (!isMember(equation, written) && missed[at]! > equation.terms.length / 2),
  );
  const tied = missed.filter((by) => by === 0).length;
  const votes = { tied, missed: asked.length - tied };
  const isSure = carries(votes, isDeclared ? "written-and-named" : "written-sum");
  return isSure ? asked : asked.map((equation) => ({ ...equation, isUnsure: true }));
}

/** Whether the formula of the total is the one that says so. */
function isMember({ total, terms }: Equation, { formOf }: Book["written"]): boolean {
  const nameOf = (all: readonly Term[]) =>
    all
      .map((term) => `${keyOf(term)}*${term.factor}`)
      .sort()
      .join();
  const form = formOf(total);
  return form !== null && nameOf(form) === nameOf(terms);
}

/** In the last digit that any of the figures prints; 0 where one cannot be read, and within what rounding was declared. */
function missedBy({ total, terms }: Equation, statements: readonly Statement[]): number {
  const value = ({ statement, line, column }: Place) =>
    statements[statement]!.lines[line]!.amounts[column]!.value ?? NaN;
  const { decimals } = statements[total.statement]!;
  const figures = [total, ...terms].map(value);
  let step = 1;
  while (step < 10 ** decimals && figures.every((figure) => figure % (step * 10) === 0)) step *= 10;
  const sum = terms.reduce((all, term) => all + term.factor * value(term), 0);
  const missed = Math.abs(sum - value(total));
  return missed > slackOf(statements[total.statement]!, terms.length) ? missed / step : 0;
}
