import type { Problem, ProblemRow } from "../../../src/engine/diagnosis/problem/problem";
import type { Limits } from "../../../src/engine/diagnosis/search/search";
import type { RatedRepair } from "../../../src/engine/diagnosis/problem/answer";
import { diagnose } from "../../../src/engine/diagnosis/solve";

const LIMITS: Limits = { nodes: 200_000, solutions: 200, cost: Infinity, shouldStop: () => false };

/** Rows like "total = a + b" over figures by name; what one total adds up may be the total of another row. */
function problemOf(figures: Readonly<Record<string, number>>, ...equations: readonly string[]): Problem {
  const ids = Object.keys(figures);
  const rows = equations.map((text): ProblemRow => {
    const cells = text.split(/ [=+] /).map((id) => ids.indexOf(id));
    return { cells, coefficients: cells.map((_, at) => (at ? 1 : -1)), low: 0, high: 0, total: cells[0]! };
  });
  return { cells: ids.map((id) => ({ id, value: figures[id]! })), rows, tables: [] };
}

/** The best repair of the error in which a cell changes. */
function bestOf(problem: Problem, id: string): RatedRepair {
  const bests = diagnose(problem, LIMITS).errors.map(({ repairs }) => repairs[0]!);
  return bests.find(({ corrections }) =>
    corrections.some(({ changes }) => changes.some(({ cell }) => problem.cells[cell]!.id === id)),
  )!;
}

/** One of the items prints the total; what it ought to be is what the others leave, if all of them are right. */
const ITEMS = { total: 51_814_967, a: 295_400, b: 33_068_527, c: 51_814_967, d: 383_028, e: 6_080_957 };
const ITEM_ROW = "total = a + b + c + d + e";

describe("a figure that only one row gives", () => {
  it("is doubted the more, the more of the rest of the book is wrong", () => {
    const rows = [ITEM_ROW, "x = y", "z = w"];
    const right = { ...ITEMS, x: 7_654_321, y: 7_654_321, z: 4_187_033, w: 4_187_033 };
    const amongRight = bestOf(problemOf(right, ...rows), "c");
    const amongWrong = bestOf(problemOf({ ...right, y: 765_421, w: 418_733 }, ...rows), "c");
    expect(amongWrong.corrections).toEqual(amongRight.corrections);
    expect(amongWrong.confidence).toBeLessThan(amongRight.confidence - 0.2);
    expect(amongRight.confidence).toBeLessThan(0.99);
  });

  it("is sure where every other item stands in a row of its own", () => {
    const copies = { a2: ITEMS.a, b2: ITEMS.b, d2: ITEMS.d, e2: ITEMS.e };
    const ties = ["a2 = a", "b2 = b", "d2 = d", "e2 = e"];
    const best = bestOf(problemOf({ ...ITEMS, ...copies }, ITEM_ROW, ...ties), "c");
    expect(best.corrections).toEqual(bestOf(problemOf(ITEMS, ITEM_ROW), "c").corrections);
    expect(best.confidence).toBeGreaterThan(0.98);
  });
});

describe("totals that were not updated", () => {
  /** Two items grew; their totals, and the totals of these, did not. */
  const figures = { a: 4_187_033, b: 25_549, ab: 3_000_000, c: 6_134_067, d: 136_211, cd: 2_000_000 };

  it("are sure where a row that needs none of their figures agrees", () => {
    const sums = { sum: 5_000_000, report: 10_482_860 };
    const rows = ["ab = a + b", "cd = c + d", "sum = ab + cd", "report = sum"];
    const best = bestOf(problemOf({ ...figures, ...sums }, ...rows), "sum");
    expect(best.corrections.map(({ cause }) => cause)).toEqual(["stale-total"]);
    expect(best.confidence).toBeGreaterThan(0.95);
  });

  it("are no surer than anything else where each row only gives a figure", () => {
    const rows = ["ab = a + b", "cd = c + d", "sum = ab + cd"];
    const best = bestOf(problemOf({ ...figures, sum: 5_000_000 }, ...rows), "sum");
    expect(best.corrections.map(({ cause }) => cause)).toEqual(["stale-total"]);
    expect(best.confidence).toBeLessThan(0.7);
  });
});
