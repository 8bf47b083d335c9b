import { roundingMode, type Interval } from "../book/rounding";
import type { Amount, CheckedEquation, Equation, Statement, Term } from "../types";

type Check = Pick<CheckedEquation, "outcome" | "expected" | "actual" | "difference">;

const UNDECIDED: Check = { outcome: "undecided", expected: null, actual: null, difference: null };
const NOTHING: Interval = { low: 0, lowOpen: false, high: 0, highOpen: false };

/**
 * Compares the two sides of an equation exactly, in the unit of its total. A difference is a rounding difference where
 * exact values exist that round to every printed figure and tie, else a discrepancy. Undecided where a figure cannot
 * be read or exceeds exact integers.
 */
export function checkEquation(equation: Equation, statements: readonly Statement[]): CheckedEquation {
  const { rule, total, terms } = equation;
  const { outcome, expected, actual, difference } = check(equation, statements);
  return { rule, total, terms, outcome, expected, actual, difference };
}

function check({ total, terms }: Equation, statements: readonly Statement[]): Check {
  const steps = stepsOf(total, terms, statements);
  const actual = amountOf(total, statements).value;
  const step = steps ? steps[0]! : 1;
  let sum = 0;
  for (let index = 0; index < terms.length; index++) {
    const { value } = amountOf(terms[index]!, statements);
    if (value === null) return UNDECIDED;
    sum += terms[index]!.factor * value * (steps ? steps[index + 1]! : 1);
  }
  if (actual === null || !Number.isSafeInteger(sum * 2) || !Number.isSafeInteger(actual * step * 2)) {
    return UNDECIDED;
  }
  const expected = step === 1 ? sum : roundingMode(statements[total.statement]!.rounding).round(sum, step);
  const difference = actual - expected;
  if (difference === 0) return { outcome: "tied", expected, actual, difference };
  const rounding = canTie(total, terms, statements, steps, actual * step - sum);
  return { outcome: rounding ? "rounding" : "discrepancy", expected, actual, difference };
}

/** Whether the exact values behind the printed figures can make up for what the printed figures miss by. */
function canTie(
  total: Term,
  terms: readonly Term[],
  statements: readonly Statement[],
  steps: readonly number[] | null,
  missing: number,
): boolean {
  let reach = widened(NOTHING, intervalOf(total, statements), steps ? steps[0]! : 1, 1);
  terms.forEach((term, index) => {
    const step = steps ? steps[index + 1]! : 1;
    reach = widened(reach, intervalOf(term, statements), step, term.factor === 1 ? -1 : 1);
  });
  const need = 0 - missing * 2;
  const above = reach.lowOpen ? need > reach.low : need >= reach.low;
  const below = reach.highOpen ? need < reach.high : need <= reach.high;
  return above && below;
}

function widened(reach: Interval, by: Interval, step: number, factor: 1 | -1): Interval {
  const [low, lowOpen, high, highOpen] =
    factor === 1
      ? [by.low, by.lowOpen, by.high, by.highOpen]
      : [0 - by.high, by.highOpen, 0 - by.low, by.lowOpen];
  return {
    low: reach.low + low * step,
    lowOpen: reach.lowOpen || lowOpen,
    high: reach.high + high * step,
    highOpen: reach.highOpen || highOpen,
  };
}

/** A blank or a dash is no value at all, so it hides nothing below the unit; a printed 0 may. */
function intervalOf(term: Term, statements: readonly Statement[]): Interval {
  const { value, source } = amountOf(term, statements);
  if (value === null || (value === 0 && source !== "number")) return NOTHING;
  return roundingMode(statements[term.statement]!.rounding).interval(value);
}

export function amountOf({ statement, line, column }: Term, statements: readonly Statement[]): Amount {
  return statements[statement]!.lines[line]!.amounts[column]!;
}

/**
 * How many of the finest last digit among the terms the last digit of the total and of each term is worth; null where
 * all are worth the same.
 */
export function stepsOf(
  total: Term,
  terms: readonly Term[],
  statements: readonly Statement[],
): number[] | null {
  if (terms.every((term) => isSameDigit(total, term, statements))) return null;
  const tables = [total, ...terms].map(({ statement }) => statements[statement]!);
  const known = tables.map(({ unit }) => unit).find((unit) => unit !== null) ?? 1;
  const decimals = Math.max(...tables.map((table) => table.decimals));
  const worth = tables.map((table) => (table.unit ?? known) * 10 ** (decimals - table.decimals));
  const common = worth.reduce(greatestCommonDivisor);
  return worth.map((each) => each / common);
}

function isSameDigit(a: Term, b: Term, statements: readonly Statement[]): boolean {
  if (a.statement === b.statement) return true;
  const [one, other] = [statements[a.statement]!, statements[b.statement]!];
  return one.unit === other.unit && one.decimals === other.decimals;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
