import { check } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../sheets";

test("lines headed in a column of their own are read with columns of every sort", () => {
  const { findings, statements } = check(
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
