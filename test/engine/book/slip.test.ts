import * as fc from "fast-check";
import {
  inOtherUnit,
  isOneSlip,
  misread,
  transposed,
  withDigitLess,
  withDigitMore,
} from "../../../src/engine/book/slip";

const slipsOf = (value: number) => [
  -value,
  ...[transposed, misread, withDigitMore, withDigitLess, inOtherUnit].flatMap((slips) => slips(value)),
];

const figure = fc.integer({ min: -9_999_999, max: 9_999_999 });

test("what is told to be a slip is what is tried as one", () => {
  fc.assert(
    fc.property(figure, (value) => {
      for (const slip of slipsOf(value)) {
        if (slip !== value && slip !== 0 && value !== 0)
          expect([value, slip, isOneSlip(value, slip)]).toEqual([value, slip, true]);
      }
    }),
    { seed: 20, numRuns: 300 },
  );
  fc.assert(
    fc.property(
      fc.integer({ min: -1200, max: 1200 }),
      fc.integer({ min: -1200, max: 1200 }),
      (one, other) => {
        expect(isOneSlip(one, other)).toBe(
          one !== other && other !== 0 && one !== 0 && slipsOf(one).includes(other),
        );
      },
    ),
    { seed: 20, numRuns: 5000 },
  );
});

test.each([
  ["two digits changed places", 128, 182, true],
  ["one digit misread", 4_505, 4_305, true],
  ["a digit lost", 54_321, 5_321, true],
  ["a digit too many", 5_321, 54_321, true],
  ["円 among 千円", 45_678_000, 45_678, true],
  ["円 among 百万円", 45_678, 45_678_000_000, true],
  ["a lost △", 300, -300, true],
  ["digits apart changed places", 12_345, 14_325, false],
  ["nothing", 5, 0, false],
  ["a digit and a sign", -54_321, 5_321, false],
])("%s", (_, from, to, expected) => {
  expect(isOneSlip(from, to)).toBe(expected);
  expect(isOneSlip(to, from)).toBe(expected);
});
