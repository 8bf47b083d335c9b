import { findAll } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";
import { testRule } from "../../rule-tester";

/** 月報 with 当月 and 累計 of both sides; August adds up as given. */
const monthly = ({ august = "29,914,385" } = {}) => `
  令和6年度 収支月報
  (単位：円)
  月|収入 当月|収入 累計|支出 当月|支出 累計
  4月|7,603,431|7,603,431|2,115,320|2,115,320
  5月|8,204,118|15,807,549|3,646,366|5,761,686
  6月|6,153,501|21,961,050|4,223,535|9,985,221
  7月|0|21,961,050|5,410,040|15,395,261
  8月|7,953,335|${august}|2,040,112|17,435,373
  9月||||
  計|29,914,385||17,435,373|`;

/** The same across, where 計 repeats what has come up to the last month. */
const across = ({ june = "3,614", half = "6,130" } = {}) => `
  月次資金計画
  (単位：千円)
  区分|4月|5月|6月|7月|上期計
  収入|4,120|3,955|5,021|4,480|17,576
  支出|3,001|2,876|3,605|1,964|11,446
  収支差引|1,119|1,079|1,416|2,516|6,130
  収支差引累計|1,119|2,198|${june}|6,130|${half}`;

/** 出納帳: 残高 goes on from line to line, and 月計 repeats the last. */
const cashBook = ({ balance = "9,984,102", close = "9,984,102" } = {}) => `
  一般会計 現金出納帳
  (単位：円)
  日付|摘要|収入金額|支出金額|差引残高
  4/1|前年度から繰越|9,922,348|0|9,922,348
  4/3|会費|65,500|0|9,987,848
  4/22|事務用品|0|3,746|${balance}
  5/7|補助金|1,250,000|0|11,234,102
  5/19|印刷費|0|48,300|11,185,802
  5/28|返還金|0|1,201,700|9,984,102
  |合計|11,237,848|1,253,746|${close}`;

/** Collections of a year that began before the table. */
const winter = (last: string) => `
  水道料金収納状況
  (単位：円)
  月|調定額|収納額|収納累計額
  10月|41,204,116|40,118,730|270,981,004
  11月|39,870,221|38,004,512|308,985,516
  12月|43,556,010|42,667,300|351,652,816
  1月|44,120,987|41,870,266|${last}`;

/** 基金: each month opens with what the last one closed with, and 計 with what the first did. */
const fund = ({ opening = "45,301,118", all = "44,870,500" } = {}) => `
  基金の月別残高
  (単位：円)
  月|前月末残高|受入額|払出額|当月末残高
  4月|44,870,500|612,340|181,722|45,301,118
  5月|${opening}|540,006|90,415|45,750,709
  6月|45,750,709|118,230|804,551|45,064,388
  7月|45,064,388|377,019|266,120|45,175,287
  計|${all}|1,647,595|1,342,808|45,175,287`;

/** What is left of a debt after each year. */
const redemption = (left: string) => `
  公債費償還計画
  (単位：千円)
  年度|元金|利子|計|年度末残高
  R6|||0|9,876,543
  R7|412,330|53,393|465,723|9,464,213
  R8|408,114|50,220|458,334|${left}
  R9|395,002|47,118|442,120|8,661,097
  R10|377,641|44,096|421,737|8,283,456`;

