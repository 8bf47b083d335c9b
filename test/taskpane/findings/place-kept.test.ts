import type { CheckResult } from "../../../src/taskpane/check/result";
import { foundAgain, placeOf } from "../../../src/taskpane/findings/place-kept";

/** "e:1" is an error about 1, "r:5" a rounding difference about 5. */
const resultOf = (...about: readonly string[]) =>
  ({
    findings: about.map((identity) => ({
      finding: { identity, severity: identity.startsWith("e") ? "error" : "rounding" },
    })),
  }) as unknown as CheckResult;

const all = ({ findings }: CheckResult) => findings.map((_, at) => at);
const before = resultOf("e:1", "e:2", "e:3", "r:4", "r:5");

const afterwards = (selected: number, ...left: readonly string[]) => {
  const after = resultOf(...left);
  const found = foundAgain(after, all(after), placeOf(before, all(before), selected));
  return found === null ? null : after.findings[found]!.finding.identity;
};

test("what is still there is looked at again", () => {
  expect(afterwards(1, "e:1", "e:2", "r:4")).toBe("e:2");
});

test("after a repair the next error comes up, after the last one that before it", () => {
  expect(afterwards(1, "e:1", "e:3", "r:4")).toBe("e:3");
  expect(afterwards(2, "e:1", "e:2", "r:4")).toBe("e:2");
});

test("an error that was not there before comes before a rounding difference that was", () => {
  expect(afterwards(2, "e:9", "r:4")).toBe("e:9");
});

test("without an error left the nearest of what remains is looked at; of nothing, nothing", () => {
  expect(afterwards(2, "r:4", "r:5")).toBe("r:4");
  expect(afterwards(2)).toBeNull();
});
