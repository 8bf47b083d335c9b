import { slipsOf } from "../../../../src/engine/book/formula/slips";

test.each([
  ["SUM(B4:B7)", "SUM(B4:B8)"],
  ["SUM(B5:B8)", "SUM(B4:B8)"],
  ["SUM(C4:H4)", "SUM(C4:G4)"],
  ["B5+C5-D5", "B5-C5-D5"],
  ["SUM(B4,B9,B4)", "SUM(B4,B9)"],
  ["B14+B22+B14", "B14+B22"],
  ["'第1表'!C12", "'第1表'!C13"],
  ["総括!$D$4", "総括!$E$4"],
  ["(B4+B5)/1000", "B4+B5"],
  ["SUM(B4:B8)/1000", "SUM(B4:B8)"],
  ["ROUND('第1表'!C12,-3)", "'第1表'!C12"],
])("%s may have been %s", (wrong, right) => {
  expect(slipsOf(wrong)).toContain(right);
});

test.each([
  ["SUMIF(A:A,A4,B:B)", "SUMIF(A:A,A4)"],
  ["ROUND(B4,0)-ROUND(B5,0)", "B4,0)-ROUND(B5"],
  ["SUM(A1:A3)", "SUM(A0:A3)"],
])("%s was not %s", (wrong, no) => {
  expect(slipsOf(wrong)).not.toContain(no);
});

test("nothing is tried for a formula of very many cells", () => {
  expect(slipsOf(Array.from({ length: 40 }, (_, at) => `B${at + 1}`).join("+"))).toEqual([]);
});
