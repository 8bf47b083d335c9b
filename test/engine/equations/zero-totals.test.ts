import { findAll } from "../../../src/engine";
import { checkedEquations } from "../../checked";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const read = (table: string) => {
  const book = workbookOf(printedSheet(table));
  const { findings, unchecked } = findAll(book);
  const sums = checkedEquations(book).map(({ total, terms }) => [total.line, terms.map(({ line }) => line)]);
  return { sums, told: findings.length, unchecked: unchecked.length };
};

test.each([
  [
    "a 計 of one line of 0 below a group with figures",
    `
    歳出予算の内訳
    (単位:千円)
    区分|本年度
    道路事業|
      需用費|47,654
      委託料|12,300
    計|59,954
    報酬事業|
      積立金|0
    計|0
    扶助事業|
      負担金|63,365
      使用料|75,604
    計|138,969
    合計|198,923`,
    [[6, [5]]],
  ],
  [
    "a 小計 of two lines of 0 in two columns",
    `
    歳入内訳
    (単位:千円)
    区分|本年度|前年度
    市税|8,120|7,905
    使用料|1,311|1,208
    小計|9,431|9,113
    国庫補助金|0|0
    県補助金|0|0
    小計|0|0
    合計|9,431|9,113`,
    [[5, [3, 4]]],
  ],
  [
    "one above the first figures",
    `
    積立金の状況
    区分|残高
    災害対策基金|0
    交通安全基金|0
    計|0
    財政調整基金|71,242
    減債基金|18,792
    計|90,034
    合計|90,034`,
    [[2, [0, 1]]],
  ],
])("%s closes its own lines", (_, table, expected) => {
  const { sums, told, unchecked } = read(table);
  expect(sums).toEqual(expect.arrayContaining(expected));
  expect([told, unchecked]).toEqual([0, 0]);
});
