import { check, findAll } from "../../../src/engine";
import type { Workbook } from "../../../src/engine/types";
import { detect } from "../../../src/engine/detection";
import { cleanBook } from "../../reference-book";
import { printedSheet, workbookOf } from "../../../specimens/sheets";
import { repairsOf } from "../../listed-repairs";

/** The book without the figure of one line of a whole statement. */
function leftOut(sheet: string, label: string): Workbook {
  const book = cleanBook();
  return {
    ...book,
    sheets: book.sheets.map((each) => {
      const row = each.cells.find(({ value }) => value === label)?.row;
      return each.name === sheet
        ? { ...each, cells: each.cells.filter((cell) => cell.row !== row || typeof cell.value === "string") }
        : each;
    }),
  };
}

test.each([
  ["an item", "income-statement", "負担金収入"],
  ["a total", "balance-sheet", "流動資産合計"],
  ["a total without a heading", "cash-plan", "資金収入合計"],
  ["a result", "income-statement", "経常利益"],
  ["the first item below a heading", "balance-sheet", "建物"],
  ["the only item below a heading", "income-statement", "支払利息"],
  ["a difference above deeper lines", "cash-plan", "資金収支差額"],
  ["the last line of a table", "balance-sheet", "負債純資産合計"],
  ["a result in the last line", "income-statement", "当期純利益"],
])("%s without its figure is found missing, not taken for a heading", (_, sheet, label) => {
  const book = leftOut(sheet, label);
  const whole = check(book);
  const { statements, findings } = whole;
  const repairs = repairsOf(whole);
  const table = statements.find((statement) => statement.sheet === sheet)!;
  const line = table.lines.find((each) => each.label === label)!;
  const meant = cleanBook()
    .sheets.find(({ name }) => name === sheet)!
    .cells.find(({ row, value }) => row === line.row && typeof value === "number")!.value;
  expect(line.type).not.toBe("heading");
  expect(findings.some(({ cell, severity }) => severity === "error" && cell.sheet === sheet)).toBe(true);
  expect(repairs[0]).toMatchObject({ cause: "zeroed", changes: [{ from: null, to: meant }] });
});

test("a total is one below others without figures too, whatever is indented", () => {
  const [statement] = detect(
    workbookOf(
      printedSheet(
        "貸借対照表\n科目|金額\n純資産の部\n基本金|40\n評価・換算差額等\n評価差額金|\n評価・換算差額等合計|\n純資産合計|\n負債純資産合計|90",
      ),
    ),
  );
  expect(statement!.lines.filter(({ type }) => type === "total").map(({ label }) => label)).toEqual([
    "評価・換算差額等合計",
    "純資産合計",
    "負債純資産合計",
  ]);
});

describe("where totals stand above their parts", () => {
  const typesOf = (of: readonly string[]) => {
    const rows = ["流動資産", "固定資産", "繰延資産"].map(
      (name, index) => `${name}|${of[index]}\n\u3000その${index}|${of[index] || 5}`,
    );
    const [statement] = detect(workbookOf(printedSheet(`内訳書\n科目|金額\n${rows.join("\n")}\n合計|35`)));
    return statement!.lines.filter(({ level }) => level === 0).map(({ type }) => type);
  };

  test("one without a figure is a total whose figure was left out", () => {
    expect(typesOf(["10", "", "20"])).toEqual(["item", "item", "item", "total"]);
  });

  test("totals that close the lines above them say nothing of a heading", () => {
    const rows = "収入の内訳\n\u3000甲|10\n収入合計|10\n\u3000乙|4\n支出合計|4\n\u3000丙|6";
    const [statement] = detect(workbookOf(printedSheet(`内訳書\n科目|金額\n${rows}\n差引|6`)));
    expect(statement!.lines[0]).toMatchObject({ label: "収入の内訳", type: "heading" });
  });

  test("several without figures are headings", () => {
    expect(typesOf(["10", "", ""])).toEqual(["item", "heading", "heading", "total"]);
  });
});

test("the last item above a line further out is no heading", () => {
  const [statement] = detect(
    workbookOf(printedSheet("内訳書\n科目|金額\n人件費|30\n\u3000給料|10\n\u3000手当|\n物件費|5\n合計|35")),
  );
  expect(statement!.lines.map(({ type }) => type)).toEqual(["item", "item", "item", "item", "total"]);
});

test("a heading among lines stays one where a total closes it", () => {
  const table = findAll(cleanBook()).statements.find(({ sheet }) => sheet === "balance-sheet")!;
  expect(table.lines.filter(({ type }) => type === "heading").map(({ label }) => label)).toContain(
    "固定資産",
  );
});

test("a heading whose name comes again with the sum is no line without a figure", () => {
  const flows = (name: string, figures: string) => `${name}\n収入|70\n支出|△30\n小計|40\n利息|△5\n${figures}`;
  const [statement] = detect(
    workbookOf(
      printedSheet(
        `キャッシュ・フロー計算書\n科目|金額\n${flows("業務活動によるキャッシュ・フロー", "業務活動によるキャッシュ・フロー|35")}\n${flows("投資活動によるキャッシュ・フロー", "投資活動によるキャッシュ・フロー|35")}\n資金増加額|70`,
      ),
    ),
  );
  expect(statement!.lines.filter(({ type }) => type === "heading").map(({ row }) => row)).toEqual([2, 8]);
});
