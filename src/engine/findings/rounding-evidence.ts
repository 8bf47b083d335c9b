import { ROUNDING_MODES } from "../book/rounding";
import type { CheckedEquation, Equation, Rounding, Statement, Term } from "../types";
import { amountOf, checkEquation, reachOf, stepsOf } from "./check";

/** A published 百万円 table is compiled in 円 or 千円 and rounded, whether a note says so or not. */
const ALWAYS_ROUNDED = 1_000_000;

/** So many differences that share no cell are no slips: the table is rounded. */
const INDEPENDENT_MISSES = 3;

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
    if (list) return { ...statement, rounding: evidence(statements, index, list) };
    return within.has(index) ? { ...statement, rounding: "exact" } : statement;
  });
}

/** The rounding of a statement in which something does not tie, or which is bound to be rounded. */
function evidence(statements: readonly Statement[], index: number, equations: readonly Equation[]): Rounding {
  const finer = equations.filter((equation) => isCoarser(equation, statements));
  if (finer.length) return bestMode(statements, index, finer) ?? "half-up";
  const within = equations.filter(isWithin);
  const missed = within.filter((equation) => checkEquation(equation, statements).outcome === "discrepancy");
  const mode = missed.length ? bestMode(statements, index, within) : null;
  const small = mode
    ? missed.filter((equation) => outcomeUnder(statements, index, equation, mode) !== "discrepancy")
    : [];
  const spread = independent(small);
  if (isRounded(statements[index]!) || isSettled(statements[index]!)) {
    if (isSurelyExact(statements, within, missed, spread)) return "exact";
    if (mode) return mode;
    return isRounded(statements[index]!) ? "half-up" : within.length ? "exact" : "unknown";
  }
  if (!mode) return within.length ? "exact" : "unknown";
  return spread >= INDEPENDENT_MISSES && small.length * 5 >= missed.length * 4 && spread * 8 >= within.length
    ? mode
    : "exact";
}

/** A settlement is compiled in 円, so that one printed in 千円 is rounded, while a budget is made in 千円. */
function isSettled({ unit, title, kind, columns }: Statement): boolean {
  if ((unit ?? 0) < 1000) return false;
  const words = [title, ...columns.map(({ label }) => label)].join(" ");
  return !BUDGETED.test(words) && (SETTLED.test(words) || SETTLED_KINDS.includes(kind));
}

const BUDGETED = /予算|予定|計画|見込|見積|当初|補正|案/u;
const SETTLED = /決算|実績|計算書|貸借対照表|収入済|支出済/u;
const SETTLED_KINDS = ["net-assets-statement", "school-activities", "welfare-cash", "welfare-activities"];

/** How likely figures that were rounded must be to tie as often as they do before rounding is ruled out. */
const UNLIKELY = 1e-3;

/** What one more slip in an exact table costs against one more miss in a rounded one. */
const SLIP = 0.04;

/**
 * Whether too many equations tie for the figures to have been rounded one by one: a sum of n figures, each rounded,
 * ties with about 1 in √(1 + n/2).
 */
function isSurelyExact(
  statements: readonly Statement[],
  equations: readonly Equation[],
  missed: readonly Equation[],
  misses: number,
): boolean {
  const isMissed = new Set(missed.map(({ terms }) => terms));
  let likelihood = 1;
  for (const { total, terms } of equations) {
    if (isMissed.has(terms)) continue;
    const filled = terms.filter((term) => amountOf(term, statements).value !== 0).length;
    if (filled > 1 && isOwn(total, terms, statements)) likelihood /= Math.sqrt(1 + filled / 2);
  }
  return likelihood < UNLIKELY * SLIP ** misses;
}

/** Sums of differences follow from those of the columns that are compared. */
function isOwn(total: Term, terms: readonly Term[], statements: readonly Statement[]): boolean {
  const { statement, column } = total;
  return (
    statements[statement]!.columns[column]!.role !== "change" || terms.some((term) => term.column !== column)
  );
}

function isRounded({ unit }: Statement): boolean {
  return (unit ?? 0) >= ALWAYS_ROUNDED;
}

/** Whether all terms stand in the statement of the total. */
function isWithin({ total, terms }: Equation): boolean {
  return terms.every(({ statement }) => statement === total.statement);
}

/**
 * The mode that leaves the fewest discrepancies; of several 四捨五入, unless enough differences fall on the one side on
 * which 切捨て (切上げ) leaves them. Null where exact figures do as well.
 */
function bestMode(
  statements: readonly Statement[],
  index: number,
  equations: readonly Equation[],
): Rounding | null {
  const scores = ROUNDING_MODES.map(({ id }) => ({
    id,
    wrong: equations.filter((equation) => outcomeUnder(statements, index, equation, id) === "discrepancy")
      .length,
  }));
  const exact = scores.find(({ id }) => id === "exact")!;
  const best = scores.reduce((a, b) => (b.wrong < a.wrong ? b : a));
  if (best.wrong >= exact.wrong) return null;
  const oneSided = scores.find(
    ({ id, wrong }) =>
      (id === "truncate" || id === "round-up") &&
      wrong === best.wrong &&
      oneSidedMisses(statements, index, equations, id) >= ONE_SIDED,
  );
  return best.id === "half-up" && oneSided ? oneSided.id : best.id;
}

/** So many differences that share no cell do not all fall on one side by chance. */
const ONE_SIDED = 4;

/** Differences that a mode explains and would not explain if they were on the other side. */
function oneSidedMisses(
  statements: readonly Statement[],
  index: number,
  equations: readonly Equation[],
  mode: Rounding,
): number {
  const assumed = statements.with(index, { ...statements[index]!, rounding: mode });
  return independent(
    equations.filter((equation) => {
      const { outcome, difference } = checkEquation(equation, assumed);
      if (outcome !== "rounding" || !difference) return false;
      const { low, lowOpen, high, highOpen } = reachOf(
        equation,
        assumed,
        stepsOf(equation.total, equation.terms, assumed),
      );
      // What exact values would have to make up for on the other side.
      const need = difference * 2;
      return (lowOpen ? need <= low : need < low) || (highOpen ? need >= high : need > high);
    }),
  );
}

/** Whether the total is printed in a coarser unit than its terms. */
function isCoarser({ total, terms }: Equation, statements: readonly Statement[]): boolean {
  return (stepsOf(total, terms, statements)?.[0] ?? 1) > 1;
}

function outcomeUnder(
  statements: readonly Statement[],
  index: number,
  equation: Equation,
  rounding: Rounding,
) {
  const assumed = statements.with(index, { ...statements[index]!, rounding });
  return checkEquation(equation, assumed).outcome;
}

/** How many equations can be picked so that no two share a cell: one wrong cell breaks several, rounding each alone. */
function independent(equations: readonly Equation[]): number {
  const used = new Set<string>();
  let count = 0;
  for (const { total, terms } of equations) {
    const cells = [total, ...terms].map(({ line, column }) => `${line}:${column}`);
    if (cells.some((cell) => used.has(cell))) continue;
    cells.forEach((cell) => used.add(cell));
    count++;
  }
  return count;
}
