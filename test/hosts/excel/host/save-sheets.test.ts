import { readFileSync } from "node:fs";
import { insertRows } from "../../../../host/model/insert-rows";
import { openBook } from "../../../../host/xlsx/open";
import { saveBook } from "../../../../host/xlsx/save";
import { openContainer } from "../../../../src/hosts/xlsx/container";
import { compareWithOpenpyxl, testWithOpenpyxl } from "../../../support/other-programs";
import { bookOfParts, worksheet } from "../../xlsx/book-of-parts";
import { bookWithEveryPart } from "../../xlsx/write/every-part";
import { faultsOf, partsOf, textOf } from "../../xlsx/write/judge";
import { edited, partText } from "./edited";

const SAMPLE: Uint8Array = readFileSync("assets/samples/budget-h28-signs-lost.xlsx");
const SHEET = "概要";

const savedAfter = async (file: Uint8Array, work: (workbook: Excel.Workbook) => unknown) =>
  (await edited(file, work)).saved;

const sheetIn = (file: Uint8Array, name: string) =>
  openBook(file, "book.xlsx").sheets.find((sheet) => sheet.name === name)!;

const changedParts = (before: Uint8Array, after: Uint8Array) => {
  const sums = new Map(openContainer(before).entries.map(({ name, crc }) => [name, crc]));
  return openContainer(after).entries.flatMap(({ name, crc }) => (sums.get(name) === crc ? [] : [name]));
};

test.each<readonly [string, (sheet: Excel.Worksheet) => unknown, string]>([
  ["a column's width", (sheet) => (sheet.getRange("B:B").format.columnWidth = 120), "widths"],
  ["a hidden column", (sheet) => (sheet.getRange("C:C").columnHidden = true), "widths"],
  ["a row's height", (sheet) => (sheet.getRange("3:3").format.rowHeight = 40), "heights"],
  ["a hidden row", (sheet) => (sheet.getRange("60:60").rowHidden = true), "heights"],
  ["a merge", (sheet) => sheet.getRange("F1:G2").merge(), "merges"],
  ["frozen rows", (sheet) => sheet.freezePanes.freezeAt("A1:A4"), "frozen"],
  ["the tab's colour", (sheet) => (sheet.tabColor = "#C00000"), "tab"],
  ["protection", (sheet) => sheet.protection.protect({ allowFormatCells: true }), "protected"],
  ["the orientation", (sheet) => (sheet.pageLayout.orientation = "Landscape"), "page"],
  ["the margins", (sheet) => (sheet.pageLayout.leftMargin = 30), "margins"],
  ["a header", (sheet) => (sheet.pageLayout.headersFooters.defaultForAllPages.leftHeader = "新"), "header"],
  ["the print area", (sheet) => sheet.pageLayout.setPrintArea("A1:C9"), "area"],
  ["print titles", (sheet) => sheet.pageLayout.setPrintTitleRows("$1:$3"), "titles"],
])("of a sheet in the file %s is saved, and nothing else changes", async (_what, change, place) => {
  const saved = await savedAfter(SAMPLE, ({ worksheets }) => change(worksheets.getItem(SHEET)));
  expect(faultsOf(saved)).toEqual([]);
  const inWorkbook = place === "area" || place === "titles";
  expect(changedParts(SAMPLE, saved)).toEqual([
    inWorkbook ? "xl/workbook.xml" : expect.stringMatching(/worksheets\/sheet/),
  ]);
  const again = await savedAfter(saved, ({ worksheets }) => worksheets.getItem(SHEET).load("name"));
  expect(Buffer.compare(again, saved)).toBe(0);
});

