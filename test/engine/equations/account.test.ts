import { findAll } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const account = (left: string, right: string) =>
  printedSheet(
    `
    損益計算書
    (単位:千円)
    費用|金額|収益|金額
    営業費用||営業収益|
    人件費|70|会費|60
    経費|20|入場料|50
    営業費用合計|90|営業収益合計|110
    当期純利益|20||
    合計|${left}|合計|${right}`,
    "全体",
  );

const SEGMENTS = printedSheet(
  `
  事業別損益計算書
  (単位:千円)
  科目|本館|分館|合計
  営業収益|||
  会費|40|20|60
  入場料|30|20|50
  営業収益合計|70|40|110
  営業費用|||
  人件費|50|20|70
  経費|10|10|20
  営業費用合計|60|30|90
  当期純利益|10|10|20`,
  "事業別",
);

test("lines are compared with the table by segment although expenses stand first in one of them", () => {
  const { equations, findings, statements } = findAll(workbookOf(account("110", "110"), SEGMENTS));
  const tied = equations
    .filter(({ rule, total, terms }) => rule === "tie-out" && terms[0]!.statement !== total.statement)
    .map(({ total }) => statements[total.statement]!.lines[total.line]!.label);
  expect(tied.sort()).toEqual(
    ["人件費", "入場料", "営業収益合計", "営業費用合計", "会費", "当期純利益", "経費"].sort(),
  );
  expect(findings).toEqual([]);
});

test("both 合計 are what stands on their side, however wrong they are, and equal", () => {
  const { findings } = findAll(workbookOf(account("110", "7"), SEGMENTS));
  expect(findings.map(({ rule, cell }) => `${rule} ${cell.row + 1}:${cell.column}`)).toEqual([
    "footing 9:3",
    "tie-out 9:1",
  ]);
});
