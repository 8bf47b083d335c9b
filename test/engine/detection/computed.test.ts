import { check, findAll } from "../../../src/engine";
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
  const { untied, findings } = findAll(
    withFormulas(table, { 901: "B3+C3", 902: "OFFSET(B3,1,0)", 903: "D3+D4" }),
  );
  expect(untied.filter(({ outcome }) => outcome === "undecided")).toHaveLength(2);
  expect(findings.map(({ rule }) => rule)).toEqual(["unreadable-amount"]);
});

test("formulas that refer to each other in a circle have no value", () => {
  const { findings } = findAll(withFormulas(table, { 901: "D5-D4", 902: "SUM(B3:B4)", 903: "D3+D4" }));
  expect(findings.filter(({ rule }) => rule !== "typed-number")).toMatchObject([
    { rule: "unreadable-amount", cells: [{ row: 2 }, { row: 4 }] },
  ]);
});

test("a book with all its results is taken as it is", () => {
  const book = cleanBook();
  expect(findAll(book).workbook).toBe(book);
});

describe("a sheet that was saved without being calculated", () => {
  const BUDGET =
    "予算総括表\n（単位：千円）\n科目|本年度|前年度\n議会費|546668|540579\n総務費|8396910|7074316\n民生費|32967737|33286133\n歳出合計|901|902\nうち一般財源|903|904";
  const FORMULAS = { 901: "SUM(B4:B6)", 902: "SUM(C4:C6)", 903: "B7-12000000", 904: "C7-11000000" };
  const zeroed = (
    table: string,
    formulas: Readonly<Record<string, string>>,
    keeps: (cell: Cell) => boolean,
  ) => {
    const book = withFormulas(table, formulas);
    const cells = book.sheets[0]!.cells.map((cell) =>
      cell.formula !== undefined && !keeps(cell) ? { ...cell, value: 0 } : cell,
    );
    return workbookOf({ ...book.sheets[0]!, cells });
  };
  const told = (book: ReturnType<typeof zeroed>) => {
    const { findings, diagnosis } = check(book);
    return { rules: findings.map(({ rule }) => rule), errors: diagnosis.errors };
  };

  test.each([
    ["every formula holds 0", () => false],
    ["some hold nothing at all", ({ row }: Cell) => row === 7],
  ])("%s: what the formulas give is checked, with one notice", (_, keeps) => {
    const book = zeroed(BUDGET, FORMULAS, keeps);
    expect(told(book)).toEqual({ rules: ["never-calculated"], errors: [] });
    expect(checkedEquations(book).map(({ actual }) => actual)).toEqual([41911315, 40901028]);
  });

  test.each([
    [
      "across",
      "内訳書\n区分|甲|乙|合計\n施設|10|20|901\n備品|30|40|904\n合計|902|905|903",
      { 901: "B3+C3", 904: "B4+C4", 902: "SUM(B3:B4)", 905: "SUM(C3:C4)", 903: "SUM(D3:D4)" },
    ],
    [
      "a subtotal and a grand total",
      "収支\n科目|金額\n甲|30\n乙|12\n小計|901\n丙|5\n合計|902",
      { 901: "B3+B4", 902: "B5+B6" },
    ],
    [
      "a difference",
      "収支予算\n区分|本年度|前年度|増減\n会費|120|100|901\n合計|120|100|902",
      { 901: "B3-C3", 902: "B4-C4" },
    ],
  ])("%s: nothing is wrong", (_, printed, formulas) => {
    expect(told(zeroed(printed, formulas, () => false)).rules).toEqual(["never-calculated"]);
  });

  test("what cannot be computed has no value, nor has what needs it", () => {
    const { untied, findings } = findAll(
      zeroed(
        table.replace("70", "904"),
        { 901: "B3+C3", 904: "B4+C4", 902: "OFFSET(B3,1,0)", 903: "B5+C5" },
        () => false,
      ),
    );
    expect(untied.map(({ outcome }) => outcome)).toEqual(["undecided", "undecided", "undecided"]);
    expect(findings.map(({ rule }) => rule)).toEqual(["unreadable-amount", "never-calculated"]);
  });

  test("a wrong figure among them is told all the same", () => {
    const wrong = BUDGET.replace("うち一般財源|903|904", "再掲 歳出合計|41911315|40901082");
    const { findings } = findAll(
      zeroed(wrong.replace("902", "40901028"), { 901: "SUM(B4:B6)" }, () => false),
    );
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const typed = zeroed(BUDGET.replace("902", "40901082"), { 901: "SUM(B4:B6)", 903: "B7-1" }, () => false);
    expect(findAll(typed).findings[0]).toMatchObject({ rule: "footing", cell: { row: 6, column: 2 } });
  });

  test("formulas that do come to 0 were calculated, and so was a sheet in which one result is another", () => {
    const nothing = zeroed("表\n項目|金額\n甲|0\n乙|0\n合計|901", { 901: "SUM(B3:B4)" }, () => false);
    expect(findAll(nothing).workbook).toBe(nothing);
    const book = zeroed(BUDGET, FORMULAS, () => false);
    const cells = book.sheets[0]!.cells.map((cell) =>
      cell.formula === "SUM(C4:C6)" ? { ...cell, value: 40901028 } : cell,
    );
    const { rules, errors } = told(workbookOf({ ...book.sheets[0]!, cells }));
    expect(rules).not.toContain("never-calculated");
    expect(errors[0]!.repairs[0]!.corrections.map(({ cause }) => cause)).toContain("not-computed");
  });
});
