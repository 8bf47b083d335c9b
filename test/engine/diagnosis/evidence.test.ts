import { check } from "../../../src/engine";
import { cellName } from "../../../src/engine/book/address";
import { evidenceIn } from "../../../src/engine/diagnosis/pose/evidence";
import type { Cell, EvidenceKind, Workbook } from "../../../src/engine/types";
import { cleanBook } from "../../reference-book";
import { printedSheet, withCell, workbookOf } from "../../../specimens/sheets";
import { repairsOf } from "../../listed-repairs";

/** What is known about the cell with an address: the figure, and the sheet and cell where it stands. */
function evidenceAt(book: Workbook, kind: EvidenceKind, sheet: string, address: string): string[] {
  const checked = check(book);
  const { statements } = checked;
  const find = evidenceIn(checked, book);
  const at = ({ lines, columns }: (typeof statements)[number], line: number, column: number) =>
    cellName(lines[line]!.row, columns[column]!.column);
  return statements.flatMap((statement, index) =>
    statement.lines.flatMap((_, line) =>
      statement.columns.flatMap((__, column) => {
        if (statement.sheet !== sheet || at(statement, line, column) !== address) return [];
        return find({ statement: index, line, column })
          .filter((each) => each.kind === kind)
          .map(({ value, place }) => {
            const there = statements[place.statement]!;
            return `${value} ${there.sheet} ${at(there, place.line, place.column)}`;
          });
      }),
    ),
  );
}

test.each([
  [
    "the whole has the total of the segments",
    "balance-sheet",
    "B12",
    ["41893033 balance-sheet-by-segment I12"],
  ],
  [
    "the total of the segments has the whole",
    "balance-sheet-by-segment",
    "I12",
    ["41893033 balance-sheet B12"],
  ],
  ["a segment has nothing", "balance-sheet-by-segment", "D12", []],
  [
    "当期純利益 is no line of the balance sheet and has its own segments alone",
    "income-statement",
    "B33",
    ["123496 income-statement-by-segment I33"],
  ],
])("in the reference book %s as evidence", (_, sheet, cell, expected) => {
  expect(evidenceAt(cleanBook(), "same-label", sheet, cell)).toEqual(expected);
});

const funds =
  "勘定別の一覧\n(単位:千円)\n科目|金額\n甲事業|1,100\n乙事業|2,200\n丙事業|3,300\n丁事業|4,400\n合計|11,000";
const list = (figures: string) => `内訳の一覧\n(単位:千円)\n科目|金額\n${figures}`;

test.each([
  [
    "repeats the figures, one aside",
    "甲事業|1,100\n乙事業|2,200\n丙事業|3,300\n丁事業|4,040\n合計|11,000",
    1,
  ],
  [
    "has the same names for other figures",
    "甲事業|1,150\n乙事業|2,260\n丙事業|3,370\n丁事業|4,040\n合計|10,820",
    0,
  ],
  ["repeats too few figures", "甲事業|1,100\n丁事業|4,040\n合計|5,140", 0],
])("a table that %s gives %#: %i evidence", (_, figures, count) => {
  const book = workbookOf(printedSheet(funds, "甲"), printedSheet(list(figures), "乙"));
  const found = evidenceAt(book, "same-label", "甲", "B7");
  expect(found).toEqual(count ? ["4040 乙 B7"] : []);
});

test("tables that contradict each other are no evidence", () => {
  const others = ["4,040", "4,004"].map((figure, index) =>
    printedSheet(
      list(`甲事業|1,100\n乙事業|2,200\n丙事業|3,300\n丁事業|${figure}\n合計|11,000`),
      `表${index}`,
    ),
  );
  expect(evidenceAt(workbookOf(printedSheet(funds, "甲"), ...others), "same-label", "甲", "B7")).toEqual([]);
});

const table =
  "内訳書\n(単位:千円)\n区分|甲|乙|丙|合計\n施設|10|20|30|60\n備品|30|40|50|120\n合計|901|902|903|904";

function withFormulas(formulas: Readonly<Record<string, string>>, values: Readonly<Record<string, number>>) {
  const sheet = printedSheet(table);
  const cells = sheet.cells.map((cell): Cell => {
    const address = cellName(cell.row, cell.column);
    const value = values[address] ?? cell.value;
    return formulas[address] ? { ...cell, value, formula: formulas[address] } : { ...cell, value };
  });
  return workbookOf({ ...sheet, cells });
}

const sums = { B6: "SUM(B4:B5)", D6: "SUM(D4:D5)", E6: "SUM(B6:D6)" };

test.each([
  ["typed between two formulas of one shape", sums, { B6: 40, C6: 61, D6: 80, E6: 180 }, ["60 表 B6"]],
  ["typed, and what the formulas would give", sums, { B6: 40, C6: 60, D6: 80, E6: 180 }, []],
  ["typed between formulas of two shapes", { ...sums, D6: "D4+D5" }, { B6: 40, C6: 61, D6: 80, E6: 180 }, []],
  ["computed, with a result out of date", { ...sums, C6: "SUM(C4:C5)" }, { C6: 61 }, ["60 表 C6"]],
  ["computed", { ...sums, C6: "SUM(C4:C5)" }, { C6: 60 }, []],
  ["computed by what is not known here", { ...sums, C6: "OFFSET(C4,0,0,-1)" }, { C6: 61 }, []],
])("a figure that is %s has this evidence of formulas", (_, formulas, values, expected) => {
  expect(evidenceAt(withFormulas(formulas, values), "formula", "表", "C6")).toEqual(expected);
});

test("last year's table of the same kind has last year's figure of the line", () => {
  const year = (date: string, figures: string) =>
    `貸借対照表\n${date}\n(単位:千円)\n科目|金額\n現金及び預金|${figures}\n`;
  const book = workbookOf(
    printedSheet(year("平成29年3月31日現在", "120\n未収金|30\n資産合計|150"), "今年"),
    printedSheet(year("平成28年3月31日現在", "110\n未収金|20\n資産合計|130"), "昨年"),
  );
  expect(evidenceAt(book, "prior-year", "今年", "B5")).toEqual(["110 昨年 B5"]);
  expect(evidenceAt(book, "prior-year", "昨年", "B5")).toEqual([]);
  expect(evidenceAt(book, "same-label", "今年", "B5")).toEqual([]);
});

test("evidence alone makes no error", () => {
  const book = workbookOf(
    printedSheet(funds, "甲"),
    printedSheet(list("甲事業|1,100\n乙事業|2,200\n丙事業|3,300\n丁事業|4,040\n合計|10,640"), "乙"),
  );
  expect(repairsOf(check(book))).toEqual([]);
});

test("a wrong figure in one table does not change the right one in another", () => {
  const clean = cleanBook();
  for (const sheet of ["balance-sheet", "balance-sheet-by-segment"]) {
    const cell = clean.sheets
      .find(({ name }) => name === sheet)!
      .cells.find(({ value }) => value === 41893033)!;
    const repairs = repairsOf(check(withCell(clean, sheet, cell.row, cell.column, 41893303)));
    expect(repairs[0]).toMatchObject({ alternatives: 0, changes: [{ cell: { sheet }, to: 41893033 }] });
  }
});
