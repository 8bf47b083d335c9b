import { check, toReport } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const reported = (table: string) => {
  const { findings, unchecked } = toReport(check(workbookOf(printedSheet(table))), "ja");
  return {
    averages: findings.filter(({ rule }) => rule === "ratio").map(({ cell }) => cell),
    others: findings.filter(({ rule }) => rule !== "ratio").length,
    unchecked: unchecked.map(({ cell, why }) => [cell, why]),
  };
};

/** Averages across and down, to one decimal. */
const months = ({ across = "8,895.7", down = "3,415.8" } = {}) => `
  月別使用量
  (単位:kWh)
  月|本庁舎|支所|図書館|平均
  4月|12,430|3,210|5,117|6,919.0
  5月|11,980|3,044|4,982|6,668.7
  6月|13,215|3,398|5,260|7,291.0
  7月|15,802|4,011|6,874|${across}
  合計|53,427|13,663|22,233|29,774.3
  平均|13,356.8|${down}|5,558.3|7,443.6`;

/** As many years as the heading says, rounded to the unit; the total line averages the totals. */
const years = (average: string) => `
  基準財政収入額の推移
  (単位:千円)
  区分|令和3年度|令和4年度|令和5年度|3か年平均
  市町村民税|812,430|830,117|845,902|829,483
  固定資産税|1,203,551|1,198,204|1,210,873|${average}
  地方譲与税|84,120|85,033|84,871|84,675
  計|2,100,101|2,113,354|2,141,646|2,118,367`;

const districts = (average: string) => `
  Water use by district
  District|2021|2022|2023|Average
  North|410|432|418|420
  South|388|375|391|${average}
  East|512|520|507|513
  Total|1,310|1,327|1,316|1,318`;

/** Months to come are blank and count for nothing. */
const halfYear = (average: string) => `
  時間外勤務時間数
  課|4月|5月|6月|7月|8月|9月|平均
  総務課|120|96|84||||100
  税務課|210|183|156||||${average}
  福祉課|98|101|77||||92
  建設課|64|70|58||||64
  合計|492|450|375||||439`;

const visitors = (average: string) => `
  月別来館者数
  月|来館者数
  4月|1,240
  5月|1,310
  6月|1,187
  合計|3,737
  月平均|${average}`;

/** The price of a kind is weighted by its quantity. */
const weighted = `
  購入単価
  品目|上期|下期|平均
  軽油|132|141|138
  重油|98|107|101
  灯油|104|118|113`;

test.each([
  ["across and down", months()],
  ["of three years", years("1,204,209")],
  ["in English", districts("385")],
  ["of the months that are printed", halfYear("183")],
  ["of one column", visitors("1,246")],
])("a right average is nothing to tell: %s", (_, table) => {
  expect(reported(table)).toEqual({ averages: [], others: 0, unchecked: [] });
});

test.each([
  ["of a line", months({ across: "8,985.7" }), ["E7"]],
  ["of a column", months({ down: "3,145.8" }), ["C9", "E9"]],
  ["of three years", years("1,240,209"), ["E5"]],
  ["in English", districts("395"), ["E4"]],
  ["of the months that are printed", halfYear("138"), ["H4"]],
])("a wrong average is told where the others are averages: %s", (_, table, cells) => {
  expect(reported(table).averages.toSorted()).toEqual(cells);
});

test("a weighted average is none of the amounts beside it", () => {
  expect(reported(weighted).averages).toEqual([]);
});

test("an average that nothing else speaks for is named as not judged", () => {
  expect(reported(visitors("1,264"))).toEqual({ averages: [], others: 0, unchecked: [["B7", "ratio"]] });
});
