import { readText } from "../../../src/engine/book/amount";
import { scan } from "../../../src/engine/book/formula/tokens";
import { toNumber } from "../../../src/engine/book/formula/values";
import { grouped } from "../../../src/messages/figures";
import { runAtEnd } from "../../../src/engine/book/text";
import { printedFormula } from "../../../src/engine/book/printed-formula";
import { readLabel } from "../../../src/engine/detection/label";
import { writtenIn } from "../../../src/engine/findings/products/texts";
import { typedValue } from "../../../src/hosts/xlsx/cell-value";

/** Each would take minutes, or for ever, if a pattern went back over it. */
const MANY = 100_000;
const NO_STRINGS = { strings: [], date1904: false };

test("long numbers that are none stay the texts they are", () => {
  const digits = "1".repeat(MANY);
  expect(typedValue("n", `${digits}x`, NO_STRINGS)).toBe(`${digits}x`);
  expect(readText(`${digits}x`)).toBeNull();
  expect(readText(`${" ".repeat(MANY)}x`)).toBeNull();
});

test("a text of blanks is no number", () => {
  expect(() => toNumber(`1${" ".repeat(MANY)}x`)).toThrow();
  expect(toNumber(`  1,234 % ${" ".repeat(MANY)}`)).toBe(12.34);
});

test("a list of quotes that never closes is no array", () => {
  expect(scan(`{${'"'.repeat(61)}`).length).toBeGreaterThan(0);
  expect(scan('{"a""b";"}"}').map(({ text }) => text)).toEqual(['{"a""b";"}"}']);
});

test("blanks around signs are passed over once", () => {
  const blanks = " ".repeat(MANY);
  expect(writtenIn(`${blanks}3,500円${blanks}x${blanks}6回${blanks}＝${blanks}21,000円`).products).toEqual([
    { text: "3,500円×6回", value: { digits: 21_000, decimals: 0 }, result: { text: "21,000円", ties: true } },
  ]);
});

test.each([
  ["", ""],
  ["ab", ""],
  ["1-2", "1-2"],
  ["a1-2", "1-2"],
  ["1a23", "23"],
  ["1-2a", ""],
])("the run at the end of %j is %j", (text, run) => {
  expect(runAtEnd(text, /[0-9]|-/gu)).toBe(run);
});

test("what stands behind a total and what a label computes are found at its end alone", () => {
  for (const label of ["合計(千円)", "小計-1", "合計金額", "計(A+B)", "合計(税込)"])
    expect(readLabel(label).isTotal).toBe(true);
  expect(readLabel("合計(千円)の内訳").isTotal).toBe(false);
  expect(printedFormula("差引(A)-(B)").terms).toEqual([
    ["A", 1],
    ["B", -1],
  ]);
  expect(printedFormula(`${"=".repeat(MANY)}(A)x`).terms).toEqual([]);
});

test.each([
  ["", ""],
  ["1", "1"],
  ["123", "123"],
  ["1234", "1,234"],
  ["1234567", "1,234,567"],
])("%j in groups of three is %j", (digits, shown) => {
  expect(grouped(digits)).toBe(shown);
});