testRule("running-total", {
  ties: [
    { name: "what each month opens with", sheets: [fund({})] },
    { name: "what is left of a debt", sheets: [redemption("9,056,099")] },
    { name: "months below each other, the last still to come", sheets: [monthly({})] },
    { name: "months beside each other", sheets: [across({})] },
    { name: "the balance of a cash book", sheets: [cashBook({})] },
    { name: "a table that begins within the year", sheets: [winter("393,523,082")] },
  ],
  breaks: [
    { name: "an opening balance", sheets: [fund({ opening: "45,310,118" })], at: ["B5"] },
    { name: "that of all months", sheets: [fund({ all: "180,986,715" })], at: ["B8"] },
    { name: "a wrong rest of it", sheets: [redemption("9,065,099")], at: ["E6", "E7"] },
    { name: "one running total is wrong", sheets: [monthly({ august: "29,941,385" })], at: ["C8"] },
    { name: "one of those beside each other", sheets: [across({ june: "3,164" })], at: ["D7", "E7"] },
    { name: "計 beside the months", sheets: [across({ half: "6,310" })], at: ["F7"] },
    { name: "one balance", sheets: [cashBook({ balance: "9,948,102" })], at: ["E6", "E7"] },
    { name: "the balance of the last line", sheets: [cashBook({ close: "9,984,120" })], at: ["E10"] },
    { name: "the last month of a table within the year", sheets: [winter("392,523,082")], at: ["D7"] },
  ],
  silent: [
    {
      name: "balances of items that go on from one another by chance",
      sheets: [
        `
        引当金の明細
        (単位：千円)
        区分|期首残高|当期増加額|当期減少額|期末残高
        賞与引当金|5|1|0|6
        退職給付引当金|7|2|1|8
        貸倒引当金|9|3|1|11
        修繕引当金|4|1|0|5
        計|25|7|2|30`,
      ],
    },
    {
      name: "balances of several banks, some of them alike",
      sheets: [
        `
        預金残高
        (単位：円)
        銀行|前月末残高|増加|減少|当月末残高
        A銀行|1,000,000|0|0|1,000,000
        B銀行|1,000,000|0|0|1,000,000
        C信金|1,000,000|0|0|1,000,000
        D農協|2,000,000|0|0|2,000,000
        計|5,000,000|0|0|5,000,000`,
      ],
    },
    {
      name: "accumulated depreciation, and what came up before each line",
      sheets: [
        `
        固定資産の明細
        (単位：円)
        区分|取得価額|減価償却累計額|前月までの累計
        建物|88,120,400|41,200,118|5,120
        構築物|31,554,002|12,004,331|6,230
        機械|9,221,870|4,118,002|7,340
        車両|3,554,110|2,980,441|8,450`,
      ],
    },
  ],
});

test("no total adds up running totals, down or across", () => {
  for (const table of [
    fund({}),
    redemption("9,056,099"),
    monthly({}),
    across({}),
    cashBook({}),
    winter("393,523,082"),
  ]) {
    const { findings, unchecked } = findAll(workbookOf(printedSheet(table)));
    expect([findings.filter(({ severity }) => severity !== "info"), unchecked]).toEqual([[], []]);
  }
});

test("累計 of months that nothing bears out is named", () => {
  const table = `
    月別執行状況
    (単位：千円)
    月|執行額|累計
    4月|1,204|5,118
    5月|2,310|9,004
    6月|1,877|7,731
    7月|2,945|8,020`;
  expect(findAll(workbookOf(printedSheet(table))).unchecked).toMatchObject([
    { why: "no-reading-ties", label: expect.stringContaining("累計") },
  ]);
});

const turns = (second: string, third = "39,870") => `
  工事出来高
  （単位：千円）
  年度|事業費|累計
  令和5年度|12,400|12,400
  令和6年度|18,350|${second}
  令和7年度|9,120|${third}`;

const payments = (sum: string) => `
  補助金交付状況
  （単位：円）
  回|交付額|累計
  第1回|1,200,000|1,200,000
  第2回|850,000|${sum}`;

const halves = (sum: string) => `
  半期別収入
  （単位：千円）
  期|収入額|累計額
  上期|4,210|4,210
  下期|3,905|${sum}
  合計|8,115|`;

/** In the first month all that was spent is what this month spent; the lines do not go on from each other. */
const april = `
  予算執行状況（4月分）
  （単位：千円）
  科目|予算現額|当月執行額|累計執行額
  人件費|12,000|980|980
  物件費|8,400|512|512
  合計|20,400|1,492|1,492`;

testRule("running-total", {
  ties: [
    { name: "three years", sheets: [turns("30,750")] },
    { name: "two payments", sheets: [payments("2,050,000")] },
    { name: "two halves", sheets: [halves("8,115")] },
  ],
  breaks: [
    { name: "the second of three years", sheets: [turns("37,050")], at: ["C5", "C6"] },
    { name: "the second of two payments", sheets: [payments("2,500,000")], at: ["C5"] },
    { name: "the second of two halves", sheets: [halves("8,511")], at: ["C5"] },
  ],
  silent: [{ name: "the report of the first month", sheets: [april] }],
});
