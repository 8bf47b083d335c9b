import { placeOf, relationOf, toSum, type Sum } from "../../scripts/corpus/cell-equation";
import { f1, NO_SCORE, plus, precision, recall, scoreSets, scoreSums } from "../../scripts/corpus/score";

/** "A3=A1+A2" with whatever names; scoring never looks into them. */
const sum = (text: string): Sum => {
  const [total, parts] = text.split("=");
  return { total: total!, parts: new Set(parts!.split("+")) };
};
const score = (found: readonly string[], known: readonly string[], empty: readonly string[] = []) =>
  scoreSums(found.map(sum), known.map(sum), (place) => empty.includes(place));

describe("sums found against sums known", () => {
  test("are right with the same total and the same parts in any order", () => {
    expect(score(["t=b+a"], ["t=a+b"])).toEqual({ reported: 1, right: 1, known: 1 });
  });

  test("may have empty cells in addition, and no others", () => {
    expect(score(["t=a+b+gap"], ["t=a+b"], ["gap"]).right).toBe(1);
    expect(score(["t=a+b+c"], ["t=a+b"], ["gap"]).right).toBe(0);
  });

  test("may leave nothing out, not even an empty cell", () => {
    expect(score(["t=a+b"], ["t=a+b+gap"], ["gap"]).right).toBe(0);
  });

  test("are wrong with another total", () => {
    expect(score(["u=a+b"], ["t=a+b"]).right).toBe(0);
  });

  test("match one known sum each", () => {
    expect(score(["t=a+b", "t=a+b+gap"], ["t=a+b"], ["gap"])).toEqual({ reported: 2, right: 1, known: 1 });
    expect(score(["t=a+b", "t=c+d"], ["t=a+b", "t=c+d"]).right).toBe(2);
  });

  test("count once when they are found twice", () => {
    expect(score(["t=a+b", "t=b+a"], ["t=a+b"])).toEqual({ reported: 1, right: 1, known: 1 });
  });
});

describe("an equation as a sum", () => {
  test.each([
    [
      "t = a + b",
      [
        ["a", 1],
        ["b", 1],
      ],
      "t=a+b",
    ],
    [
      "a difference: t = a − b is a = t + b",
      [
        ["a", 1],
        ["b", -1],
      ],
      "a=b+t",
    ],
    [
      "t = a − b − c is a = t + b + c",
      [
        ["a", 1],
        ["b", -1],
        ["c", -1],
      ],
      "a=b+c+t",
    ],
  ] as const)("%s", (_, terms, expected) => {
    const { total, parts } = toSum({ total: "t", terms })!;
    expect(`${total}=${[...parts].sort().join("+")}`).toBe(expected);
  });

  test("is none with one term, or with several on both sides", () => {
    expect(toSum({ total: "t", terms: [["a", 1]] })).toBeNull();
    expect(
      toSum({
        total: "t",
        terms: [
          ["a", 1],
          ["b", 1],
          ["c", -1],
        ],
      }),
    ).toBeNull();
  });
});

describe("relations", () => {
  const never = () => false;

  test("are the same whichever cell is called the total", () => {
    const sum = relationOf(
      {
        total: "t",
        terms: [
          ["a", 1],
          ["b", 1],
        ],
      },
      never,
    );
    expect(
      relationOf(
        {
          total: "b",
          terms: [
            ["t", 1],
            ["a", -1],
          ],
        },
        never,
      ),
    ).toBe(sum);
    expect(
      relationOf(
        {
          total: "b",
          terms: [
            ["t", 1],
            ["a", 1],
          ],
        },
        never,
      ),
    ).not.toBe(sum);
  });

  test("leave blank cells out, and are empty when all are blank", () => {
    const isBlank = (place: string) => place === "gap";
    expect(
      relationOf(
        {
          total: "t",
          terms: [
            ["a", 1],
            ["gap", 1],
          ],
        },
        isBlank,
      ),
    ).toBe(relationOf({ total: "t", terms: [["a", 1]] }, isBlank));
    expect(relationOf({ total: "gap", terms: [["gap", 1]] }, () => true)).toBe("");
  });

  test("keep rows and columns apart", () => {
    expect(placeOf(1, 12)).not.toBe(placeOf(11, 2));
  });
});

test("precision, recall and F1 of all tables together", () => {
  const all = [
    { reported: 4, right: 3, known: 5 },
    { reported: 0, right: 0, known: 5 },
  ].reduce(plus, NO_SCORE);
  expect([precision(all), recall(all), f1(all)]).toEqual([0.75, 0.3, 6 / 14]);
});

test("nothing reported has no precision, nothing known no recall", () => {
  expect([precision(NO_SCORE), recall(NO_SCORE), f1(NO_SCORE)]).toEqual([null, null, null]);
});

test("sets of cells are compared cell by cell", () => {
  expect(scoreSets(new Set(["a", "b"]), new Set(["b", "c", "d"]))).toEqual({
    reported: 2,
    right: 1,
    known: 3,
  });
});
