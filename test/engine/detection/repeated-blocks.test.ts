import { findAll } from "../../../src/engine";
import { spotOf } from "../../../src/engine/book/spot";
import { detect } from "../../../src/engine/detection";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const book = (table: string) => workbookOf(printedSheet(table));

const YEARS = `
  施設別収支内訳書
  (単位:円)
  本年度
  区分|金額
  入場料|120
  売店|30
  合計|150
  前年度
  区分|金額
  入場料|100
  売店|25
  合計|125
  比較
  区分|金額
  入場料|20
  売店|5
  合計|25`;

test("blocks for this year, last year and the change are one table whose lines stand in each", () => {
  const [table, ...more] = detect(book(YEARS));
  expect(more).toEqual([]);
  expect(table!.title).toBe("施設別収支内訳書");
  expect(table!.columns.map(({ label, role }) => [label, role])).toEqual([
    ["本年度", "amount"],
    ["前年度", "amount"],
    ["比較", "change"],
  ]);
  expect(table!.lines.map(({ amounts }) => amounts.map(({ value }) => value))).toEqual([
    [120, 100, 20],
    [30, 25, 5],
    [150, 125, 25],
  ]);
  expect(spotOf(table!, 1, 2)).toEqual({ row: 15, column: 1 });
});

test("a wrong figure of a block is found by its own sum and by the other blocks", () => {
  const { findings } = findAll(book(YEARS.replace("売店|25", "売店|52")));
  expect(findings.map(({ rule, cell }) => `${rule} ${cell.row + 1}`)).toEqual(["footing 12", "change 16"]);
});

test("a line that one block leaves out is nothing in it", () => {
  const [table] = detect(
    book(`
      収支内訳書
      (単位:円)
      科目|本年度
      会費|10
      寄附金|20
      補助金|30
      雑入|5
      合計|65
      科目|前年度
      会費|10
      補助金|30
      雑入|5
      合計|45`),
  );
  expect(table!.lines.map(({ amounts }) => amounts[1]!.source)).toEqual([
    "number",
    "blank",
    "number",
    "number",
    "number",
  ]);
});

test.each([
  ["captions that are no years", "本館", "分館"],
  ["no captions", "", ""],
])("the same lines twice below %s are two tables", (_, first, second) => {
  const tables = detect(
    book(`
      利用料内訳書
      (単位:円)
      ${first}
      区分|金額
      会議室|10
      和室|20
      合計|30

      ${second}
      区分|金額
      会議室|1
      和室|2
      合計|3`),
  );
  expect(tables.every(({ columns }) => columns.length === 1)).toBe(true);
});

test("other lines below are another table, whatever its caption", () => {
  const tables = detect(
    book(`
      収支内訳書
      (単位:円)
      本年度
      区分|金額
      会費|10
      合計|10

      前年度
      区分|金額
      人件費|1
      合計|1`),
  );
  expect(tables.every(({ columns }) => columns.length === 1)).toBe(true);
});