testWithOpenpyxl("openpyxl sees each of these changes, and no other", async () => {
  const saved = await savedAfter(SAMPLE, ({ worksheets }) => {
    const sheet = worksheets.getItem(SHEET);
    sheet.getRange("B:B").format.columnWidth = 120;
    sheet.getRange("60:60").format.rowHeight = 40;
    sheet.getRange("F1:G2").merge();
    sheet.freezePanes.freezeAt(sheet.getRange("A1:A4"));
    sheet.tabColor = "#C00000";
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.leftMargin = 30;
    sheet.pageLayout.headersFooters.defaultForAllPages.leftHeader = "新";
    sheet.pageLayout.setPrintTitleRows("1:3");
    sheet.protection.protect();
  });
  const { sheets, added } = compareWithOpenpyxl(SAMPLE, saved);
  const { [SHEET]: own, ...others } = sheets;
  expect(own!.cells).toEqual([]);
  expect([...own!.frame].sort()).toEqual(
    [
      "frozen",
      "header",
      "heights",
      "margins",
      "merges",
      "page",
      "protected",
      "tab",
      "titles",
      "widths",
    ].sort(),
  );
  for (const { cells, frame } of Object.values(others)) expect([cells, frame]).toEqual([[], []]);
  expect(added).toEqual({});
});

test("what the host does not know of a sheet stays beside what it writes", async () => {
  const file = bookWithEveryPart();
  const saved = await savedAfter(file, ({ worksheets }) => {
    const sheet = worksheets.getItem("損益");
    sheet.protection.unprotect("CC74");
    sheet.getRange("B:B").format.columnWidth = 120;
    sheet.getRange("G1:H1").merge();
    sheet.getRange("B4").hyperlink = { documentReference: "表2!A1", screenTip: "移動" };
    sheet.pageLayout.orientation = "Portrait";
  });
  expect(faultsOf(saved)).toEqual([]);
  const [before, after] = [file, saved].map((bytes) => partText(bytes, "xl/worksheets/sheet1.xml"));
  for (const kept of [
    '<sheetPr codeName="Sheet1"><outlinePr summaryBelow="0"/></sheetPr>',
    '<col min="1" max="1" width="20" customWidth="1"/>',
    '<hyperlink ref="D1" r:id="rId1"/>',
    before!.slice(before!.indexOf("<rowBreaks")),
    before!.slice(before!.indexOf("<dataValidations"), before!.indexOf("<hyperlinks")),
  ]) {
    expect(after).toContain(kept);
  }
  expect(after).not.toContain("<sheetProtection");
  expect(after).toContain('<pageSetup paperSize="9" orientation="portrait" r:id="rId2"/>');
  expect(changedParts(file, saved)).toEqual(["xl/worksheets/sheet1.xml"]);
  expect(sheetIn(saved, "損益").links.get("3,1")).toEqual({ documentReference: "表2!A1", screenTip: "移動" });
});

test("the sheet that is shown is the only one that is chosen", async () => {
  const saved = await savedAfter(SAMPLE, ({ worksheets }) => worksheets.getLast().activate());
  const views = [...partsOf(saved)].filter(([name]) => name.startsWith("xl/worksheets/sheet"));
  expect(views.filter(([, bytes]) => textOf(bytes).includes('tabSelected="1"'))).toHaveLength(1);
  expect(openBook(saved, "book.xlsx").active.name).toBe(openBook(SAMPLE, "book.xlsx").sheets.at(-1)!.name);
});

const ROWS =
  '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>5</v></c></row><row r="3"><c r="A3"><f>SUM(A1:A2)</f><v>3</v></c></row></sheetData>';

test("inserted rows are saved, cells that moved away are gone from their old place", () => {
  const file = bookOfParts({ "xl/worksheets/sheet1.xml": worksheet(ROWS) });
  const book = openBook(file, "book.xlsx");
  insertRows({ book, sheet: book.sheets[0]! }, 1, 1);
  const saved = saveBook(book, file);
  const cells = [...openBook(saved, "book.xlsx").sheets[0]!.cells.all()];
  expect(cells.map(([row, column, { value, formula }]) => [row, column, value, formula])).toEqual([
    [0, 0, 1, undefined],
    [2, 0, 2, undefined],
    [2, 1, 5, undefined],
    [3, 0, 3, "SUM(A1:A3)"],
  ]);
});

test("inserted rows beside what the host cannot move are refused", () => {
  const check = '<dataValidations count="1"><dataValidation type="whole" sqref="A2"/></dataValidations>';
  const file = bookOfParts({ "xl/worksheets/sheet1.xml": worksheet(ROWS + check) });
  const book = openBook(file, "book.xlsx");
  insertRows({ book, sheet: book.sheets[0]! }, 1, 1);
  expect(() => saveBook(book, file)).toThrow("saving inserted rows beside dataValidations");
});
