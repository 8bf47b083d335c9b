import { check, toReport } from "../../../../src/engine";
import { printedSheet, workbookOf } from "../../../../specimens/sheets";

/** What the first repair of the only error changes. */
function firstRepair(table: string) {
  const { repairs } = toReport(check(workbookOf(printedSheet(table))), "ja");
  return repairs[0]!.changes.map(({ cell, from, to }) => [cell, from, to]);
}

const wards = (change: string) => `
  事業評価書 事業費の推移
  |||（単位：千円）
  事業名|６年度|５年度|差引
  区庁舎管理費|263,659|255,960|${change}
  区民利用施設管理費|412,380|405,115|7,265
  区版市民活動支援費|18,240|19,010|△770`;

/** One digit of the difference, or two neighbours of an amount changed places: who works it out is wrong more often. */
test.each([
  ["差引 of two years", wards("7,609"), ["D4", 7_609, 7_699]],
  [
    "予算 and 決算, the difference before them",
    `
    科目|増減|決算額|予算額
    使用料|8,041|40,120|32,079
    手数料|3,310|18,433|15,023
    財産収入|1,208|9,911|8,703`,
    ["B3", 3_310, 3_410],
  ],
  [
    "English",
    `
    Program|2024|2023|Change
    Parks|183,904|171,220|12,684
    Libraries|94,310|88,147|6,103
    Roads|402,118|390,876|11,242`,
    ["D3", 6_103, 6_163],
  ],
  [
    "a negative one",
    `
    区分|本年度|前年度|比較
    人件費|512,340|529,480|△17,640
    物件費|230,118|221,004|9,114
    補助費等|88,230|90,111|△1,881`,
    ["D2", -17_640, -17_140],
  ],
])("a digit of a difference: %s", (_, table, change) => {
  expect(firstRepair(table)).toEqual([change]);
});

test("an amount that its total denies as well is the wrong one", () => {
  expect(
    firstRepair(`
      事業名|６年度|５年度|差引
      区庁舎管理費|263,659|255,960|7,609
      区民利用施設管理費|412,380|405,115|7,265
      合計|675,949|661,075|14,874`),
  ).toEqual([["B2", 263_659, 263_569]]);
});
