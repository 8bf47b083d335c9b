import { kindOf } from "../../detection/kinds";
import type { CheckedEquation, Equation, Rounding, Statement } from "../../types";
import { checkEquation } from "../check";
import { areExact } from "./exactness";
import { isCoarser } from "./finer";
import { inItsGrain } from "./grain";
import { bestMode, crossedLast, independent, outcomesUnder } from "./modes";

/** A published 百万円 table is compiled in 円 or 千円 and rounded, whether a note says so or not. */
const ALWAYS_ROUNDED = 1_000_000;

/** So many differences that share no cell are no slips: the table is rounded. */
const INDEPENDENT_MISSES = 3;

/** A program computes cents and rounds what it shows; few people type so small a slip twice. */
const INDEPENDENT_MISSES_OF_CENTS = 2;

/** So many of the differences must be as small as rounding leaves them; of cents that were rounded twice fewer are. */
const LEAST_SHARE = 0.8;
const LEAST_SHARE_OF_CENTS = 0.5;

/**
 * The rounding of statements that declare none, from the figures themselves: how the coarser figures follow from finer
 * ones in the book, else whether small differences are spread all over the table. Without such evidence the figures
 * are exact, and a difference of 1 is an error.
 */
export function settleRounding(
  statements: readonly Statement[],
  equations: readonly Equation[],
  untied: readonly CheckedEquation[],
): Statement[] {
  const open = new Set(statements.flatMap(({ rounding }, index) => (rounding === "unknown" ? [index] : [])));
  const missed = new Set(
    untied.filter(({ outcome }) => outcome === "discrepancy").map(({ total }) => total.statement),
  );
  const [compared, within] = [new Set<number>(), new Set<number>()];
  const own = new Map(
    [...open]
      .filter((index) => missed.has(index) || isRounded(statements[index]!))
      .map((index): [number, Equation[]] => [index, []]),
  );
  for (const equation of equations) {
    const { statement } = equation.total;
    if (!open.has(statement)) continue;
    compared.add(statement);
    if (!within.has(statement) && isWithin(equation)) within.add(statement);
    if (!own.has(statement) && isCoarser(equation, statements)) own.set(statement, []);
    own.get(statement)?.push(equation);
  }
  return statements.map((statement, index) => {
    if (!open.has(index) || !compared.has(index)) return statement;
    const list = own.get(index);
    if (list) {
      const seen = isRounded(statement) ? inItsGrain(statements, index) : statements;
      return { ...statement, rounding: evidence(seen, index, list) };
    }
    return within.has(index) ? { ...statement, rounding: "exact" } : statement;
  });
}

/** The rounding of a statement in which something does not tie, or which is bound to be rounded. */
function evidence(statements: readonly Statement[], index: number, equations: readonly Equation[]): Rounding {
  const finer = equations.filter((equation) => isCoarser(equation, statements));
  const within = equations.filter(isWithin);
  const missed = within.filter((equation) => checkEquation(equation, statements).outcome === "discrepancy");
  const mode = missed.length ? bestMode(statements, index, within) : null;
  const outcomeOf = mode && outcomesUnder(statements, index, mode);
  const small = outcomeOf ? missed.filter((equation) => outcomeOf(equation) !== "discrepancy") : [];
  const { decimals } = statements[index]!;
  const spread = independent(decimals > 0 ? crossedLast(small) : small);
  const isMade = isBudget(statements[index]!) && !isRounded(statements[index]!);
  const isSurelyExact = () => areExact(statements, { within, missed, misses: spread, finer }, isMade);
  if (!finer.length && areMostlyComputed(statements[index]!, within)) return "exact";
  if (finer.length) return isSurelyExact() ? "exact" : (bestMode(statements, index, finer) ?? "half-up");
  if (isRounded(statements[index]!) || isSettled(statements[index]!)) {
    if (isSurelyExact()) return "exact";
    if (mode) return mode;
    return isRounded(statements[index]!) ? "half-up" : within.length ? "exact" : "unknown";
  }
  if (!mode) return within.length ? "exact" : "unknown";
  const misses = decimals > 0 ? INDEPENDENT_MISSES_OF_CENTS : INDEPENDENT_MISSES;
  const share = decimals > 0 ? LEAST_SHARE_OF_CENTS : LEAST_SHARE;
  return spread >= misses && small.length >= missed.length * share && spread * 8 >= within.length
    ? mode
    : "exact";
}

/** So many of the totals at least, and three of four, are live sums: then they do not miss by rounding. */
const LEAST_COMPUTED = 3;

/** Whether the table adds up its figures as they are printed, so that a total typed among its sums has to tie as well. */
function areMostlyComputed({ sumsDown = 0 }: Statement, within: readonly Equation[]): boolean {
  const totals = new Set(
    within
      .filter(({ total, terms }) => terms.every(({ column }) => column === total.column))
      .map(({ total }) => `${total.line}:${total.column}`),
  );
  return sumsDown >= LEAST_COMPUTED && sumsDown * 4 >= totals.size * 3;
}

/** A settlement is compiled in 円, so that one printed in 千円 is rounded, while a budget is made in 千円. */
function isSettled(statement: Statement): boolean {
  if ((statement.unit ?? 0) < 1000 || isBudget(statement)) return false;
  return SETTLED.test(wordsOf(statement)) || kindOf(statement.kind)?.settled === true;
}

function isBudget(statement: Statement): boolean {
  return BUDGETED.test(wordsOf(statement));
}

function wordsOf({ title, columns }: Statement): string {
  return [title, ...columns.map(({ label }) => label)].join(" ");
}

const BUDGETED = /予算|予定|計画|見込|見積|当初|補正|案/u;
const SETTLED = /決算|実績|計算書|貸借対照表|収入済|支出済/u;

function isRounded({ unit }: Statement): boolean {
  return (unit ?? 0) >= ALWAYS_ROUNDED;
}

/** Whether all terms stand in the statement of the total. */
function isWithin({ total, terms }: Equation): boolean {
  return terms.every(({ statement }) => statement === total.statement);
}
