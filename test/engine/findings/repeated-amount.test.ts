import { check, toReport } from "../../../src/engine";
import type { Sheet } from "../../../src/engine/types";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const said = (sheet: Sheet) =>
  toReport(check(workbookOf(sheet)), "ja")
    .findings.filter(({ rule }) => rule === "repeated-amount")
    .map(({ severity, message }) => `${severity} ${message}`);

/** The last line adds up those above it from the third on by formulas. */
function withSums(table: string): Sheet {
  const sheet = printedSheet(table);
  const last = Math.max(...sheet.cells.map(({ row }) => row));
  const sum = (column: number) => `SUM(${"ABCDE"[column]}3:${"ABCDE"[column]}${last})`;
  return {
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.row === last && cell.column > 0 ? { ...cell, formula: sum(cell.column) } : cell,
    ),
  };
}

const taxes = (occupancy: string, total: string) => `
  ALL FUNDS REVENUE
  Revenue Type|FY 2009-10 Actuals|FY 2010-11 Actuals|FY 2011-12 Actuals
  Real Estate Transfer Tax|36,971,710.22|31,607,438.19|30,546,397.96
  Transient Occupancy Tax|9,978,273.25|12,394,764.33|${occupancy}
  Parking Tax|13,884,782.17|13,459,028.19|15,975,931.25
  Other Local Taxes|124,833,493.60|131,878,347.33|152,572,913.22
  Subtotal Revenue|185,668,259.24|189,339,578.04|${total}`;

test("an amount copied from the line above, which the sum follows", () => {
  expect(said(withSums(taxes("30,546,397.96", "229,641,640.39")))).toEqual([
    "warning Transient Occupancy Tax（表 D4）：FY 2011-12 Actuals 30,546,397.96 は、上の行のReal Estate Transfer Taxと同じです。写し誤りでないか確かめてください",
  ]);
  expect(said(withSums(taxes("14,203,118.40", "213,298,360.83")))).toEqual([]);
});

const revenue = (interest: string, total: string, title = "歳入") => `
  ${title}
  区分|令和3年度|令和4年度|令和5年度
  市税|4,821,330|4,903,118|5,010,442
  地方譲与税|121,455|119,870|120,333
  利子割交付金|98,711|101,202|${interest}
  地方交付税|2,903,118|2,871,540|2,990,281
  合計|7,944,614|7,995,730|${total}`;

const departments = (second: string, total: string) => `
  部局別
  区分|予算額|補正額|流用額|支出済額
    総務部|8,201,330|100,442|△12,300|${second}
    福祉部|9,444,102|230,918|12,300|9,112,845
  計|17,645,432|331,360|0|${total}`;

const projects = (first: string, total: string) => `
  （単位：円）
  |道路費|橋りょう費|公園費
  工事請負費|12,330,500|8,201,440|3,310,995
  委託料|2,330,118|${first}|3,001,200
  小計|14,660,618|${total}|6,312,195`;

test.each([
  ["three years, the total typed", revenue("120,333", "8,241,389"), revenue("99,480", "8,220,536")],
  ["indented below nothing", departments("9,112,845", "18,225,690"), departments("8,101,004", "17,213,849")],
  ["two lines only", projects("8,201,440", "16,402,880"), projects("1,990,300", "10,191,740")],
])("%s", (_, wrong, right) => {
  expect(said(printedSheet(wrong))).toHaveLength(1);
  expect(said(printedSheet(right))).toEqual([]);
});

test.each([
  [
    "equal shares",
    `
    市町村名|人口|均等割|人口割|計
    東町|31,204|2,511,068|8,114,220|10,625,288
    西町|12,918|2,511,068|3,359,118|5,870,186
    南村|4,077|2,511,068|1,060,151|3,571,219
    計|48,199|7,533,204|12,533,489|20,066,693`,
  ],
  ["short figures", revenue("120,000", "8,241,056").replace("120,333", "120,000")],
  [
    "two lines that are one thing in several columns",
    revenue("120,333", "8,241,389").replace("101,202", "119,870"),
  ],
  [
    "lines that nothing adds up: 形式収支 is 実質収支 where nothing is carried over",
    `
    区分|令和3年度|令和4年度|令和5年度
    形式収支|1,204,331|1,330,207|1,118,442
    実質収支|1,100,004|1,201,500|1,118,442`,
  ],
])("%s say nothing", (_, table) => {
  expect(said(printedSheet(table))).toEqual([]);
});
