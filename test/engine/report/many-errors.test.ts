import { check, toReport } from "../../../src/engine";
import { consequencesIn } from "../../../src/engine/report/consequences";
import { equationsAt } from "../../../src/engine/report/equations-at";
import { dice } from "../../../specimens/dice";
import { sheetOf, workbookOf } from "../../../specimens/sheets";

const SHEETS = 10;
const TABLES = 8;

/** Small tables of one form, each with a total that misses by anything. */
function book() {
  const random = dice(20261130);
  const table = (number: number) => {
    const amounts = [..."甲乙丙丁戊"].map((name) => [`${name}費`, 10_000 + random.below(900_000)] as const);
    const total = amounts.reduce((sum, [, amount]) => sum + amount, -1 - random.below(9_999));
    return [
      [`第${number}部の予算`, ""],
      ["（単位：千円）", ""],
      ["区分", "金額"],
      ...amounts,
      ["計", total],
      [],
      [],
    ];
  };
  const rows = () => Array.from({ length: TABLES }, (_, at) => table(at + 1)).flat();
  return workbookOf(...Array.from({ length: SHEETS }, (_, at) => sheetOf(`表${at + 1}`, rows())));
}

const result = check(book());

test("each of many errors is told, with what repairs could be had", () => {
  const { summary, findings, repairs } = toReport(result, "ja");
  expect(summary.discrepancies).toBe(SHEETS * TABLES);
  expect(findings).toHaveLength(SHEETS * TABLES);
  const settled = new Set(repairs.filter(({ rank }) => rank === 1).flatMap(({ settles }) => settles));
  expect(settled.size).toBe(SHEETS * TABLES);
});

test("a repair is seen with the best ones of the other errors, and not with those of its own", () => {
  const consequencesOf = consequencesIn(result, equationsAt(result));
  const changing = result.diagnosis.errors.filter(({ repairs: [best] }) => best!.changes.length > 0);
  const [one, other] = [changing[0]!, changing.at(-1)!];
  const [mine, theirs] = [one.repairs[0]!.changes[0]!, other.repairs[0]!.changes[0]!];
  const { repaired } = consequencesOf({ ...one.repairs[0]!, changes: [{ ...mine, to: 7 }] }, one);
  expect(repaired(mine.place)).toEqual({ value: 7, source: "number" });
  expect(repaired(theirs.place)).toEqual({ value: theirs.to, source: "number" });
  expect(repaired({ ...mine.place, line: mine.place.line - 5 })).toBeUndefined();
  expect(consequencesOf({ ...one.repairs[0]!, changes: [] }, one).repaired(mine.place)).toBeUndefined();
});
