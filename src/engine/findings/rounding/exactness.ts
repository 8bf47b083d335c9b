import type { Equation, Statement, Term } from "../../types";
import { amountOf } from "../check";
import { remainderOf } from "./finer";

/** How likely figures that were rounded must be to tie as often as they do before rounding is ruled out. */
const UNLIKELY = 1e-3;

/** What one more slip in an exact table costs against one more miss in a rounded one. */
const SLIP = 0.04;

/** How likely the 千円 of a budget are to be rounded 円: budgets are made in 千円. */
const ROUNDED_BUDGET = 0.01;

/** How likely an amount is to be a round one: a figure that was rounded may have had nothing to cut off. */
const ROUND_AMOUNT = 0.1;

/**
 * Whether too much ties for the figures to have been rounded one by one: a sum of n figures, each rounded, ties with
 * about 1 in √(1 + n/2); and where the finer figures are in the book, nothing is cut off in those that agree (千円 of a
 * budget, printed again in 円).
 *
 * @param isMade whether it is a budget in the unit in which budgets are made
 */
export function areExact(
  statements: readonly Statement[],
  { within, missed, misses, finer }: Agreement,
  isMade: boolean,
): boolean {
  const isMissed = new Set(missed.map(({ terms }) => terms));
  let likelihood = isMade ? ROUNDED_BUDGET : 1;
  for (const { total, terms } of within) {
    if (isMissed.has(terms)) continue;
    const filled = terms.filter((term) => amountOf(term, statements).value !== 0).length;
    if (filled > 1 && isOwn(total, terms, statements)) likelihood /= Math.sqrt(1 + filled / 2);
  }
  const filled = finer.filter(({ total }) => amountOf(total, statements).value);
  const remainders = filled.map((equation) => remainderOf(equation, statements));
  const count = (remainder: string) => remainders.filter((each) => each === remainder).length;
  return likelihood * ROUND_AMOUNT ** count("none") < UNLIKELY * SLIP ** (misses + count("rounded"));
}

/** The equations whose total is in a statement: within it, those of them that do not tie, and from finer figures. */
interface Agreement {
  readonly within: readonly Equation[];
  readonly missed: readonly Equation[];
  /** How many of these miss by what rounding would explain, and share no cell. */
  readonly misses: number;
  readonly finer: readonly Equation[];
}

/** Sums of differences follow from those of the columns that are compared. */
function isOwn(total: Term, terms: readonly Term[], statements: readonly Statement[]): boolean {
  const { statement, column } = total;
  return (
    statements[statement]!.columns[column]!.role !== "change" || terms.some((term) => term.column !== column)
  );
}
