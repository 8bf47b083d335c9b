import { skeletonOf } from "../../../../src/engine/book/formula/skeleton";
import { graphOf } from "../../../../src/engine/book/graph";
import { sheetOf, workbookOf } from "../../../../specimens/sheets";

test.each([
  ["SUM(B4:B12)", "SUM(B#:B#)", [4, 12]],
  ["B5-$C$5-D$10", "B#-$C$#-D$#", [5, 5, 10]],
  ["ROUND(円!C1048576/1000,0)", "ROUND(円!C#/1000,0)", [1_048_576]],
  ["'H28'!C24+'第1表 (2)'!D24", "'H28'!C#+'第1表 (2)'!D#", [24, 24]],
  ['IF(A1="B2 と C3",1,A2)', 'IF(A#="B2 と C3",1,A#)', [1, 2]],
  ["'it''s B4'!A7", "'it''s B4'!A#", [7]],
])("the rows of %s are taken out", (formula, text, rows) => {
  expect(skeletonOf(formula)).toEqual({ text, rows });
});

test.each([
  "LOG10(100)",
  "Sheet1!A",
  "H28係数*2",
  "A1048577",
  "B04",
  "表1[金額]",
  "A1#",
  "X1(2)",
  "A12345678",
])("what is no row stays in %s", (formula) => expect(skeletonOf(formula).text).toBe(formula));

/** Of one skeleton, as far as their letters go; what is a row in one of them may be none in the other. */
const COPIES = [
  ["SUM(B4:B8)", "SUM(B9:B12)", "SUM(B12:B9)"],
  ["B4-C4", "B5-C6"],
  ["Sheet1!A1+A1", "Sheet1!A2+A7"],
  ["SUM($B$4:B4)", "SUM($B$4:B9)"],
  ["ZZZ9+A1", "ZZZ10+A2"],
  ["SUM(3:5)+A1", "SUM(3:5)+A9"],
  ["SUM($3:$5)", "SUM($3:$9)"],
  ["総額+A1", "総額+A3"],
  ["SUM(A:A)-B1", "SUM(A:A)-B2"],
  ["SUBTOTAL(9,B4:B8)", "SUBTOTAL(9,B5:B8)"],
  ["#REF!+A1", "#REF!+A4"],
  ["A1B2+C3", "A1B2+C4"],
  ["A1)", "A2)"],
];

test.each(COPIES)("copies are read as each would be alone: %s", (...formulas) => {
  const bookOf = (...texts: string[]) => ({
    ...workbookOf(
      {
        ...sheetOf("Sheet1", []),
        cells: texts.map((formula, at) => ({ row: 20 + at, column: 8, value: null, formula })),
      },
      sheetOf("円", [["単位"]]),
    ),
    names: [{ name: "総額", sheet: null, refersTo: "Sheet1!$B$7" }],
  });
  const shown = (texts: string[]) =>
    graphOf(bookOf(...texts)).formulas.map(({ steps, precedents, isComplete, isSubtotal }) => ({
      steps,
      precedents,
      isComplete,
      isSubtotal,
    }));
  expect(shown(formulas)).toEqual(formulas.flatMap((formula) => shown([formula])));
});
