import { shiftedFormula } from "../../../../src/engine/book/formula/rewrite";

test.each([
  ["SUM(B3:B4)", 0, 1, "SUM(C3:C4)"],
  ["B3+$B3+B$3+$B$3", 2, 3, "E5+$B5+E$3+$B$3"],
  ["Z9-AZ9", 0, 1, "AA9-BA9"],
  ["'B2 の表'!A1+表A1!B2+BS1!C3", 1, 0, "'B2 の表'!A2+表A1!B3+BS1!C4"],
  ['IF(A1="A1",LOG10(B1),0)', 1, 0, 'IF(A2="A1",LOG10(B2),0)'],
  ["A1+12", 0, -1, null],
  ["B$1+B2", -1, 0, "B$1+B1"],
  ["B1", -1, 0, null],
])("%s copied %i rows down and %i columns to the right is %s", (formula, rows, columns, expected) => {
  expect(shiftedFormula(formula, rows, columns)).toBe(expected);
});
