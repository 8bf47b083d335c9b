import loadHighs, { type Highs } from "highs";
import type { OptionSource } from "../../../src/engine/diagnosis/candidates/options";
import type { Problem } from "../../../src/engine/diagnosis/problem/problem";
import { openModels } from "../../../src/engine/diagnosis/search/models";
import { type Limits, searchAll } from "../../../src/engine/diagnosis/search/search";
import { decide } from "./hitting-set/decide";
import { exactRows, isBroken } from "./hitting-set/exact-rows";
import { type Least, leastByHittingSets } from "./hitting-set/least";
import { smallBook } from "./hitting-set/small-book";
import { fewNamed, fewNamedFlat } from "./hitting-set/sources";
import { cheapestByBruteForce } from "./oracle";
import { dice } from "../../../specimens/dice";

/**
 * The search against two oracles that share nothing with it but the costs. Both sides get the same few named figures
 * per cell. With one cost for all other figures, changes whose figures the rows leave open are never the cheapest in
 * these books, so that the oracle and the search look for the same; rounded books are compared so, by which cells
 * change and to which named figures, for of the other figures any in a range would do. With costs that depend on the
 * figure only exact rows are compared. Brute force knows exact rows alone, and is asked where few cells are wrong.
 */
const LIMITS: Limits = { nodes: 20_000, solutions: 10_000, cost: Infinity, shouldStop: () => false };

/** What brute force can afford. */
const MOST_BRUTE = 210;

const MOST_ROUNDS = 40;

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

jest.setTimeout(120_000);

type Solution = readonly { readonly cell: number; readonly to: number | bigint }[];

/** Named figures as they are; what no cause names is "?" in a rounded book. */
function keyOf(solution: Solution, problem: Problem, source: OptionSource, isRounded: boolean): string {
  const options = source(problem);
  return [...solution]
    .sort((a, b) => a.cell - b.cell)
    .map(({ cell, to }) => `${cell}=${isRounded && !options(cell).named.has(Number(to)) ? "?" : to}`)
    .join();
}

/** Compares one book; false where either side came to its limit. */
function agrees(
  seed: number,
  problem: Problem,
  isRounded: boolean,
  source: OptionSource,
): { least: Least; isCompared: boolean } {
  const least = leastByHittingSets(problem, source, highs, MOST_ROUNDS);
  const found = searchAll(openModels(source).open(problem), LIMITS);
  if (!least.isProved || !found.proved) return { least, isCompared: false };
  const keys = (solutions: readonly Solution[]) =>
    solutions.map((each) => keyOf(each, problem, source, isRounded)).sort();
  const expected = { seed, cost: least.cost, solutions: keys(least.solutions) };
  const cost = found.solutions[0]?.cost ?? Infinity;
  expect({ seed, cost, solutions: keys(found.solutions.map(({ changes }) => changes)) }).toEqual(expected);
  for (const { changes } of found.solutions) {
    const figures = problem.cells.map(({ value }) => BigInt(value));
    for (const { cell, to } of changes) figures[cell] = BigInt(to);
    expect(exactRows(problem).filter((row) => isBroken(row, figures))).toEqual([]);
  }
  if (!isRounded && least.cost <= MOST_BRUTE) {
    expect({ seed, ...cheapestByBruteForce(problem, least.cost, source) }).toEqual(expected);
  }
  return { least, isCompared: true };
}

test("whether figures can satisfy rows is decided as by trying them all", () => {
  const random = dice(1);
  const outcomes = [0, 0];
  for (let round = 0; round < 300; round++) {
    const box = [0, 1, 2].map((cell) => ({ cells: [cell], coefficients: [1], low: -3, high: 3 }));
    const mixed = [0, 1].map(() => {
      const low = random.below(13) - 6;
      const coefficients = [0, 1, 2].map(() => 1 + random.below(4)).map((n) => (random.below(2) ? n : -n));
      return { cells: [0, 1, 2], coefficients, low, high: low + random.below(2) };
    });
    const rows = exactRows({ cells: [], tables: [], rows: [...box, ...mixed] });
    const range = [-3n, -2n, -1n, 0n, 1n, 2n, 3n];
    const all = range.flatMap((a) => range.flatMap((b) => range.map((c) => [a, b, c])));
    const isPossible = all.some((figures) => rows.every((row) => !isBroken(row, figures)));
    const decision = decide(rows.toReversed(), [null, null, null]);
    expect([round, decision.isPossible]).toEqual([round, isPossible]);
    const chosen = [0, 1, 2].map((cell) => decision.figures.get(cell) ?? 0n);
    if (isPossible) expect(rows.filter((row) => isBroken(row, chosen))).toEqual([]);
    outcomes[Number(isPossible)]! += 1;
  }
  expect(Math.min(...outcomes)).toBeGreaterThan(30);
});

test("700 small books, exact and rounded, at one cost for figures that no cause names", () => {
  let [compared, rounded] = [0, 0];
  for (let seed = 1; seed <= 700; seed++) {
    const { problem, isRounded } = smallBook(dice(seed), 3);
    const { least, isCompared } = agrees(seed, problem, isRounded, fewNamedFlat());
    expect([seed, least.open]).toEqual([seed, 0]);
    compared += Number(isCompared);
    rounded += Number(isCompared && isRounded);
  }
  expect(compared).toBeGreaterThan(690);
  expect(rounded).toBeGreaterThan(100);
});

test("300 small exact books, at costs that depend on the figure", () => {
  let [compared, books] = [0, 0];
  for (let seed = 1001; books < 300; seed++) {
    const { problem, isRounded } = smallBook(dice(seed), 2);
    if (isRounded) continue;
    books += 1;
    compared += Number(agrees(seed, problem, false, fewNamed()).isCompared);
  }
  expect(compared).toBeGreaterThan(285);
});
