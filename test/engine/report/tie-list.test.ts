import { check } from "../../../src/engine";
import { comparisonWith } from "../../../src/engine/comparison";
import { resultSheetOf } from "../../../src/engine/report/result-sheet";
import type { Check } from "../../../src/engine/types";
import { bookOf, withTexts } from "../equations/prior-year/two-books";
import { WATER_R7, WATER_R8 } from "../equations/prior-year/water-books";

const FACTS = {
  version: "0",
  checkedAt: { year: 2026, month: 4, day: 1, hour: 9, minute: 0 },
  isSigned: false,
};

/** The rows of 検算表: its heading, then the values of each row. */
function tieList(result: Check) {
  const rows = resultSheetOf(result, FACTS, "ja").rows.map(({ cells }) =>
    cells.map((each) => each?.value ?? null),
  );
  const start = rows.findIndex(([first]) => /^検算表/.test(String(first)));
  return rows.slice(start);
}

/** What two tables of one water undertaking print both, one of them wrong. */
const STATEMENTS = {
  損益計算書: `
令和7年度水道事業損益計算書
（単位：円）
営業収益|9,000,000
営業費用|8,000,000
営業利益|1,000,000
当年度純利益|1,000,000
前年度繰越利益剰余金|500,000
当年度未処分利益剰余金|1,500,000
`,
  "キャッシュ・フロー": `
令和7年度水道事業キャッシュ・フロー計算書
（単位：円）
業務活動によるキャッシュ・フロー
 当年度純利益|1,000,900
 減価償却費|2,000,000
 業務活動によるキャッシュ・フロー|3,000,900
資金増加額|3,000,900
資金期首残高|1,000,000
資金期末残高|4,000,900
`,
};

test("every tie has both cells, both figures, how they agree, and its source", () => {
  const [head, , ...rows] = tieList(check(bookOf(STATEMENTS)));
  expect(head![0]).toBe("検算表（表の間の突合）：1件");
  const [[number, line, place, rule, text, computed, printed, difference, unit]] = rows as [
    (string | number | null)[],
  ];
  expect([number, rule, unit]).toEqual([1, "突合", "円"]);
  expect([line, place]).toEqual(["当年度純利益", expect.stringMatching(/ B\d+$/)]);
  expect(text).toMatch(/^不一致\n計算値 .*当年度純利益（.*B\d+）.*\n出典：/);
  expect([computed, printed].sort()).toEqual([1_000_000, 1_000_900]);
  expect(Math.abs(difference as number)).toBe(900);
});

test("those of last year's book come last, with its cells, which are no links", () => {
  const wrong = withTexts(WATER_R8, ["資金期首残高 | 659,725", "資金期首残高 | 659,752"]);
  const result = check(bookOf(wrong), { against: comparisonWith(bookOf(WATER_R7, "R7.xlsx")) });
  const [head, , ...rows] = tieList(result);
  expect(head![0]).toBe("検算表（表の間の突合）：11件");
  expect(rows).toHaveLength(11);
  expect(rows.map(([, , , rule]) => rule)).toEqual(rows.map(() => "前年度との突合"));
  const texts = rows.map(([, , , , text]) => String(text));
  expect(texts.filter((text) => text.startsWith("一致\n"))).toHaveLength(10);
  expect(texts.find((text) => text.startsWith("不一致\n"))).toContain("[R7.xlsx]キャッシュ・フロー B18");
});

test("a book in which no two tables print one figure has no such list", () => {
  const { 企業債調書 } = WATER_R7;
  const plan = resultSheetOf(check(bookOf({ 企業債調書: 企業債調書! })), FACTS, "ja");
  expect(plan.rows.flatMap(({ cells }) => cells.map((each) => String(each?.value)))).not.toContainEqual(
    expect.stringMatching(/^検算表/),
  );
});
