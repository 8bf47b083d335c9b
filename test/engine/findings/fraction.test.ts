import { check, toReport } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

/** What the rule says of a printed table. */
const said = (table: string) =>
  toReport(check(workbookOf(printedSheet(table))), "ja")
    .findings.filter(({ rule }) => rule === "product")
    .map(({ severity, message }) => `${severity} ${message}`);

const childcare = (national: string, own: string) => `
  施設等利用費 財源内訳
  |||||（単位：千円）
  事業|事業費|国庫支出金|県支出金|一般財源|国の負担割合
  施設等利用費|8,469|${national}|2,117|${own}|1/2
  給付費|120,000|60,000|30,000|30,000|1/2
  合計|128,469|64,034|32,117|32,318|`;

test("a digit dropped where only the share of the state tells", () => {
  expect(said(childcare("4,034", "2,318"))).toEqual([
    "warning 施設等利用費（表 C4）：国庫支出金 4,034 は、事業費 8,469 × 1/2 ＝ 4,234.5 と一致しません",
  ]);
  expect(said(childcare("4,234", "2,118"))).toEqual([]);
});

const roads = (park: string) => `
  補助金一覧
  事業|補助率|総事業費|補助金|市負担
  道路改良|1/3|123,456|41,152|82,304
  橋りょう補修|5.5/10|88,000|48,400|39,600
  公園整備|1/2|61,001|${park}|30,501`;

const schools = (club: string) => `
  区分|対象経費|県補助率|県補助金|一般財源
  保育|45,210|１／２|22,605|22,605
  学童|30,333|3分の1|10,111|20,222
  児童館|12,000|１／４|${club}|9,000`;

const prefecture = (fourth: string) => `
  区分|総事業費|県負担率|県費|市費
  一号|10,250|1/2|5,125|5,125
  二号|33,300|1/3|11,100|22,200
  三号|8,412|1/4|2,103|6,309
  四号|7,776|2/3|${fourth}|2,592`;

test.each([
  ["the rate before the amounts", roads("30,500"), roads("30,050")],
  ["rates in wide digits and in words", schools("3,000"), schools("3,100")],
  ["rates between the amounts", prefecture("5,184"), prefecture("5,148")],
])("%s", (_, right, wrong) => {
  expect(said(right)).toEqual([]);
  expect(said(wrong)).toHaveLength(1);
});

test("a rate of another amount than the printed ones, and days, say nothing", () => {
  expect(
    said(`
      区分|事業費|国庫補助率|国庫補助金|一般財源
      保育|45,210|1/2|20,000|25,210
      学童|30,333|1/3|9,000|21,333
      児童館|12,000|1/4|3,000|9,000`),
  ).toEqual([]);
  expect(
    said(`
      日付|入金|出金|残高
      1/2|45,210|22,605|22,605
      1/4|30,000|10,111|42,494
      1/10|0|12,000|30,494`),
  ).toEqual([]);
});
