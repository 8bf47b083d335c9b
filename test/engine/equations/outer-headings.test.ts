import { findAll } from "../../../src/engine";
import { detect } from "../../../src/engine/detection";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

test("lines headed in a column of their own are read with columns of every sort", () => {
  const { findings, statements } = findAll(
    workbookOf(
      printedSheet(`
        歳出
        款|項|本年度予算額(A)|前年度予算額(B)|比較(A)-(B)|残額|国庫支出金|その他|一般財源
        総務費|総務管理費|500|400|100|100|100|50|350
        総務費|徴税費|300|200|100|100|100|0|200
        民生費|社会福祉費|700|600|100|100|300|100|300
        民生費|児童福祉費|900|800|100|100|400|100|400`),
    ),
  );
  expect(statements[0]!.lines.some(({ type }) => type === "heading")).toBe(true);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

const ENTERPRISE = `
  収益的収入及び支出
  (単位:千円)
  款|項|目|本年度予定額|前年度予定額|増減
  1 水道事業収益|1 営業収益|1 給水収益|1,000|900|100
  ||2 受託工事収益|50|60|△10
  ||計|1,050|960|90
  |2 特別利益|1 過年度損益修正益|3|1|2
  ||計|3|1|2
  |収益計||1,053|961|92
  1 水道事業費用|1 営業費用|1 原水及び浄水費|400|390|10
  ||2 配水費|300|290|10
  ||計|700|680|20
  |2 営業外費用|1 支払利息|80|85|△5
  ||計|80|85|△5
  |費用計||780|765|15`;

test("計 of each 項, of one 目 too, and the total of the 款 in their columns", () => {
  const { equations, findings, statements } = findAll(workbookOf(printedSheet(ENTERPRISE)));
  const rowOf = (line: number) => statements[0]!.lines[line]!.row + 1;
  const sums = equations
    .filter(({ rule, total }) => rule === "footing" && total.column === 0)
    .map(({ total, terms }) => `${rowOf(total.line)} = ${terms.map(({ line }) => rowOf(line)).join(" + ")}`);
  expect(sums).toEqual(["6 = 4 + 5", "8 = 7", "9 = 6 + 8", "12 = 10 + 11", "14 = 13", "15 = 12 + 14"]);
  expect(findings).toEqual([]);
});

test("the first 目 of a 項 is a line although its figures were left out", () => {
  const [table] = detect(workbookOf(printedSheet(ENTERPRISE.replace("支払利息|80|85|△5", "支払利息|||"))));
  expect(table!.lines.find(({ key }) => key === "支払利息")!.type).toBe("item");
});
