import { check } from "../../../src/engine";
import type { Cell } from "../../../src/engine/types";
import { checkedEquations } from "../../checked";
import { cleanBook } from "../../reference-book";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const withFormulas = (table: string, formulas: Readonly<Record<string, string>>) => {
  const sheet = printedSheet(table);
  const cells = sheet.cells.map((cell): Cell => {
    const formula = formulas[String(cell.value)];
    return formula ? { ...cell, value: null, formula } : cell;
  });
  return workbookOf({ ...sheet, cells });
};

const table = "内訳書\n区分|甲|乙|合計\n施設|10|20|901\n備品|30|40|70\n合計|902|60|903";

test("formulas saved without results are computed, through each other", () => {
  const book = withFormulas(table, { 901: "B3+C3", 902: "SUM(B3:B4)", 903: "SUM(D3:D4)" });
  const equations = checkedEquations(book);
  expect(equations.map(({ outcome }) => outcome)).toEqual(Array(6).fill("tied"));
  expect(equations.map(({ actual }) => actual)).toEqual(expect.arrayContaining([30, 40, 100]));
});

test("a formula that cannot be computed leaves its equations undecided and is mentioned", () => {
  const { untied, findings } = check(
    withFormulas(table, { 901: "B3+C3", 902: "OFFSET(B3,1,0)", 903: "D3+D4" }),
  );
  expect(untied.filter(({ outcome }) => outcome === "undecided")).toHaveLength(2);
  expect(findings.map(({ rule }) => rule)).toEqual(["unreadable-amount"]);
});

test("formulas that refer to each other in a circle have no value", () => {
  const { findings } = check(withFormulas(table, { 901: "D5-D4", 902: "SUM(B3:B4)", 903: "D3+D4" }));
  expect(findings.filter(({ rule }) => rule !== "typed-number")).toMatchObject([
    { rule: "unreadable-amount", cells: [{ row: 2 }, { row: 4 }] },
  ]);
});

test("a book with all its results is taken as it is", () => {
  const book = cleanBook();
  expect(check(book).workbook).toBe(book);
});
