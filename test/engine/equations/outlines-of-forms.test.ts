import { findAll } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

/** The findings of a table, as 「rule at line/column」, and how many of its claims are unchecked. */
function toldOf(...tables: string[]) {
  const { findings, unchecked, statements } = findAll(
    workbookOf(...tables.map((table, at) => printedSheet(table, `表${at + 1}`))),
  );
  const told = findings.map(({ rule, equation, severity }) => {
    const { statement, line, column } = equation!.total;
    return `${severity} ${rule} ${statements[statement]!.lines[line]!.label}/${column}`;
  });
  return { told, unchecked: unchecked.length };
}

/** Results that a form prints deeper than the totals above them, and that close what stands before them. */
const deeper = ({ change = "1,600", expense = "59,000", grant = "5,000" } = {}) => `
正味財産増減計算書
（単位：千円）
科目|当年度|前年度|増減
Ⅰ 一般正味財産増減の部
 (1) 経常収益
  事業収益|61,000|60,000|1,000
   受講料収益|40,000|41,000|△1,000
   出版収益|21,000|19,000|2,000
  経常収益計|61,000|60,000|1,000
 (2) 経常費用
  事業費|47,000|46,000|1,000
   給料手当|30,000|29,500|500
   委託費|17,000|16,500|500
  管理費|12,000|12,500|△500
   役員報酬|12,000|12,500|△500
  経常費用計|${expense}|58,500|500
   当期経常増減額|2,000|1,500|500
   当期一般正味財産増減額|2,000|1,500|500
   一般正味財産期首残高|31,500|30,000|1,500
   一般正味財産期末残高|33,500|31,500|2,000
Ⅱ 指定正味財産増減の部
  受取補助金|${grant}|4,000|1,000
  一般正味財産への振替額|△3,400|△3,000|△400
   当期指定正味財産増減額|${change}|1,000|600
   指定正味財産期首残高|21,000|20,000|1,000
   指定正味財産期末残高|22,600|21,000|1,600
Ⅲ 正味財産期末残高|56,100|52,500|3,600
`;

describe("lines that are deeper than the total that stands above them", () => {
  test("are none of its parts where the form says what they are", () => {
    expect(toldOf(deeper())).toEqual({ told: [], unchecked: 0 });
  });

  test.each([
    ["a total above them", { expense: "95,000" }, "error footing 経常費用計/0"],
    ["a change of the year", { change: "1,060" }, "error footing 当期指定正味財産増減額/0"],
    ["a line that it closes", { grant: "5,700" }, "error footing 当期指定正味財産増減額/0"],
  ])("are told where %s is wrong", (_, wrong, told) => {
    expect(toldOf(deeper(wrong)).told).toContain(told);
  });
});

/** A staircase of which some sections hold one line, and the next line stands beside their total. */
const stairs = ({ gain = "500", before = "4,200", indent = " " } = {}) => `
損益計算書
||（単位：円）
経常費用
${indent}業務費
${indent}${indent}給与費|30,000
${indent}${indent}委託費|12,000|42,000
${indent}一般管理費
${indent}${indent}役員報酬|5,000
${indent}${indent}賃借料|3,000|8,000
${indent}財務費用||900
経常費用合計||50,900
経常収益
${indent}交付金収益||54,900
経常収益合計||54,900
経常利益||4,000
臨時損失
${indent}固定資産除却損|300|300
臨時利益
${indent}固定資産売却益|500|${gain}
税引前当期純利益||${before}
法人税等||100
当期純利益||4,100
`;

describe("the total beside the only line of a section", () => {
  test.each([" ", "", "　"])("is that of the section (indented by 「%s」)", (indent) => {
    expect(toldOf(stairs({ indent }))).toEqual({ told: [], unchecked: 0 });
  });

  test("is missed by the profit that counts it", () => {
    expect(toldOf(stairs({ before: "2,400" })).told).toContain("error footing 税引前当期純利益/0");
    expect(toldOf(stairs({ gain: "50" })).told.length).toBeGreaterThan(0);
  });
});

/** 決算書, whose last line takes one column of each table. */
const settlement = ({ left = "1,300", received = "41,300", name = "歳入歳出差引残額" } = {}) => `
○○町一般会計歳入歳出決算書
歳入||||（単位：円）
款|予算現額|調定額|収入済額|収入未済額
1 町税|30,000|31,000|30,500|500
2 諸収入|10,000|10,800|10,800|0
歳入合計|40,000|41,800|${received}|500

歳出||||（単位：円）
款|予算現額|支出済額|翌年度繰越額|不用額
1 総務費|25,000|25,500|△1,000|500
2 教育費|15,000|14,500|0|500
歳出合計|40,000|40,000|△1,000|1,000
${name}||${left}
`;

describe("歳入歳出差引残額 below the table of expenditure", () => {
  test.each(["歳入歳出差引残額", "差引残額", "歳入歳出差引額"])("%s is no row of that table", (name) => {
    expect(toldOf(settlement({ name }))).toEqual({ told: [], unchecked: 0 });
  });

  test.each([
    ["the balance", { left: "3,100" }],
    ["what was received", { received: "43,100" }],
  ])("is told where %s is wrong", (_, wrong) => {
    expect(toldOf(settlement(wrong)).told).toContain("error footing 歳入歳出差引残額/1");
  });
});

/** A form whose labels settle what divides what, in figures too short to show it, flush left. */
const costs = ({ staff = "60", other = "7" } = {}) => `
行政コスト計算書
（単位：百万円）
科目|金額
経常費用|180
業務費用|100
人件費|${staff}
職員給与費|50
賞与等引当金繰入額|10
物件費等|33
物件費|20
減価償却費|13
その他の業務費用|7
支払利息|${other}
移転費用|80
補助金等|50
社会保障給付|30
経常収益|20
使用料及び手数料|20
純経常行政コスト|160
臨時損失|5
資産除売却損|5
臨時利益|0
純行政コスト|165
`;

describe("行政コスト計算書 flush left in short figures", () => {
  test("ties as its form divides it", () => {
    expect(toldOf(costs())).toEqual({ told: [], unchecked: 0 });
  });

  test.each([
    [{ staff: "95" }, "error footing 人件費/0"],
    [{ other: "1" }, "error footing その他の業務費用/0"],
  ])("tells %j", (wrong, told) => {
    expect(toldOf(costs(wrong)).told).toContain(told);
  });
});

/** 実施計画 with taxes and 予定損益計算書 without them print some of the same names with other figures. */
test("figures with taxes are not asked to be those without them", () => {
  const plan = `
令和8年度 ○○市水道事業会計予算実施計画
収益的収入及び支出
収入||（単位：千円）
款項目|予定額
水道事業収益|1,530
営業収益|1,320
営業外収益|210`;
  const income = `
令和8年度 ○○市水道事業予定損益計算書
（単位：千円）
営業収益|1,200
営業費用|1,100
営業利益|100
営業外収益|210
営業外費用|50
経常利益|260
当年度純利益|260`;
  expect(toldOf(plan, income)).toEqual({ told: [], unchecked: 0 });
});
