import { check, toReport } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const ARTICLE = `
  第３条 収益的収入及び支出の予定額は、次のとおりと定める。
  |収|入
  第１款|病院事業収益|'5,117,844千円
  第１項|医業収益|'4,202,918千円
  第２項|医業外収益|'522,432千円
  第３項|看護学校収益|'140,672千円
  第４項|老人保健施設収益|'233,307千円
  第５項|特別利益|'18,515千円
  |支|出
  第１款|病院事業費用|'5,273,574千円
  第１項|医業費用|'4,580,023千円
  第２項|医業外費用|'262,281千円
  第３項|看護学校費|'140,672千円
  第４項|老人保健施設費|'275,598千円
  第５項|特別損失|'5,000千円
  第６項|予備費|'10,000千円`;

const ONE_COLUMN = `
  資本的収入及び支出
  科目|予定額
  第1款 資本的収入|'36,100千円
  第1項 企業債|'30,000千円
  第2項 補助金|'6,100千円
  第1款 資本的支出|'58,400千円
  第1項 建設改良費|'41,000千円
  第2項 企業債償還金|'17,400千円`;

const THREE_RANKS = `
  予算実施計画
  ||（単位：千円）
  |科目|本年度|前年度
  第1款|水道事業収益|1410|1338
  第1項|営業収益|1200|1130
  第1目|給水収益|1100|1040
  第2目|その他|100|90
  第2項|営業外収益|210|208
  第1目|受取利息|10|8
  第2目|長期前受金戻入|200|200`;

const told = (table: string) => {
  const { equations, findings, repairs } = toReport(check(workbookOf(printedSheet(table))), "ja", true);
  return {
    tied: equations!.filter(({ outcome }) => outcome === "tied").length,
    broken: findings
      .filter(({ severity }) => severity === "error")
      .map(({ cell, difference }) => `${cell} ${difference}`),
    first: repairs
      .filter(({ rank, alternatives }) => rank === 1 || alternatives > 0)
      .flatMap(({ changes }) => changes.map(({ cell, to }) => `${cell} ${to}`)),
  };
};

describe("款 add up their 項, and those their 目, indented or not", () => {
  test.each([
    ["numbers in a cell of their own, amounts with their unit", ARTICLE, 2],
    ["numbers before the names", ONE_COLUMN, 2],
    ["three ranks and two years", THREE_RANKS, 6],
  ])("%s", (_, table, sums) => {
    expect(told(table)).toEqual({ tied: sums, broken: [], first: [] });
  });

  test.each([
    [
      "two digits of an item swapped",
      ARTICLE.replace("262,281千円", "226,281千円"),
      ["C10 36000"],
      "C12 262281",
    ],
    ["a total far off", ONE_COLUMN.replace("36,100", "95,713"), ["B3 59613"], null],
    ["one year of two", THREE_RANKS.replace("1130", "1310"), ["D4 -180", "D5 180"], "D5 1130"],
  ])("%s is told", (_, table, broken, right) => {
    const found = told(table);
    expect(found.broken).toEqual(broken);
    if (right !== null) expect(found.first).toContain(right);
  });

  test("a supplementary budget lists only the 項 that change", () => {
    const table = `
      補正予算
      科目|既決予定額|補正予定額|計
      第1款 水道事業収益|'1,410千円|'20千円|'1,430千円
      第1項 営業収益|'1,200千円|'15千円|'1,215千円
      第2項 営業外収益|'100千円|'5千円|'105千円`;
    expect(told(table).broken).toEqual([]);
  });
});
