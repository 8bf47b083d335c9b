import { type CellOptions, optionSource } from "../../../src/engine/diagnosis/candidates/options";
import type { Problem } from "../../../src/engine/diagnosis/problem/problem";

export interface Optimum {
  readonly cost: number;
  /** "0=12,3=-5" per solution, sorted. */
  readonly solutions: readonly string[];
}

/**
 * The cheapest ways to satisfy all rows at no more than a cost, found by trying every set of cells and every named figure in it, and by
 * solving what is left for the other figures with fractions-free elimination. Shares no code with the search but
 * the costs.
 */
export function cheapestByBruteForce(problem: Problem, mostCost: number, source = optionSource()): Optimum {
  const options = source(problem);
  const values = problem.cells.map((cell) => cell.value);
  const best = { cost: mostCost, solutions: new Set<string>() };
  const visit = (start: number, changed: Map<number, number | null>, spent: number) => {
    if (spent > best.cost) return;
    judge(problem, options, changed, best);
    for (let cell = start; cell < values.length; cell++) {
      if (problem.cells[cell]?.pinned) continue;
      if (spent + options(cell).least > best.cost) continue;
      for (const { to, cost } of options(cell).named.values()) {
        visit(cell + 1, new Map(changed).set(cell, to), spent + cost);
      }
      visit(cell + 1, new Map(changed).set(cell, null), spent + options(cell).leastFree);
    }
  };
  visit(0, new Map(), 0);
  return { cost: best.solutions.size > 0 ? best.cost : Infinity, solutions: [...best.solutions].sort() };
}

function judge(
  problem: Problem,
  options: (cell: number) => CellOptions,
  changed: ReadonlyMap<number, number | null>,
  best: { cost: number; solutions: Set<string> },
): void {
  const solved = solve(problem, changed);
  if (!solved) return;
  let cost = 0;
  for (const [cell, to] of solved) {
    if (to === problem.cells[cell]?.value) return;
    const named = options(cell).named.get(to);
    if (named && changed.get(cell) === null) return;
    cost += named ? named.cost : options(cell).free(to).cost;
  }
  if (cost > best.cost) return;
  if (cost < best.cost) best.solutions.clear();
  best.cost = cost;
  best.solutions.add([...solved].map(([cell, to]) => `${cell}=${to}`).join());
}

/** The only figures of the cells without one that satisfy the rows exactly; null where there are none or many. */
function solve(problem: Problem, changed: ReadonlyMap<number, number | null>): Map<number, number> | null {
  const unknown = [...changed].filter(([, to]) => to === null).map(([cell]) => cell);
  const matrix = problem.rows.map((row) => {
    let rest = row.low;
    const left = unknown.map(() => 0);
    row.cells.forEach((cell, at) => {
      const factor = row.coefficients[at] ?? 0;
      const place = unknown.indexOf(cell);
      if (place >= 0) left[place] = factor;
      else rest -= factor * (changed.get(cell) ?? problem.cells[cell]?.value ?? 0);
    });
    return [...left, rest];
  });
  for (let column = 0; column < unknown.length; column++) {
    const at = matrix.findIndex((line, index) => index >= column && line[column] !== 0);
    if (at < 0) return null;
    [matrix[column], matrix[at]] = [matrix[at] ?? [], matrix[column] ?? []];
    const pivot = matrix[column] ?? [];
    matrix.forEach((line, index) => {
      const [take, keep] = [line[column] ?? 0, pivot[column] ?? 0];
      if (index !== column && take !== 0)
        matrix[index] = line.map((x, k) => x * keep - (pivot[k] ?? 0) * take);
    });
  }
  const solved = new Map<number, number>([...changed].map(([cell, to]) => [cell, to ?? 0]));
  for (const [index, line] of matrix.entries()) {
    const rest = line[unknown.length] ?? 0;
    const cell = unknown[index];
    if (cell === undefined) {
      if (rest !== 0) return null;
      continue;
    }
    const value = rest / (line[index] ?? 0);
    if (!Number.isInteger(value)) return null;
    solved.set(cell, value);
  }
  return solved;
}
