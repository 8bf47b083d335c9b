import { ROUNDING_MODES } from "../book/rounding";
import type { CheckedEquation, Equation, Rounding, Statement } from "../types";
import { checkEquation, stepsOf } from "./check";

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
  const [compared, coarse, within] = [new Set<number>(), new Set<number>(), new Set<number>()];
  const own = new Map(
    [...missed].filter((index) => open.has(index)).map((index): [number, Equation[]] => [index, []]),
  );
  for (const equation of equations) {
    const { statement } = equation.total;
    if (!open.has(statement)) continue;
    compared.add(statement);
    if (!within.has(statement) && isWithin(equation)) within.add(statement);
    if (!coarse.has(statement) && isCoarser(equation, statements)) coarse.add(statement);
    own.get(statement)?.push(equation);
  }
  return statements.map((statement, index) => {
    if (!open.has(index) || !compared.has(index)) return statement;
    const list = own.get(index);
    if (list) return { ...statement, rounding: evidence(statements, index, list) };
    if (isRounded(statement) || coarse.has(index)) return { ...statement, rounding: "half-up" };
    return within.has(index) ? { ...statement, rounding: "exact" } : statement;
  });
}

/** The rounding of a statement in which something does not tie. */
function evidence(statements: readonly Statement[], index: number, equations: readonly Equation[]): Rounding {
  const finer = equations.filter((equation) => isCoarser(equation, statements));
  if (finer.length) return bestMode(statements, index, finer) ?? "half-up";
  const within = equations.filter(isWithin);
  const missed = within.filter((equation) => checkEquation(equation, statements).outcome === "discrepancy");
  const mode = missed.length ? bestMode(statements, index, within) : null;
  if (isRounded(statements[index]!)) return mode ?? "half-up";
  if (!mode) return within.length ? "exact" : "unknown";
  const small = missed.filter(
    (equation) => outcomeUnder(statements, index, equation, mode) !== "discrepancy",
  );
  const spread = independent(small);
  return spread >= INDEPENDENT_MISSES && small.length * 5 >= missed.length * 4 && spread * 8 >= within.length
    ? mode
    : "exact";
}

function isRounded({ unit }: Statement): boolean {
  return (unit ?? 0) >= ALWAYS_ROUNDED;
}

/** Whether all terms stand in the statement of the total. */
function isWithin({ total, terms }: Equation): boolean {
  return terms.every(({ statement }) => statement === total.statement);
}

/** The mode that leaves the fewest discrepancies; 四捨五入 where several do. Null where exact figures do as well. */
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
  return best.wrong < exact.wrong ? best.id : null;
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
