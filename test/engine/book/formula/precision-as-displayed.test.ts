import { check } from "../../../../src/engine";
import { graphOf } from "../../../../src/engine/book/graph";
import type { Cell, Workbook } from "../../../../src/engine/types";
import { readWorkbook } from "../../../../src/hosts/xlsx/read";
import { sheetOf, workbookOf } from "../../../../specimens/sheets";
import { bookOfParts, workbook, worksheet } from "../../../../specimens/book-of-parts";

/** Three thirds of 1,000 under formats without decimals, and their sum, as Excel stores them where it computes so. */
function thirds(stored: number, isPrecisionAsDisplayed: boolean, format = "#,##0"): Workbook {
  const line = (row: number, label: string, formula: string, value: number): Cell[] => [
    { row, column: 0, value: label },
    { row, column: 1, value, formula, format },
  ];
  const cells = [
    { row: 0, column: 0, value: "科目" },
    { row: 0, column: 1, value: "金額" },
    ...line(1, "議会費", "1000/3", 333),
    ...line(2, "総務費", "1000/3", 333),
    ...line(3, "民生費", "1000/3", 333),
    ...line(4, "合計", "SUM(B2:B4)", stored),
  ];
  const book = workbookOf({ ...sheetOf("歳出", []), cells });
  return isPrecisionAsDisplayed ? { ...book, isPrecisionAsDisplayed: true } : book;
}

test.each<[stored: number, isSo: boolean, state: string]>([
  [999, true, "agrees"],
  [1000, true, "stale"],
  [1000, false, "agrees"],
  [999, false, "stale"],
])("a sum of 1000/3, printed 333 three times, stored as %p: as displayed %p, %s", (stored, isSo, state) => {
  const graph = graphOf(thirds(stored, isSo));
  expect(graph.resultOf(graph.formulas[3]!).state).toBe(state);
});

test("a book that Excel computed as it is displayed is right", () => {
  expect(check(thirds(999, true)).findings).toEqual([]);
});

test.each<[format: string, formula: string, value: number]>([
  ["0.0", "1/3", 0.3],
  ["0%", "1/8", 0.13],
  ["0.0%", "1/3", 0.333],
  ["General", "1/8", 0.125],
  ['#,##0;"△"#,##0', "-2.5", -3],
  ["#,##0,", "1234567.8", 1_234_568],
])("%s of =%s leaves %p", (format, formula, value) => {
  const cell: Cell = { row: 0, column: 0, value: null, formula, format };
  const book: Workbook = {
    ...workbookOf({ ...sheetOf("表", []), cells: [cell] }),
    isPrecisionAsDisplayed: true,
  };
  const graph = graphOf(book);
  expect(graph.resultOf(graph.formulas[0]!).value).toBe(value);
});

test.each<[calc: string, isSo: true | undefined]>([
  ['<calcPr calcId="191029" fullPrecision="0"/>', true],
  ['<calcPr fullPrecision="false"/>', true],
  ['<calcPr fullPrecision="1"/>', undefined],
  ['<calcPr calcId="191029"/>', undefined],
  ["", undefined],
])("a file says it by %p", (calc, isSo) => {
  const file = bookOfParts({
    "xl/workbook.xml": workbook(`<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>${calc}`),
    "xl/worksheets/sheet1.xml": worksheet("<sheetData/>"),
  });
  expect(readWorkbook(file, "表.xlsx").isPrecisionAsDisplayed).toBe(isSo);
});
