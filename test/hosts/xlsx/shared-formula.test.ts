import { formulaAt, sharedFormula } from "../../../src/hosts/xlsx/shared-formula";

/** The formula of B2 as C4, one column right and two rows down, shares it. */
test.each([
  ["A1+B2", "B3+C4"],
  ["$A1+A$1+$A$1", "$A3+B$1+$A$1"],
  ["SUM(A1:B10)", "SUM(B3:C12)"],
  ["SUM(A:B)+SUM($A:C)", "SUM(B:C)+SUM($A:D)"],
  ["SUM(1:3)+SUM($1:3)", "SUM(3:5)+SUM($1:5)"],
  ["LOG10(A1)", "LOG10(B3)"],
  ["ATAN2(A1,1.5)+1E5", "ATAN2(B3,1.5)+1E5"],
  ['IF(A1="A1","B2""C3",0)', 'IF(B3="A1","B2""C3",0)'],
  ["Sheet1!A1", "Sheet1!B3"],
  ["AB12!A1", "AB12!B3"],
  ["'A1 ''B2'!A1", "'A1 ''B2'!B3"],
  ["予算A1!A1+合計B2", "予算A1!B3+合計B2"],
  ["R6・7!A1", "R6・7!B3"],
  ["[1]Sheet1!A1", "[1]Sheet1!B3"],
  ["表1[[#This Row],[A1]]+A1", "表1[[#This Row],[A1]]+B3"],
  ["表1['[A1]+A1", "表1['[A1]+B3"],
  ["TAX_A1+A1.B2+ZZZ1+A9999999", "TAX_A1+A1.B2+ZZZ1+A9999999"],
  ["A1:INDEX(B:B,3)", "B3:INDEX(C:C,3)"],
  ["XFD1048576", "A2"],
  ["aa10", "AB12"],
  ["#REF!+A1%", "#REF!+B3%"],
  ["A1^2-B2/3&C3", "B3^2-C4/3&D5"],
])("%s reads %s one column right and two rows down", (text, shifted) => {
  expect(formulaAt(sharedFormula(text, 1, 1), 3, 2)).toBe(shifted);
});

test("references that leave the sheet come in again on the other side", () => {
  expect(formulaAt(sharedFormula("A1", 1, 1), 0, 0)).toBe("XFD1048576");
});
