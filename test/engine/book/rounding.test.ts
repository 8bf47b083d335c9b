import fc from "fast-check";
import { ROUNDING_MODES, roundingMode } from "../../../src/engine/book/rounding";

const settings = { seed: 28, numRuns: 2000 };

describe.each(ROUNDING_MODES.filter(({ id }) => id !== "exact"))("$id", ({ round, interval }) => {
  test("an exact value lies in the interval of the figure that it rounds to, and of no other", () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 3000 }), (exact) => {
        // Values in thousandths of the last digit: an interval in halves is one in 500s.
        const holds = (figure: number) => {
          const { low, lowOpen, high, highOpen } = interval(figure);
          const [from, to] = [figure * 1000 + low * 500, figure * 1000 + high * 500];
          return (lowOpen ? exact > from : exact >= from) && (highOpen ? exact < to : exact <= to);
        };
        const figure = round(exact, 1000);
        return holds(figure) && !holds(figure - 1) && !holds(figure + 1);
      }),
      settings,
    );
  });
});

test("half up rounds halves away from zero, as 四捨五入 does", () => {
  const { round } = roundingMode("half-up");
  expect([1500, 2500, -1500, -2500, 499, -499].map((value) => round(value, 1000))).toEqual([
    2, 3, -2, -3, 0, 0,
  ]);
});

test("truncation goes toward zero and rounding up away from it", () => {
  expect([1999, -1999].map((value) => roundingMode("truncate").round(value, 1000))).toEqual([1, -1]);
  expect([1001, -1001].map((value) => roundingMode("round-up").round(value, 1000))).toEqual([2, -2]);
});
