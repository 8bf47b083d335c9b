import type { Problem, ProblemRow } from "./problem";

/**
 * The problem taken apart into errors that have nothing to do with each other. Violated rows belong together where
 * they share a cell, or where a row that holds has cells of both (積立金 and 利益剰余金合計, each wrong in its own
 * equation). Each part keeps all rows that hold.
 */
export function toClusters(problem: Problem): Problem[] {
  const violated = problem.rows.filter((row) => isViolated(row, problem));
  const known = new Set(violated);
  const holding = problem.rows.filter((row) => !known.has(row));
  const clusterOf = new Map<number, number>();
  const merged = violated.map((_, index) => index);
  const find = (index: number): number => (merged[index] === index ? index : find(merged[index]!));
  violated.forEach(({ cells }, index) => {
    for (const cell of cells) {
      const other = clusterOf.get(cell);
      if (other === undefined) clusterOf.set(cell, index);
      else merged[find(index)] = find(other);
    }
  });
  for (const { cells } of holding) {
    const [first, ...others] = cells.flatMap((cell) => clusterOf.get(cell) ?? []);
    for (const other of others) merged[find(other)] = find(first!);
  }
  const parts = new Map<number, ProblemRow[]>();
  violated.forEach((row, index) => parts.set(find(index), [...(parts.get(find(index)) ?? []), row]));
  return [...parts.values()].map((rows) => ({ ...problem, rows: [...holding, ...rows] }));
}

export function isViolated({ cells, coefficients, low, high }: ProblemRow, problem: Problem): boolean {
  const sum = cells.reduce((total, cell, at) => total + coefficients[at]! * problem.cells[cell]!.value, 0);
  return sum < low || sum > high;
}
