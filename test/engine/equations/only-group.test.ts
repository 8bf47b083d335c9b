import { check, toReport } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const errors = (table: string) =>
  toReport(check(workbookOf(printedSheet(table))), "ja")
    .findings.filter(({ severity }) => severity === "error")
    .map(({ cell }) => cell);

/** The only group of a table: last year's abolished line is left out, so that its column and the difference do not foot. */
const elections = (last: string, change: string) => `
  歳出予算事項別明細書 ２款総務費
  ||||（単位：千円）
  項|目|本年度|前年度|比較
  選挙費||2,251,900|${last}|${change}
  |選挙管理委員会費|1,351,900|1,399,819|△47,919
  |選挙執行費|900,000|100,000|800,000`;

const taxation = (last: string) => `
  項|目|本年度予算額|前年度予算額
  徴税費||418,330|${last}
  |税務総務費|301,225|310,408
  |賦課徴収費|117,105|98,220`;

const nested = (last: string, change: string) => `
  款|項|目|本年度|前年度|比較
  総務費|||1,351,000|${last}|${change}
  |選挙費||1,351,000|${last}|${change}
  ||選挙管理委員会費|451,000|399,819|51,181
  ||選挙執行費|900,000|100,000|800,000`;

const indented = (last: string) => `
  会場別経費
  |令和6年度|令和5年度
  市民会館|3,204,118|${last}
    光熱水費|1,811,206|1,790,441
    委託料|1,392,912|1,290,300`;

test.each([
  [
    "項 and 目 in columns of labels",
    elections("1,499,819", "752,081"),
    elections("2,833,438", "△581,538"),
    ["D4", "E4"],
  ],
  ["no column of differences", taxation("408,628"), taxation("433,101"), ["D2"]],
  ["the only 項 of its 款", nested("499,819", "851,181"), nested("1,502,340", "△151,340"), ["E3", "F3"]],
  ["indented lines", indented("3,080,741"), indented("3,444,052"), ["C3"]],
])("the only group of a table that foots in one year: %s", (_, right, wrong, cells) => {
  expect(errors(right)).toEqual([]);
  expect(errors(wrong)).toEqual(cells);
});
