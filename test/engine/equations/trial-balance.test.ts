import { findAll } from "../../../src/engine";
import { cellName } from "../../../src/engine/book/address";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

/** The cells of errors with their rules, and what is not judged. */
function told(table: string): string[] {
  const { findings, unchecked } = findAll(workbookOf(printedSheet(table)));
  return [
    ...findings.map(({ rule, severity, cell }) => `${severity} ${rule} ${cellName(cell.row, cell.column)}`),
    ...unchecked.map(({ cell }) => `unchecked ${cellName(cell.row, cell.column)}`),
  ];
}

/** 科目 in the middle, the title in one cell with its unit. */
const middle = (balance = "620,000", balances = "6,270,000", credits = "10,960,000") => `
  合計残高試算表（単位：円） | | | |
  借方残高 | 借方合計 | 勘定科目 | 貸方合計 | 貸方残高
  1,250,000 | 3,840,000 | 現金預金 | 2,590,000 |
  ${balance} | 1,910,000 | 未収金 | 1,290,000 |
  2,400,000 | 2,400,000 | 備品 | |
  | 810,000 | 未払金 | 1,345,000 | 535,000
  | | 資本金 | 3,000,000 | 3,000,000
  | | 売上 | 2,735,000 | 2,735,000
  1,620,000 | 1,620,000 | 仕入 | |
  380,000 | 380,000 | 給料 | |
  ${balances} | 10,960,000 | 合計 | ${credits} | 6,270,000`;

/** 借方 and 貸方 above the first of their columns, not merged over them; 合計 first. */
const grouped = (loan = "1,750", total = "4,667") => `
  令和7年度 試算表
  （単位：千円）
  借方 | | 科目 | 貸方 |
  合計 | 残高 | | 残高 | 合計
  1,530 | 412 | 現金 | | 1,118
  905 | 268 | 売掛金 | | 637
  3,300 | 3,300 | 建物 | |
  477 | | 買掛金 | 212 | 689
  150 | | 借入金 | ${loan} | 1,900
  | | 資本金 | 1,800 | 1,800
  | | 売上高 | 905 | 905
  687 | 687 | 仕入高 | |
  7,049 | 4,667 | 計 | ${total} | 7,049`;

/** 科目 at the left, with totals of sections. */
const left = (fees = "2,735,000", income = "2,735,000") => `
  合計残高試算表
  （単位：円）
  勘定科目 | 借方合計 | 借方残高 | 貸方合計 | 貸方残高
  現金預金 | 3,840,000 | 1,250,000 | 2,590,000 |
  未収金 | 1,910,000 | 620,000 | 1,290,000 |
  備品 | 2,400,000 | 2,400,000 | |
  資産計 | 8,150,000 | 4,270,000 | 3,880,000 |
  未払金 | 810,000 | | 1,345,000 | 535,000
  負債計 | 810,000 | | 1,345,000 | 535,000
  資本金 | | | 3,000,000 | 3,000,000
  純資産計 | | | 3,000,000 | 3,000,000
  使用料 | | | 2,735,000 | ${fees}
  収益計 | | | 2,735,000 | ${income}
  仕入 | 1,620,000 | 1,620,000 | |
  給料 | 380,000 | 380,000 | |
  費用計 | 2,000,000 | 2,000,000 | |
  合計 | 10,960,000 | 6,270,000 | 10,960,000 | 6,270,000`;

/** Nothing but balances; both the account and the total are wrong, so that each column adds up. */
const balancesAlone = (purchases: string, total: string) => `
  残高試算表
  借方 | 勘定科目 | 貸方
  412 | 現金 |
  268 | 売掛金 |
  3,300 | 建物 |
  | 買掛金 | 212
  | 借入金 | 1,750
  | 資本金 | 1,800
  | 売上高 | 905
  ${purchases} | 仕入高 |
  ${total} | 合計 | 4,667`;

const english = (credits: string) => `
  Trial Balance
  Account | Debit | Credit
  Cash | 12,400 |
  Receivables | 3,150 |
  Payables | | 2,600
  Capital | | 9,000
  Revenue | | 7,850
  Wages | 3,900 |
  Total | 19,450 | ${credits}`;

/** A balance that stands on the other side than its sums say. */
const otherSide = `
  試算表（単位：千円）
  借方合計 | 借方残高 | 科目 | 貸方残高 | 貸方合計
  900 | 500 | 現金 | | 400
  100 | | 借入金 | 700 | 800
  300 | | 売掛金 | 200 | 100
  1,300 | 500 | 合計 | 900 | 1,300`;

/** 前月残高 on both sides too: what is left is no difference of the sums of the month. */
const carried = `
  合計残高試算表（単位：円）
  科目 | 前月残高 | | 当月合計 | | 残高 |
  科目 | 借方 | 貸方 | 借方 | 貸方 | 借方 | 貸方
  現金 | 500 | | 120 | 80 | 540 |
  売掛金 | 200 | | 40 | 60 | 180 |
  借入金 | | 700 | 30 | 50 | | 720
  合計 | 700 | 700 | 190 | 190 | 720 | 720`;

/** The two sides of a book of cash are not equal. */
const cashBook = `
  現金出納帳（単位：円）
  摘要 | 借方 | 貸方 | 残高
  前月繰越 | | | 100,000
  会費 | 50,000 | | 150,000
  消耗品 | | 20,000 | 130,000
  合計 | 50,000 | 20,000 | 130,000`;

/** By account the movement is added or taken off, as the account stands on one side or the other. */
const monthly = `
  月次試算表（単位：円）
  勘定科目 | 前月残高 | 借方 | 貸方 | 当月残高
  現金 | 500,000 | 120,000 | 80,000 | 540,000
  未収金 | 200,000 | 40,000 | 60,000 | 180,000
  未払金 | 300,000 | 30,000 | 50,000 | 320,000
  合計 | 1,000,000 | 190,000 | 190,000 | 1,040,000`;

test.each([
  ["科目 in the middle", middle()],
  ["both sides above their first columns", grouped()],
  ["sections with totals", left()],
  ["balances alone", balancesAlone("687", "4,667")],
  ["in English", english("19,450")],
  ["a month", monthly],
  ["balances carried forward", carried],
  ["a book of cash", cashBook],
])("right and silent: %s", (_, table) => {
  expect(told(table)).toEqual([]);
});

test.each([
  ["a balance with its total", middle("640,000", "6,290,000"), ["error balance A11", "error change A4"]],
  ["a total", middle(undefined, undefined, "10,690,000"), ["error footing D11", "error balance B11"]],
  ["a balance and its total, grouped", grouped("1,570", "4,487"), ["error balance B13", "error change D9"]],
  ["a balance and its section", left("2,375,000", "2,375,000"), ["error footing E17", "error change E12"]],
  ["a balance on the other side", otherSide, ["error balance B6", "error cross-footing B5"]],
  ["in English", english("19,540"), ["error footing C9", "error balance B9"]],
  ["balances alone", balancesAlone("697", "4,677"), ["error balance A11"]],
])("wrong and told: %s", (_, table, expected) => {
  expect(told(table)).toEqual(expect.arrayContaining(expected));
});
