import { ROUNDING_MODES } from "../../book/rounding";
import type { Equation, Rounding, Statement } from "../../types";
import { checkEquation, reachOf, stepsOf } from "../check";

/**
 * The mode that leaves the fewest discrepancies; of several 四捨五入, unless enough differences fall on the one side on
 * which 切捨て (切上げ) leaves them. Null where exact figures do as well.
 */
export function bestMode(
  statements: readonly Statement[],
  index: number,
  equations: readonly Equation[],
): Rounding | null {
  const open = equations.filter((equation) => !tiesInAnyMode(equation, statements));
  const scores = ROUNDING_MODES.map(({ id }) => {
    const outcomeOf = outcomesUnder(statements, index, id);
    return { id, wrong: open.filter((equation) => outcomeOf(equation) === "discrepancy").length };
  });
  const exact = scores.find(({ id }) => id === "exact")!;
  const best = scores.reduce((a, b) => (b.wrong < a.wrong ? b : a));
  if (best.wrong >= exact.wrong) return null;
  const oneSided = scores.find(
    ({ id, wrong }) =>
      (id === "truncate" || id === "round-up") &&
      wrong === best.wrong &&
      oneSidedMisses(statements, index, open, id) >= ONE_SIDED,
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

/** Where all figures are of one last digit and tie, nothing is rounded. */
function tiesInAnyMode(equation: Equation, statements: readonly Statement[]): boolean {
  const { outcome } = checkEquation(equation, statements);
  return outcome === "tied" && stepsOf(equation.total, equation.terms, statements) === null;
}

/** Tells what equations come to where the statement is rounded so. */
export function outcomesUnder(statements: readonly Statement[], index: number, rounding: Rounding) {
  const assumed = statements.with(index, { ...statements[index]!, rounding });
  return (equation: Equation) => checkEquation(equation, assumed).outcome;
}

/** How many equations can be picked so that no two share a cell: one wrong cell breaks several, rounding each alone. */
export function independent(equations: readonly Equation[]): number {
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

/** Those that share cells with the fewest others first, so that a column of totals does not hide the lines that it crosses. */
export function crossedLast(equations: readonly Equation[]): readonly Equation[] {
  const cellsOf = ({ total, terms }: Equation) =>
    [total, ...terms].map(({ line, column }) => `${line}:${column}`);
  const counts = new Map<string, number>();
  for (const cell of equations.flatMap(cellsOf)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const shared = (equation: Equation) => cellsOf(equation).filter((cell) => counts.get(cell)! > 1).length;
  return equations.toSorted((a, b) => shared(a) - shared(b));
}
