import { printAreaOf, printTitleOf } from "../../../../host/model/print-names";
import { openBook } from "../../../../host/xlsx/open";
import { convertWithLibreOffice, testWithLibreOffice } from "../../../support/other-programs";
import { bookOfParts, worksheet } from "../../xlsx/book-of-parts";
import { bookWithEveryPart } from "../../xlsx/write/every-part";
import { faultsOf } from "../../xlsx/write/judge";
import { emptyBook, failureOf, openHost } from "../open";
import { edited } from "./edited";

const A_MINUTE = 60_000;
const file = bookOfParts({
  "xl/worksheets/sheet1.xml": worksheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'),
});

/** Everything that can be said about the print of a sheet. */
function layOut({ pageLayout }: Excel.Worksheet): void {
  pageLayout.set({
    ...{ orientation: "Landscape", paperSize: "A3", blackAndWhite: true, draftMode: true },
    ...{ printErrors: "Dash", printComments: "EndSheet", printOrder: "OverThenDown", firstPageNumber: 5 },
    ...{ centerHorizontally: true, centerVertically: true, printHeadings: true, printGridlines: true },
    ...{
      leftMargin: 28.8,
      rightMargin: 36,
      topMargin: 43.2,
      bottomMargin: 50.4,
      headerMargin: 21.6,
      footerMargin: 14.4,
    },
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 2 },
  });
  pageLayout.setPrintArea("A1:D20");
  pageLayout.setPrintTitleRows("$1:$3");
  pageLayout.setPrintTitleColumns("$A:$B");
  const { headersFooters } = pageLayout;
  headersFooters.set({ state: "FirstOddAndEven", useSheetMargins: false, useSheetScale: false });
  headersFooters.defaultForAllPages.set({
    leftHeader: "予算書 P&&L",
    centerHeader: "28年度",
    rightFooter: "&P / &N",
  });
  headersFooters.firstPage.centerHeader = "表紙";
  headersFooters.evenPages.leftFooter = "&P";
}

test.each([
  ["a sheet of the file", file, ({ worksheets }: Excel.Workbook) => worksheets.getItem("表")],
  ["a new sheet", file, ({ worksheets }: Excel.Workbook) => worksheets.add("新 '28")],
  [
    "a sheet with a page set-up of its own",
    bookWithEveryPart(),
    ({ worksheets }: Excel.Workbook) => worksheets.getItem("損益"),
  ],
])("the whole page set-up of %s is saved and opened again", async (_what, bytes, sheetIn) => {
  const { book, saved } = await edited(bytes, (workbook) => layOut(sheetIn(workbook)));
  expect(faultsOf(saved)).toEqual([]);
  const again = openBook(saved, "book.xlsx");
  const at = book.sheets.findIndex(({ pageLayout }) => pageLayout.paperSize === "A3");
  const [before, after] = [book.sheets[at]!, again.sheets[at]!];
  expect(after.pageLayout).toEqual(before.pageLayout);
  expect(after.pageLayout.headers).toMatchObject({
    ...{ state: "FirstOddAndEven", useSheetMargins: false, useSheetScale: false },
    defaultForAllPages: { leftHeader: "予算書 P&&L", centerHeader: "28年度", rightFooter: "&P / &N" },
    firstPage: { centerHeader: "表紙" },
    evenPages: { leftFooter: "&P" },
  });
  expect(printAreaOf(again, after)).toEqual([{ top: 0, left: 0, bottom: 19, right: 3 }]);
  expect(printTitleOf(again, after, "rows")).toMatchObject({ top: 0, bottom: 2 });
  expect(printTitleOf(again, after, "columns")).toMatchObject({ left: 0, right: 1 });
});

test("what is printed is known by Excel's own names, which follow the sheet", async () => {
  const { book } = openHost(emptyBook());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    sheet.pageLayout.setPrintArea("A1:B9");
    sheet.pageLayout.setPrintArea(sheet.getRanges("A1:B9,D1:D9"));
    sheet.name = "収支 計画";
    const names = sheet.names.load("items/name,items/formula");
    await context.sync();
    expect(names.items.map(({ name, formula }) => [name, formula])).toEqual([
      ["Print_Area", "='収支 計画'!$A$1:$B$9,'収支 計画'!$D$1:$D$9"],
    ]);
    names.getItem("Print_Area").delete();
    const area = sheet.pageLayout.getPrintAreaOrNullObject();
    await context.sync();
    expect(area.isNullObject).toBe(true);
  });
  expect(book.names).toEqual([]);
});

test.each<readonly [string, (layout: Excel.PageLayout) => unknown]>([
  ["an orientation", (layout) => (layout.orientation = "Sideways" as Excel.PageOrientation)],
  ["a size of paper", (layout) => (layout.paperSize = "Poster" as Excel.PaperType)],
  ["a zoom", (layout) => (layout.zoom = { scale: 5 })],
  ["a state of headers", (layout) => (layout.headersFooters.state = "Odd" as "Default")],
  ["a print order", (layout) => (layout.printOrder = "Random" as Excel.PrintOrder)],
  ["a unit of margins", (layout) => layout.setPrintMargins("Feet" as "Inches", { top: 1 })],
])("%s that Excel does not know is refused", async (_what, set) => {
  openHost(emptyBook());
  const failure = Excel.run(async (context) => {
    set(context.workbook.worksheets.getItem("表").pageLayout);
    await context.sync();
  });
  expect(await failureOf(failure)).toMatchObject({ code: "InvalidArgument" });
});

testWithLibreOffice(
  "LibreOffice reads the page as it was laid out",
  async () => {
    const { saved } = await edited(file, ({ worksheets }) => layOut(worksheets.getItem("表")));
    const text = convertWithLibreOffice(saved, "fods")
      .toString()
      .replace(/<\/?text:span[^>]*>/g, "");
    expect(text).toContain('style:print-orientation="landscape"');
    expect(text).toMatch(/style:scale-to-X="1" style:scale-to-Y="2"/);
    expect(text).toMatch(/table:print-ranges="(?:\$?表)\.A1:(?:\$?表)\.D20"/);
    for (const words of ["28年度", "表紙", "予算書 P&amp;L"])
      expect([words, text.includes(words)]).toEqual([words, true]);
  },
  A_MINUTE,
);
