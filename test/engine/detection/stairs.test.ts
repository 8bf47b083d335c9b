import { checkedEquations } from "../../checked";
import { detect } from "../../../src/engine/detection";
import { printedSheet, workbookOf } from "../../../specimens/sheets";
import { findAll } from "../../../src/engine";

const broken = (table: string) =>
  findAll(workbookOf(printedSheet(table)))
    .findings.filter(({ severity }) => severity === "error")
    .map(({ cell }) => `${String.fromCharCode(65 + cell.column)}${cell.row + 1}`);

const balanceSheet = (net = "700") => `
  水道事業予定貸借対照表
  ||||(単位:千円)
  科目|金額
  1 固定資産
  (1) 有形固定資産
   イ 土地||400
   ロ 建物|1,000
     減価償却累計額|△300|${net}
   ハ 器械備品|500
     減価償却累計額|△200|300
   ニ 建設仮勘定||50
     有形固定資産合計|||1,450
  (2) 投資
   イ 長期前払消費税||20
     投資合計|||20
   固定資産合計||||1,470
  2 流動資産
  (1) 現金預金||90
  (2) 未収金|60
     貸倒引当金|△10|50
   流動資産合計||||140
   資産合計||||1,610`;

const incomeStatement = (difference = "6", profit = "126") => `
  水道事業損益計算書
  |||(単位:円)
  1 営業収益
   (1) 給水収益|1,000
   (2) その他営業収益|200|1,200
  2 営業費用
   (1) 配水費|700
   (2) 減価償却費|380|1,080
     営業利益|||120
  3 営業外収益
   (1) 受取利息|7
   (2) 雑収益|4|11
  4 営業外費用
   (1) 支払利息|3
   (2) 雑支出|2|5|${difference}
     経常利益|||${profit}
     当年度純利益|||126
     前年度繰越利益剰余金|||30
     当年度未処分利益剰余金|||156`;

test("the columns of a staircase are one, and the total of a run stands in the row of its last item", () => {
  const [statement] = detect(workbookOf(printedSheet(balanceSheet())));
  expect(statement!.columns).toHaveLength(1);
  expect(statement!.saidTotals).toHaveLength(3);
  expect(broken(balanceSheet())).toEqual([]);
  const totals = checkedEquations(workbookOf(printedSheet(balanceSheet()))).map(({ total }) => {
    return statement!.lines[total.line]!.label;
  });
  expect(totals).toEqual(
    expect.arrayContaining(["建物計", "器械備品計", "有形固定資産合計", "固定資産合計", "資産合計"]),
  );
});

test("a wrong net amount of a staircase breaks its own sum and the one above it", () => {
  expect(broken(balanceSheet("710"))).toEqual(["C8", "D12"]);
});

test("in a staircase of revenue and expense the outer figure is their difference", () => {
  expect(broken(incomeStatement())).toEqual([]);
  expect(broken(incomeStatement("7"))).toEqual(["D15"]);
  expect(broken(incomeStatement("6", "127"))).toEqual(expect.arrayContaining(["D16"]));
});

test("columns without headings whose figures do not add up stay columns", () => {
  const [table] = detect(
    workbookOf(printedSheet("一覧\n(単位:円)\n区分|金額\n甲|10|7\n乙|20|9\n丙|30|4\n丁|5|60")),
  );
  expect(table!.columns).toHaveLength(2);
});
