import { findAll } from "../../../src/engine";
import { readAs } from "../../../src/engine/reading/read-as";
import { withChoice } from "../../../src/engine/reading/changes";
import { columnPlaces, linePlaces } from "../../../src/engine/reading/places";
import type { Sheet } from "../../../src/engine/types";
import { printedSheet, workbookOf } from "../../../specimens/sheets";
import { book, equations, FEES, label, said, STATEMENT, YEARS } from "./chosen";

describe("a choice is bound by labels", () => {
  const workbook = book(STATEMENT);
  const choice = said(workbook, { kind: "no-total", line: label("営業費用 予備費計") });

  test("and survives rows and columns inserted", () => {
    const longer = STATEMENT.replace("    人件費", "    研修費 | 5\n    人件費").replace("| 360", "| 365");
    expect(equations(findAll(book(longer), { reader: readAs([choice]) }))).toHaveLength(1);
    const sheet = printedSheet(STATEMENT, "表1");
    const cells = sheet.cells.map((cell) => ({ ...cell, row: cell.row + 7, column: cell.column + 2 }));
    expect(equations(findAll(workbookOf({ ...sheet, cells }), { reader: readAs([choice]) }))).toHaveLength(1);
  });

  test.each([
    ["the line", STATEMENT.replace("予備費計", "予備費合計")],
    ["the title", STATEMENT.replace("予定損益計算書", "損益計算書")],
    ["headings and first label", STATEMENT.replace("金額", "予算額").replace("営業費用\n", "費用\n")],
  ])("and is told, not followed, where %s changed", (_what, table) => {
    const found = findAll(book(table), { reader: readAs([choice]) });
    expect(found.reading.unheeded.map((each) => each.choice)).toEqual([choice]);
    expect(found.reading.tables[0]!.choices).toEqual([]);
    expect(found.findings).toEqual(findAll(book(table)).findings);
  });

  test("and is followed where only one of headings and first label changed", () => {
    for (const table of [
      STATEMENT.replace("金額", "予算額"),
      STATEMENT.replace("予定損益計算書", "予定損益計算書").replace("科目", "区分"),
    ]) {
      expect(findAll(book(table), { reader: readAs([choice]) }).reading.unheeded).toEqual([]);
    }
  });

  test("of tables that are alike to the one that was meant", () => {
    const sheet = (table: string): Sheet => printedSheet(table, "表1");
    const two = workbookOf(sheet(`${STATEMENT.trimEnd()}\n${STATEMENT}`));
    const second = said(two, { kind: "not-a-statement" }, 1);
    const { reading } = findAll(two, { reader: readAs([second]) });
    expect(reading.tables.map(({ statement }) => statement)).toEqual([0, null]);
    expect(
      findAll(workbookOf(sheet(STATEMENT)), { reader: readAs([second]) }).reading.unheeded.map(
        (each) => each.choice,
      ),
    ).toEqual([second]);
  });
});

test("without choices everything stays as it was recognised", () => {
  const { statements, reading } = findAll(book(FEES, STATEMENT, YEARS));
  expect(reading.tables.map(({ statement }) => statement)).toEqual([0, 1, 2]);
  expect(reading.unheeded).toEqual([]);
  expect(statements.map(({ sheet }) => sheet)).toEqual(["表1", "表2", "表3"]);
});

test("choosing again replaces what was said of the same thing", () => {
  const workbook = book(YEARS);
  const first = said(workbook, { kind: "unit", unit: 1 });
  const other = said(workbook, { kind: "column", column: label("ア"), use: "total" });
  const second = said(workbook, { kind: "unit", unit: 1000 });
  expect(withChoice([first, other], second, [first, other])).toEqual([other, second]);
  const third = said(workbook, { kind: "no-total", line: label("会費") });
  const fourth = said(workbook, {
    kind: "total",
    line: label("会費"),
    parts: [{ ...label("雑入"), factor: 1 }],
  });
  expect(withChoice([third], fourth, [third])).toEqual([fourth]);
  expect(findAll(workbook, { reader: readAs([first, second]) }).statements[0]!.unit).toBe(1000);
});

test("lines and columns of one label are told apart by their number", () => {
  const workbook = book(STATEMENT.replace("人件費", "業務費"));
  const [statement] = findAll(workbook).statements;
  expect(linePlaces(statement!).filter(({ label: text }) => text.includes("業務費"))).toEqual([
    label("営業費用 業務費"),
    label("営業費用 業務費", 2),
  ]);
  expect(columnPlaces(statement!)).toEqual([label("金額")]);
});
