import { evaluate, type Reference } from "../../../src/engine/book/formula";

/** A1 … holds 1, 2, 3 …; column B texts, column C empty, D1 an error. */
const lookup = ({ sheet, top, left, bottom, right }: Reference) => {
  const values: (number | null | undefined)[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const value = [row + 1, null, null, undefined][column];
      values.push(sheet === "予算 '28" && value ? value * 100 : value);
    }
  }
  return values;
};

test.each([
  ["1+2*3", 7],
  ["-(1+2)*-3", 9],
  ["SUM(A1:A4)", 10],
  ["SUM(A1:C2,A4,10)", 17],
  ["sum($A$1:A$2)-A3", 0],
  ["A1-A2-A3", -4],
  ["A6/A2", 3],
  ["SUBTOTAL(9,A1:A3)", 6],
  ["ROUND(2.5,0)", 3],
  ["ROUND(-2.5,0)", -3],
  ["ROUND(1234,-3)", 1000],
  ["ROUNDDOWN(-1999/1000,0)", -1],
  ["ROUNDUP(1001/1000,0)", 2],
  ["INT(-1.5)", -2],
  ["'予算 ''28'!A2+A1", 201],
  ["C1+1", 1],
  ["+A1", 1],
])("=%s is %p", (formula, value) => {
  expect(evaluate(formula, lookup)).toBe(value);
});

test.each([
  "VLOOKUP(A1,A1:A4,1)",
  "A1:A4",
  "SUM(A1:D1)",
  "A1&A2",
  "A1=1",
  "1/0",
  "SUM(A1",
  "名前+1",
  "[1]表!A1",
  "A1^2",
  "IF(A1,1,2)",
  "",
])("=%s is not computed", (formula) => {
  expect(evaluate(formula, lookup)).toBeUndefined();
});
