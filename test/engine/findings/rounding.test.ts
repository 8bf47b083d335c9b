import fc from "fast-check";
import { findAll } from "../../../src/engine";
import { checkedEquations } from "../../checked";
import { sheetOf, workbookOf } from "../../../specimens/sheets";

const NOTES = {
  "half-up": "(注) 千円未満を四捨五入している。",
  truncate: "(注) 千円未満を切り捨てている。",
} as const;

/** A table of n addends and a total, printed in 千円 from exact yen. */
function table(note: string, addends: readonly number[], total: number) {
  return workbookOf(
    sheetOf("表", [
      ["内訳書"],
      ["(単位:千円)"],
      ["区分", "金額"],
      ...addends.map((value, index) => [`科目${"甲乙丙丁戊己庚"[index]}`, value]),
      ["合計", total],
      [note],
    ]),
  );
}

describe.each(["half-up", "truncate"] as const)("figures declared as %s", (mode) => {
  const print = (yen: number) =>
    mode === "half-up" ? Math.sign(yen) * Math.round(Math.abs(yen) / 1000) : Math.trunc(yen / 1000);

  test("never make an error of what exact amounts explain", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -900_000, max: 9_000_000 }), { minLength: 2, maxLength: 7 }),
        (yen) => {
          const book = table(NOTES[mode], yen.map(print), print(yen.reduce((a, b) => a + b, 0)));
          expect(findAll(book).findings.filter(({ severity }) => severity === "error")).toEqual([]);
        },
      ),
      { seed: 28, numRuns: 500 },
    );
  });
});

test.each([
  [2, 1],
  [3, 1],
  [4, 2],
  [5, 2],
  [6, 3],
])("%i addends half up hold within %i, and not within one more", (count, reach) => {
  const addends = Array.from({ length: count }, (_, index) => 1000 + index);
  const sum = addends.reduce((a, b) => a + b, 0);
  const outcome = (miss: number) =>
    checkedEquations(table(NOTES["half-up"], addends, sum + miss)).map((equation) => equation.outcome);
  expect(outcome(reach)).toEqual(["rounding"]);
  expect(outcome(0 - reach)).toEqual(["rounding"]);
  expect([...outcome(reach + 1), ...outcome(0 - reach - 1)].every((each) => each === "discrepancy")).toBe(
    true,
  );
});

test("truncated addends leave the total above their sum, never below", () => {
  const outcome = (miss: number) =>
    checkedEquations(table(NOTES.truncate, [1001, 1002, 1003], 3006 + miss)).map(
      (equation) => equation.outcome,
    );
  expect(outcome(2)).toEqual(["rounding"]);
  expect(outcome(3)).toEqual(["discrepancy"]);
  expect(outcome(-1)).toEqual(["discrepancy"]);
});

test.each(["half-up", "truncate"] as const)("a single part is its total, %s or not", (mode) => {
  const printed = (total: number) =>
    workbookOf(
      sheetOf("表", [
        ["予定貸借対照表"],
        ["(単位:千円)"],
        ["科目", "金額"],
        ["流動資産"],
        ["現金及び預金", 1000],
        ["流動資産合計", total],
        [NOTES[mode]],
      ]),
    );
  expect([1000, 1001].map((total) => checkedEquations(printed(total))[0]!.outcome)).toEqual([
    "tied",
    "discrepancy",
  ]);
});

test("a table without a note is exact until small differences are spread all over it", () => {
  const columns = ["甲", "乙", "丙", "丁", "戊"];
  const book = (misses: readonly number[]) =>
    workbookOf(
      sheetOf("表", [
        ["内訳書"],
        ["(単位:千円)"],
        ["区分", ...columns.map((name) => `${name}事業`)],
        ["科目あ", 1001, 1002, 1003, 1004, 1005],
        ["科目い", 2001, 2002, 2003, 2004, 2005],
        ["合計", ...misses.map((miss, index) => 3002 + index * 2 + miss)],
      ]),
    );
  expect(findAll(book([1, 0, 0, 0, 0])).findings).toMatchObject([{ severity: "error" }]);
  expect(findAll(book([1, 0, -1, 0, 1])).findings.map(({ severity }) => severity)).toEqual([
    "rounding",
    "rounding",
    "rounding",
  ]);
});
