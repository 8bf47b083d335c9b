import { dice } from "../../specimens/dice";
import { sheetOf } from "../../specimens/sheets";
import { spoiled } from "../../specimens/errors/sheet";
import { readerOf, readJapanese, workbookFrom } from "../../scripts/corpus/workbook";

test.each([
  ["1,234", 1234],
  ["△ 1,676", -1676],
  ["△14", -14],
  ["-1,541,613", -1541613],
  ["18993257", 18993257],
  ["45.8", 45.8],
])("%s is a figure of a Japanese page", (text, value) => {
  expect(readJapanese(text)?.value).toBe(value);
});

test.each(["-", "", "(464,759)", "12,34", "1.234.567", "1 議会費", "R3"])("%s is left as text", (text) => {
  expect(readJapanese(text)).toBeNull();
});

test.each([
  ["Comma Point", "1,234.50", 1234.5, 2],
  ["Comma Point", "($1,234)", -1234, 0],
  ["Space Comma", "1 234,5", 1234.5, 1],
  ["None Point", "-1234.125", -1234.125, 3],
  ["None Point", ".5", 0.5, 1],
])("%s: %s", (format, text, value, decimals) => {
  expect(readerOf(format)(text)).toEqual({ value, decimals });
});

test.each([
  ["Comma Point", "1 234"],
  ["Space Comma", "1,234.5"],
  ["None Point", "1,234"],
  ["Comma Point", "(1,234"],
  ["Comma Point", "Total"],
])("%s: %s is no figure", (format, text) => {
  expect(readerOf(format)(text)).toBeNull();
});

test("a printed table becomes numbers with their decimals, or stays text", () => {
  const table = [{ name: "表", tsv: " 計\t1,234\t45.8\t-\n" }];
  const values = (form: "numbers" | "text") =>
    workbookFrom(table, form).sheets[0]!.cells.map(({ value }) => value);
  expect(values("numbers")).toEqual([" 計", 1234, 45.8, "-"]);
  expect(values("text")).toEqual([" 計", "1,234", "45.8", "-"]);
  expect(workbookFrom(table, "numbers").sheets[0]!.cells[2]!.format).toContain("0.0");
});

test("numbers are spoilt in the share that was asked for, the same ones each time, texts never", () => {
  const clean = sheetOf("表", [["計", ...Array.from({ length: 5000 }, (_, index) => index + 1000)]]);
  const wrong = spoiled(clean, 50, dice(1));
  const changed = wrong.cells.filter(({ value }, index) => value !== clean.cells[index]!.value);
  expect(changed.length).toBeGreaterThan(70);
  expect(changed.length).toBeLessThan(130);
  expect(wrong.cells[0]!.value).toBe("計");
  expect(spoiled(clean, 50, dice(1))).toEqual(wrong);
});

test("what is spoilt keeps its decimals", () => {
  const cells = [{ row: 0, column: 0, value: 12.34, format: "#,##0.00" }];
  for (let seed = 1; seed <= 20; seed++) {
    const { value } = spoiled({ ...sheetOf("表", []), cells }, 1, dice(seed)).cells[0]!;
    expect(value).not.toBe(12.34);
    expect(Number(value) * 100).toBeCloseTo(Math.round(Number(value) * 100), 6);
  }
});
