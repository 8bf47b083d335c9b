import { check, toReport } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const told = (table: string) => {
  const { equations, findings } = toReport(check(workbookOf(printedSheet(table))), "ja", true);
  return {
    tied: equations!.filter(({ outcome }) => outcome === "tied").map(({ total }) => total.cell),
    broken: findings
      .filter(({ severity }) => severity === "error")
      .map(({ cell, difference }) => `${cell} ${difference}`),
  };
};

const REVENUE = `
  Adjusted revenue
  |2018|2017|2016|2015
  Total net revenue|3298177|2214253|1708721|1267118
  Less: transaction-based costs|1558562|1230290|943200|672667
  Less: bitcoin costs|164827|1000|2000|3000
  Add: deferred revenue adjustment|12853|0|0|0
  Adjusted Revenue|1587641|982963|763521|591451`;

const SHORTFALL = `
  資金不足額
  ||（単位：千円）
  項目|令和5年度|令和4年度
  流動負債|500|450
  加算：建設改良費等以外の企業債|120|100
  控除：控除企業債|80|70
  減：流動資産|300|290
  資金不足額|240|190`;

const BOOK_VALUE = `
  帳簿価額
  区分|A|B
  取得価額|1000|2000
  （減）減価償却累計額|△400|△900
  帳簿価額|600|1100
  （加算）建設仮勘定|50|10
  期末残高|650|1110`;

const COST = `
  Cost of goods sold
  Item|2024
  Opening inventory|100
  Add: Purchases|700
  Less: Closing inventory|120
  Cost of goods sold|680`;

describe("lines that their labels add and take off", () => {
  test.each([
    ["add and less", REVENUE, ["B7", "C7", "D7", "E7"]],
    ["加算, 控除 and 減", SHORTFALL, ["B8", "C8"]],
    ["one after the other, what is taken off printed as a negative", BOOK_VALUE, ["B5", "C5", "B7", "C7"]],
    ["in a single column", COST, ["B6"]],
  ])("%s", (_, table, tied) => {
    expect(told(table)).toEqual({ tied: expect.arrayContaining(tied), broken: [] });
  });

  test.each([
    ["one year of four", REVENUE.replace("982963", "992963"), "C7 10000"],
    ["an amount that is taken off", SHORTFALL.replace("|80|", "|86|"), "B8 6"],
    ["the first of two results", BOOK_VALUE.replace("|600|", "|690|"), "B5 90"],
    ["in a single column, however far", COST.replace("680", "9300"), "B6 8620"],
  ])("%s: a wrong figure is told", (_, table, broken) => {
    expect(told(table).broken).toContain(broken);
  });
});

test("減価償却費, 加工費 and 控除対象 say nothing of the kind", () => {
  const table = "費用\n科目|金額\n減価償却費|500\n加工費|200\n控除対象額|100\n合計|800";
  expect(told(table)).toEqual({ tied: ["B6"], broken: [] });
});

test("what follows a line that is taken off is no result if it does not say so and nothing ties", () => {
  const table = "表\n科目|金額\n甲|500\n減：乙|200\n丙|90\n丁|40";
  expect(told(table).broken).toEqual([]);
});
