import { openModels } from "../../../src/engine/diagnosis/search/models";
import type { Problem, ProblemRow } from "../../../src/engine/diagnosis/problem/problem";
import { type Limits, searchAll } from "../../../src/engine/diagnosis/search/search";
import { cheapestByBruteForce } from "./oracle";
import { type Dice, dice } from "../../../specimens/dice";

const LIMITS: Limits = { nodes: 200_000, solutions: 10_000, cost: Infinity, shouldStop: () => false };

const MOST_COST = 280;

/** Small rows over few cells with figures of one or two digits, so that coincidences abound. */
function smallProblem(random: Dice): Problem {
  const count = 4 + random.below(4);
  const cells = Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    value: random.below(4) === 0 ? 0 : random.below(40) - 12,
    pinned: random.below(8) === 0,
  }));
  const indexes = cells.map((_, index) => index);
  const rows = Array.from({ length: 2 + random.below(3) }, (): ProblemRow => {
    const members = random.shuffle(indexes).slice(0, 2 + random.below(3));
    return { cells: members, coefficients: members.map(() => (random.below(2) ? 1 : -1)), low: 0, high: 0 };
  });
  return { cells, rows: settleSome(cells, rows, random), tables: [] };
}

/** Half of the rows hold with the figures printed. */
function settleSome(
  cells: Problem["cells"],
  rows: readonly ProblemRow[],
  random: Dice,
): readonly ProblemRow[] {
  return rows.map((row) => {
    if (random.below(2)) return row;
    const sum = row.cells.reduce(
      (total, cell, at) => total + (row.coefficients[at] ?? 0) * (cells[cell]?.value ?? 0),
      0,
    );
    return { ...row, low: sum, high: sum };
  });
}

// hitting-set.test.ts asks two other methods about a thousand books; here single problems may cost more.
it("finds the same least cost and the same optima as brute force on random problems", () => {
  for (let seed = 1; seed <= 150; seed++) {
    const problem = smallProblem(dice(seed));
    const expected = cheapestByBruteForce(problem, MOST_COST);
    const found = searchAll(openModels().open(problem), { ...LIMITS, cost: MOST_COST });
    const solutions = found.solutions.map(({ changes }) =>
      changes.map(({ cell, to }) => `${cell}=${to}`).join(),
    );
    expect({ seed, cost: found.solutions[0]?.cost ?? Infinity, solutions: solutions.sort() }).toEqual({
      seed,
      cost: expected.cost,
      solutions: expected.solutions,
    });
  }
});

it("finds the same where another problem over the same figures was searched before, in any order of its rows", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const problem = smallProblem(dice(seed));
    const reversed = { ...problem, rows: [...problem.rows].reverse() };
    const limits = { ...LIMITS, cost: MOST_COST };
    const books = openModels();
    searchAll(books.open(problem), { ...limits, cost: 0 });
    const solutionsOf = ({ solutions }: ReturnType<typeof searchAll>) =>
      solutions.map(({ changes }) => changes.map(({ cell, to }) => `${cell}=${to}`).join()).sort();
    const after = solutionsOf(searchAll(books.open(reversed), limits));
    expect([seed, after]).toEqual([seed, solutionsOf(searchAll(openModels().open(reversed), limits))]);
  }
});

describe("rows that rounding leaves room in", () => {
  const cells = [
    { id: "x", value: 0 },
    { id: "p", value: 3, pinned: true },
    { id: "q", value: 16 },
  ];
  const row = (other: number, low: number, high: number): ProblemRow => {
    return { cells: [0, other], coefficients: [1, 1], low, high };
  };
  const rows = [row(1, -2, 2), row(2, 15, 17), row(1, -1, 1)];

  it.each([
    ["as they come", rows],
    ["reversed", [...rows].reverse()],
  ])("need not all hold with the same figure: %s", (_, ordered) => {
    const found = searchAll(openModels().open({ cells, rows: ordered, tables: [] }), LIMITS);
    expect(found.proved).toBe(true);
    expect(found.solutions.length).toBeGreaterThan(0);
    for (const { changes } of found.solutions) expect(changes.map(({ cell }) => cell)).toEqual([0, 2]);
  });
});
