import { readFileSync } from "node:fs";
import { join } from "node:path";
import { detect } from "../../../src/engine/detection";
import type { Statement } from "../../../src/engine/types";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import { figures } from "../../reference-book";

/** The sample workbooks as an office lays them out: titles, units, merged and broken headings, indented labels. */
const open = (name: string) =>
  detect(readWorkbook(readFileSync(join(__dirname, "../../../assets/samples", name)), name));

const summary = ({ kind, scope, title, unit, rounding, columns, lines }: Statement) =>
  `${kind} ${scope} ${unit} ${rounding} ${columns.length}×${lines.length} ${title}`;

test("every table of the clean book is recognised", () => {
  expect(open("budget-h28.xlsx").map(summary)).toEqual([
    "balance-sheet whole 1000 unknown 1×57 予定貸借対照表",
    "income-statement whole 1000 unknown 1×29 予定損益計算書",
    "cash-plan whole 1000 unknown 1×20 平成28年度資金計画",
    "balance-sheet by-segment 1000 unknown 8×57 事業別財務情報（予定貸借対照表関係）",
    "income-statement by-segment 1000 unknown 8×29 事業別財務情報（予定損益計算書関係）",
    "cash-plan by-segment 1000 unknown 8×20 事業別財務情報（資金計画関係）",
    "advances-received other 1000 unknown 2×3 （予定貸借対照表関係） 予定前受金及び累積前受金の内容及び金額",
    "debt-burden other 1000 unknown 1×20 （債務負担行為関係） 債務負担行為の事項、限度額、行為年度及び機構の負担となる年度",
  ]);
});

test("the overview and the year before are three tables each, the overview's note holding for all of them", () => {
  expect(open("budget-h28-overview.xlsx").slice(8).map(summary)).toEqual([
    "income-statement whole 1000 unknown 1×7 １予定損益計算書（再構成値）",
    "balance-sheet whole 1000 unknown 1×3 ２予定貸借対照表（再構成値）",
    "cash-plan whole 1000 unknown 1×5 ３資金計画（再構成値）",
    "overview whole 1000000 half-up 3×7 平成28年度予算（案）の概要 １予定損益計算書",
    "overview whole 1000000 half-up 3×3 ２予定貸借対照表",
    "overview whole 1000000 half-up 3×5 ３資金計画",
  ]);
});

test.each([
  ["balance-sheet-by-segment", 3],
  ["income-statement-by-segment", 4],
  ["cash-plan-by-segment", 5],
])("the headings of %s are read whole, however they are broken or merged", (table, index) => {
  const [header = []] = figures(table);
  const { columns } = open("budget-h28.xlsx")[index]!;
  expect(columns.map(({ key }) => key)).toEqual(header.slice(1));
  expect(columns.map(({ role }) => role)).toEqual([...Array(7).fill("segment"), "total"]);
});

test("lines keep their place: indentation by alignment or by spaces is the same level", () => {
  const [balance, income] = open("budget-h28.xlsx");
  const levels = (statement: Statement, ...keys: string[]) =>
    keys.map((key) => statement.lines.find((line) => line.key === key)!.level);
  const [section, group, item] = levels(balance!, "資産の部", "流動資産", "現金及び預金");
  expect(section! < group! && group! < item!).toBe(true);
  const [heading, line] = levels(income!, "営業収益", "事業負担金収入");
  expect(heading! < line!).toBe(true);
});

test("a figure is read at its cell", () => {
  const [balance] = open("budget-h28.xlsx");
  const line = balance!.lines.find(({ key }) => key === "積立金")!;
  expect(line.amounts).toEqual([{ value: 2924380, source: "number" }]);
});
