import { check } from "../../../src/engine";
import { rangeName } from "../../../src/engine/book/address";
import { markerFormula, marksOf, sheetMarkerFormula } from "../../../src/engine/report/marks";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

/** The middle figure has lost its sign; the rounding note stands under the second table. */
const BROKEN = `
  予定損益計算書
  （単位：千円）
  科目|一般事業|受託事業|合計
  営業収益|500|400|900
  営業費用|300|450|750
  営業利益|200|50|150
`;

const ROUNDED = `
  予算の概要
  （単位：百万円。端数処理は四捨五入）
  科目|当年度
  収入|3
  補助金|4
  収入合計|8
`;

test("what a repair would change is marked more strongly than the rest of the equation", () => {
  const marks = marksOf(check(workbookOf(printedSheet(BROKEN, "損益"))));
  expect(named(marks)).toEqual({
    損益: { suspect: ["C6:C6"], error: ["C4:C5", "B6:B6", "D6:D6"] },
  });
});

test("a rounding difference is marked at its total alone", () => {
  expect(named(marksOf(check(workbookOf(printedSheet(ROUNDED, "概要")))))).toEqual({
    概要: { rounding: ["B6:B6"] },
  });
});

test("what a warning is about is marked, a note is not", () => {
  const table = BROKEN.replace("|50|", "|△50|").replace("|300|", "|'300|");
  const marks = named(marksOf(check(workbookOf(printedSheet(table, "損益")))));
  expect(marks).toEqual({ 損益: { warning: ["B5:B5"] } });
});

test("a book that ties has no marks", () => {
  expect(marksOf(check(workbookOf(printedSheet(BROKEN.replace("|50|", "|△50|")))))).toEqual([]);
});

test("the conditions hold no references, and that of a sheet is never true", () => {
  expect(markerFormula("error")).toBe('N("kenzan1:error")=0');
  expect(sheetMarkerFormula("result")).toBe('N("kenzan1:sheet-result")=1');
});

function named(marks: ReturnType<typeof marksOf>) {
  return Object.fromEntries(
    marks.map(({ sheet, marks: own }) => [
      sheet,
      Object.fromEntries(own.map(({ strength, ranges }) => [strength, ranges.map(rangeName)])),
    ]),
  );
}
