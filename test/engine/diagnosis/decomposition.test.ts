import { searchDecomposed } from "../../../src/engine/diagnosis/search/decomposition";
import { openModels } from "../../../src/engine/diagnosis/search/models";
import type { Problem, ProblemRow } from "../../../src/engine/diagnosis/problem/problem";
import { type Limits, searchAll, type SearchResult } from "../../../src/engine/diagnosis/search/search";
import { type Dice, dice } from "../../../specimens/dice";

const LIMITS: Limits = { nodes: 2000, solutions: 1000, cost: Infinity, shouldStop: () => false };

/** Violated rows over cells of their own, and rows that hold and have cells of several of them. */
function linkedProblem(random: Dice): Problem {
  const groups = Array.from({ length: 2 + random.below(2) }, (_, group) =>
    Array.from({ length: 2 + random.below(2) }, (__, at) => ({
      id: `c${group}${at}`,
      value: random.below(5) === 0 ? 0 : random.below(400) - 60,
      pinned: random.below(8) === 0,
    })),
  );
  const cells = groups.flat();
  const indexes = cells.map((_, index) => index);
  const rowOf = (members: readonly number[], off: number): ProblemRow => {
    const coefficients = members.map(() => (random.below(2) ? 1 : -1));
    const sum = members.reduce((total, cell, at) => total + coefficients[at]! * cells[cell]!.value, 0);
    return { cells: members, coefficients, low: sum + off, high: sum + off };
  };
  let start = 0;
  const violated = groups.map((group) => {
    const own = group.map((_, at) => start + at);
    start += group.length;
    return rowOf(own, random.pick([1, 9, 90, 100, 2 * cells[own[0]!]!.value || 7]));
  });
  const links = Array.from({ length: 1 + random.below(3) }, () =>
    rowOf(random.shuffle(indexes).slice(0, 2 + random.below(2)), 0),
  );
  return { cells, rows: [...violated, ...links], tables: [] };
}

function solutionsOf({ solutions, proved }: SearchResult) {
  const keys = solutions.map(({ changes }) => changes.map(({ cell, to }) => `${cell}=${to}`).join());
  return { cost: solutions[0]?.cost ?? Infinity, solutions: keys.sort(), proved };
}

it("finds apart what one search finds of all rows together", () => {
  let [compared, cheaper] = [0, 0];
  for (let seed = 1; seed <= 200; seed++) {
    const problem = linkedProblem(dice(seed));
    const whole = searchAll(openModels().open(problem), LIMITS);
    const found = searchDecomposed(problem, LIMITS, openModels());
    if (!whole.proved || !found.proved) continue;
    compared += 1;
    cheaper += Number(found.nodes < whole.nodes);
    expect({ seed, ...solutionsOf(found) }).toEqual({ seed, ...solutionsOf(whole) });
  }
  expect(compared).toBeGreaterThan(100);
  expect(cheaper).toBeGreaterThan(10);
});
