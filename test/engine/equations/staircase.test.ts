import { findAll } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const missed = (table: string) =>
  findAll(workbookOf(printedSheet(table))).findings.flatMap(({ severity, cell }) =>
    severity === "error" ? [`R${cell.row + 1}`] : [],
  );

/** Without a word for a total, and with one column: only the places and numbers of the lines say what adds up. */
describe("款, 項 and 目 in label columns of their own", () => {
  const plan = (first: string, second: string, only: string) => `
    収入|||
    款|項|目|予定額
    １ 事業収益|||${first}
    |１ 営業収益||${second}
    ||１ 使用料|9,316
    ||２ 雨水処理負担金|27,356
    ||３ その他営業収益|80,587
    |２ 営業外収益||102,236
    ||１ 他会計負担金|49,413
    ||２ 国庫補助金|52,823
    |３ 特別利益||${only}
    ||１ 過年度損益修正益|45,633`;

  test("each is asked however far it misses", () => {
    expect(missed(plan("265,128", "117,259", "45,633"))).toEqual([]);
    expect(missed(plan("265,128", "117,259", "99,999"))).toEqual(["R3", "R11"]);
    expect(missed(plan("777,777", "888,888", "45,633"))).toEqual(["R3", "R4"]);
    expect(missed(plan("111,111", "222,222", "333,333"))).toEqual(["R3", "R4", "R11"]);
  });

  test("the next 項 is no part of the one before it, though the figures say so by chance", () => {
    const losses = (interest: string) => `
      収入|||
      款|項|目|予定額
      1 下水道事業収益|||876,202
      |1 営業収益||716,174
      ||1 下水道使用料|599,484
      ||2 雨水処理負担金|116,690
      |2 営業外収益||160,045
      ||1 受取利息|${interest}
      ||2 長期前受金戻入|98,913
      ||3 他会計補助金|61,000
      |3 特別利益||△17
      ||1 過年度損益修正益|△17`;
    expect(missed(losses("132"))).toEqual([]);
    expect(missed(losses("149"))).toEqual(["R7"]);
  });

  test("two steps without numbers are asked where as many tie", () => {
    const list = (roads: string) => `
      部|課|前年度|本年度
      総務部||4,100|4,260
      |人事課|1,900|1,960
      |財政課|2,200|2,300
      建設部||9,050|${roads}
      |道路課|6,050|6,150
      |公園課|3,000|3,050
      教育部||5,500|5,610
      |学校課|4,000|4,060
      |社会課|1,500|1,550`;
    expect(missed(list("9,200"))).toEqual([]);
    expect(missed(list("7,733"))).toEqual(["R5"]);
  });

  test("a list of persons below their offices is no sum of them", () => {
    const offices = `
      課|係|面積
      総務課||310
      |庶務係|12
      |文書係|8
      税務課||275
      |市民税係|15
      |資産税係|9`;
    expect(missed(offices)).toEqual([]);
  });
});
