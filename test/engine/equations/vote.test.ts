import { carries } from "../../../src/engine/equations/vote";
import { BALLOTS, type Balloted, NEEDED } from "../../../src/engine/equations/vote/thresholds";

const ALL = Object.keys(BALLOTS) as Balloted[];
const COUNTS = Array.from({ length: 12 }, (_, count) => count);

test.each(ALL)(
  "%s: another that ties never turns a vote against it, another that misses never for it",
  (each) => {
    for (const tied of COUNTS)
      for (const missed of COUNTS) {
        if (!carries({ tied, missed }, each)) continue;
        expect(carries({ tied: tied + 1, missed }, each)).toBe(true);
        if (missed > 0) expect(carries({ tied, missed: missed - 1 }, each)).toBe(true);
      }
  },
);

test.each(ALL)("%s: it can be carried, and it can fail", (each) => {
  expect(carries({ tied: 100, missed: 0 }, each)).toBe(true);
  expect(carries({ tied: 1, missed: 100 }, each)).toBe(false);
});

test("a majority of nothing is none", () => {
  expect(carries({ tied: 0, missed: 0 }, "most-columns")).toBe(false);
  expect(carries({ tied: 1, missed: 0 }, "most-columns")).toBe(true);
  expect(carries({ tied: 3, missed: 3 }, "most-columns")).toBe(false);
});

test("where a single miss is the finding it does not turn the vote", () => {
  expect(carries({ tied: 2, missed: 1 }, "written-sum")).toBe(true);
  expect(carries({ tied: 5, missed: 2 }, "written-sum")).toBe(false);
  expect(carries({ tied: 6, missed: 2 }, "written-sum")).toBe(true);
});

test("what labels say needs fewer figures than what they do not", () => {
  expect(NEEDED["equal-names"].figures).toBeGreaterThan(NEEDED["same-statement"].figures);
  expect(NEEDED["same-statement"].figures).toBeGreaterThan(NEEDED["named-columns"].figures);
});
