import { type Figure, isNoTime, meetsTarget, share } from "../../scripts/corpus/figure";
import { below, raised } from "../../scripts/corpus/floor";

const high = (value: number | null): Figure => ({ name: "recall", value, as: "share", better: "higher" });
const low = (value: number): Figure => ({ name: "errors", value, as: "count", better: "lower" });
const slow = (value: number): Figure => ({ name: "time", value, as: "ms", better: "lower", target: 50 });

test("only what got worse is below the floor", () => {
  const floor = { recall: 0.5, errors: 3 };
  expect(below([high(0.5), low(3)], floor)).toEqual([]);
  expect(below([high(0.6), low(0)], floor)).toEqual([]);
  expect(below([high(0.49), low(4)], floor)).toHaveLength(2);
});

test("what cannot be measured any more is below its floor", () => {
  expect(below([high(null)], { recall: 0.5 })).toHaveLength(1);
});

test("figures without a floor, and those for information, never fail", () => {
  expect(below([high(0), low(99)], {})).toEqual([]);
  expect(below([{ ...high(0), better: null }], { recall: 0.5 })).toEqual([]);
});

test("a floor is what was reached, rounded so that it is met again", () => {
  const floor = raised({ other: 1 }, [high(0.76338), low(16)]);
  expect(floor).toEqual({ recall: 0.763, errors: 16, other: 1 });
  expect(below([high(0.76338), low(16)], floor)).toEqual([]);
});

test("a floor never sinks", () => {
  const floor = { recall: 0.5, errors: 3 };
  expect(raised(floor, [high(0.4), low(9)])).toEqual(floor);
  expect(raised(floor, [high(0.6), low(1)])).toEqual({ recall: 0.6, errors: 1 });
  expect(raised(floor, [high(null)])).toEqual(floor);
});

test("times are held to their target, once they meet it", () => {
  expect(raised({}, [slow(2)])).toEqual({ time: 50 });
  expect(raised({}, [slow(70)])).toEqual({});
});

test("times can be left out where the machine is busy", () => {
  expect([high(0), low(1), slow(99)].filter(isNoTime)).toEqual([high(0), low(1)]);
});

test("a target is met, missed or not there", () => {
  expect(meetsTarget(share("found", 9, 10, 0.9))).toBe(true);
  expect(meetsTarget(share("found", 8, 10, 0.9))).toBe(false);
  expect(meetsTarget(share("found", 0, 0, 0.9))).toBeNull();
  expect(meetsTarget(slow(51))).toBe(false);
  expect(meetsTarget(low(1))).toBeNull();
});
