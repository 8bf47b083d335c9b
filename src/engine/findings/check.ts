import { greatest } from "../book/collections";
import { roundingMode, type Interval } from "../book/rounding";
import type { Amount, CheckedEquation, Equation, Statement, Term } from "../types";
import type { ChangedFigures } from "./changed-figures";

const NOTHING: Interval = { low: 0, lowOpen: false, high: 0, highOpen: false };

/**
 * Compares the two sides of an equation exactly, in the unit of its total, as they are printed or once some of their
 * figures are `changed`. A difference is a rounding difference where exact values exist that round to every printed
 * figure and tie, else a discrepancy. Undecided where a figure cannot be read or exceeds exact integers.
 */
export function checkEquation(
  equation: Equation,
  statements: readonly Statement[],
  changed?: ChangedFigures,
): CheckedEquation {
  const { total, terms } = equation;
  const { rounding } = statements[total.statement]!;
  const actual = amountOf(total, statements, changed).value;
  const steps = stepsOf(total, terms, statements);
  const step = steps ? steps[0]! : 1;
  let sum = 0;
  for (let index = 0; index < terms.length; index++) {
    const { value } = amountOf(terms[index]!, statements, changed);
    if (value === null) return decided(equation, "undecided", null, null);
    sum += terms[index]!.factor * value * (steps ? steps[index + 1]! : 1);
  }
  if (actual === null || !Number.isSafeInteger(sum * 2) || !Number.isSafeInteger(actual * step * 2)) {
    return decided(equation, "undecided", null, null);
  }
  const expected = step === 1 ? sum : roundingMode(rounding).round(sum, step);
  if (expected === actual) return decided(equation, "tied", expected, actual);
  const isRounding =
    Math.abs(actual - expected) <= (equation.support?.slack ?? 0) ||
    isWithin(reachOf(equation, statements, steps, { changed }), actual * step - sum);
  return decided(equation, isRounding ? "rounding" : "discrepancy", expected, actual);
}

function decided(
  { rule, total, terms, tie, support, isUnsure }: Equation,
  outcome: CheckedEquation["outcome"],
  expected: number | null,
  actual: number | null,
): CheckedEquation {
  const difference = expected === null || actual === null ? null : actual - expected;
  const checked = { rule, total, terms, ...(tie && { tie }), outcome, expected, actual, difference };
  return support || isUnsure
    ? { ...checked, ...(support && { support }), ...(isUnsure && { isUnsure }) }
    : checked;
}

/** Whether the exact values behind the printed figures can make up for what the printed figures miss by. */
function isWithin(reach: Interval, missing: number): boolean {
  const need = 0 - missing * 2;
  const above = reach.lowOpen ? need > reach.low : need >= reach.low;
  const below = reach.highOpen ? need < reach.high : need <= reach.high;
  return above && below;
}

/** How the figures of an equation are to be taken. */
interface Printed {
  /** Blanks hide nothing below the unit, or as much as if something were printed where nothing is. */
  readonly blanks?: "hide-nothing" | "are-left-out";
  readonly changed?: ChangedFigures | undefined;
}

/**
 * By how much the exact value of total − Σ factor × term may differ from that of the printed figures, in halves of the
 * equation's finest digit.
 */
export function reachOf(
  { total, terms }: Pick<Equation, "total" | "terms">,
  statements: readonly Statement[],
  steps: readonly number[] | null,
  printed: Printed = {},
): Interval {
  let reach = widened(NOTHING, intervalOf(total, statements, printed), steps ? steps[0]! : 1, 1);
  terms.forEach((term, index) => {
    const step = steps ? steps[index + 1]! : 1;
    reach = widened(reach, intervalOf(term, statements, printed), step, term.factor === 1 ? -1 : 1);
  });
  return reach;
}

function widened(reach: Interval, by: Interval, step: number, factor: 1 | -1): Interval {
  if (by.low === 0 && by.high === 0 && !by.lowOpen && !by.highOpen) return reach;
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
function intervalOf(term: Term, statements: readonly Statement[], { blanks, changed }: Printed): Interval {
  const { value, source } = amountOf(term, statements, changed);
  if (value === null) return NOTHING;
  if (value === 0 && source !== "number" && blanks !== "are-left-out") return NOTHING;
  return roundingMode(statements[term.statement]!.rounding).interval(value);
}

export function amountOf(term: Term, statements: readonly Statement[], changed?: ChangedFigures): Amount {
  const { statement, line, column } = term;
  return changed?.(term) ?? statements[statement]!.lines[line]!.amounts[column]!;
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
  if (areSameDigit(total, terms, statements)) return null;
  const tables = [total, ...terms].map(({ statement }) => statements[statement]!);
  const known = tables.map(({ unit }) => unit).find((unit) => unit !== null) ?? 1;
  const decimals = greatest(tables.map((table) => table.decimals));
  const worth = tables.map((table) => (table.unit ?? known) * 10 ** (decimals - table.decimals));
  const common = worth.reduce(greatestCommonDivisor);
  return worth.map((each) => each / common);
}

function areSameDigit(total: Term, terms: readonly Term[], statements: readonly Statement[]): boolean {
  const { unit, decimals } = statements[total.statement]!;
  for (const { statement } of terms) {
    if (statement === total.statement) continue;
    const other = statements[statement]!;
    if (other.unit !== unit || other.decimals !== decimals) return false;
  }
  return true;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
