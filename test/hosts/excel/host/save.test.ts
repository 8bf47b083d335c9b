import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { Book } from "../../../../host/model/book";
import type { SheetModel } from "../../../../host/model/sheet";
import { openBook } from "../../../../host/xlsx/open";
import { saveBook } from "../../../../host/xlsx/save";
import { openContainer } from "../../../../src/hosts/xlsx/container";
import { readWorkbook } from "../../../../src/hosts/xlsx/read";
import { openHost } from "../open";
import { edited, openedAndEdited, partText } from "./edited";
import { bookOfParts, relationships, workbook, worksheet } from "../../xlsx/book-of-parts";
import { checkedCopy } from "../../xlsx/write/checked-copy";
import { bookWithEveryPart } from "../../xlsx/write/every-part";
import { faultsOf } from "../../xlsx/write/judge";

const SAMPLE: Uint8Array = readFileSync("assets/samples/budget-h28-signs-lost.xlsx");
const MARKER = '=N("kenzan1:error")=0';

/** Everything of a book that a file keeps, without the ids and the file's own words. */
function contentOf(book: Book) {
  return {
    sheets: book.sheets.map(sheetContent),
    names: book.names.map(({ name, formula, scope }) => [name, formula, scope?.name]),
    xml: book.xmlParts.map(({ xml }) => xml).sort(),
    active: book.active.name,
  };
}

function sheetContent(sheet: SheetModel) {
  const { name, visibility, tabColor, frozen, merges, protection, pageLayout, filter } = sheet;
  return {
    ...{ name, visibility, tabColor, frozen, merges, protection, pageLayout, filter },
    cells: [...sheet.cells.all()].filter(([row, column, { value, formula, format }]) => {
      const look = sheet.cells.background(row, column);
      return value !== null || formula !== undefined || !isDeepStrictEqual(format, look);
    }),
    rules: sheet.conditionalFormats.map(({ id: _id, source: _source, ...rule }) => rule),
    rows: [...sheet.rows].sort(([a], [b]) => a - b),
    columns: [...sheet.columns].sort(([a], [b]) => a - b),
    links: [...sheet.links],
    properties: [...sheet.properties],
  };
}

const partNames = (bytes: Uint8Array) => openContainer(bytes).entries.map(({ name }) => name);

test.each([
  ["the sample", () => SAMPLE],
  ["a checked copy", () => checkedCopy(SAMPLE)],
  ["a book with every part", bookWithEveryPart],
])("%s, opened and saved, is the same to the byte", (_what, make) => {
  const file = make();
  expect(Buffer.compare(saveBook(openBook(file, "book.xlsx"), file), file)).toBe(0);
});

test("cells, looks and rules are saved in their sheet, everything else stays", async () => {
  const { book, saved } = await edited(SAMPLE, ({ worksheets }) => {
    const sheet = worksheets.getItem("概要");
    sheet.getRange("B2:C3").values = [
      ["変更", 12.5],
      [true, "=1+2"],
    ];
    sheet.getRange("Z200").values = [["'=文字 & <印>"]];
    const head = sheet.getRange("B2").format;
    head.font.set({ bold: true, color: "#C00000", size: 14 });
    head.fill.color = "#FFE5E5";
    head.borders.getItem("EdgeBottom").set({ style: "Double", color: "#1F3864" });
    head.set({ horizontalAlignment: "Center", indentLevel: 1, wrapText: true });
    sheet.getRange("C2").numberFormat = [['#,##0.0;"△ "#,##0.0']];
    const rule = sheet.getRanges("B2,C3:D5").conditionalFormats.add("Custom");
    rule.custom.rule.formula = MARKER;
    rule.custom.format.fill.color = "#FFB3B3";
    rule.custom.format.font.bold = true;
    rule.custom.format.borders.getItem("EdgeTop").set({ style: "Continuous", color: "#C00000" });
  });
  expect(faultsOf(saved)).toEqual([]);
  expect(contentOf(openBook(saved, "book.xlsx"))).toEqual(contentOf(book));
  const changed = openContainer(saved).entries.filter(
    ({ crc }, index) => crc !== openContainer(SAMPLE).entries[index]?.crc,
  );
  expect(changed.map(({ name }) => name).filter((name) => !/styles|calcChain/.test(name))).toHaveLength(1);
});

test("a new sheet is saved whole, with its property, links and print", async () => {
  const { book, saved } = await edited(SAMPLE, ({ worksheets }) => {
    const sheet = worksheets.add("検証結果");
    sheet.customProperties.add("kenzan.sheet", "result");
    sheet.tabColor = "#1F3864";
    sheet.showGridlines = false;
    sheet.getRange("A1:C2").values = [
      ["検証結果", "", 5],
      ['=HYPERLINK("#\'概要\'!A1","移動")', null, "#N/A"],
    ];
    sheet.getRange("B2").hyperlink = { documentReference: "'概要'!D9" };
    sheet.getRange("A1:C1").merge();
    sheet.getRange("A:A").format.columnWidth = 108.75;
    sheet.getRange("1:1").format.rowHeight = 30;
    sheet.getRange("4:4").rowHidden = true;
    sheet.freezePanes.freezeRows(1);
    sheet.getRange("D:E").format.wrapText = true;
    sheet.getRange("6:7").format.fill.color = "#F2F2F2";
    sheet.pageLayout.setPrintArea("A1:E20");
    sheet.pageLayout.setPrintTitleRows("1:1");
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
    sheet.getRange().conditionalFormats.add("Custom").custom.rule.formula = '=N("kenzan1:sheet-result")=1';
    sheet.activate();
  });
  expect(faultsOf(saved)).toEqual([]);
  const again = openBook(saved, "book.xlsx");
  expect(contentOf(again).sheets.at(-1)).toEqual(contentOf(book).sheets.at(-1));
  const lookAt = (row: number, column: number) => again.sheets.at(-1)!.cells.formatOf(row, column);
  expect([lookAt(99, 4).wrapText, lookAt(99, 5).wrapText, lookAt(6, 99).fill.color]).toEqual([
    true,
    false,
    "#F2F2F2",
  ]);
  const names = readWorkbook(saved, "book.xlsx").sheets.map(({ name }) => name);
  expect(names).toEqual(readWorkbook(SAMPLE, "book.xlsx").sheets.map(({ name }) => name));
});

test("our marks are taken off, the user's rules keep their words", async () => {
  const bar = (rank: number) =>
    `<conditionalFormatting sqref="A1:A9"><cfRule type="dataBar" priority="${rank}"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>`;
  const ours =
    '<conditionalFormatting sqref="A1 C3"><cfRule type="expression" priority="1"><formula>N("kenzan1:error")=0</formula></cfRule></conditionalFormatting>';
  const file = bookOfParts({ "xl/worksheets/sheet1.xml": worksheet(`<sheetData/>${ours}${bar(2)}`) });
  const { book } = openHost(openBook(file, "book.xlsx"));
  await Excel.run(async (context) => {
    const rules = context.workbook.worksheets.getFirst().getRange().conditionalFormats;
    rules.load("items/type,items/customOrNullObject/rule/formula");
    await context.sync();
    const isOurs = ({ type, customOrNullObject }: Excel.ConditionalFormat) =>
      type === "Custom" && customOrNullObject.rule.formula === MARKER;
    for (const rule of rules.items.filter(isOurs)) rule.delete();
    await context.sync();
  });
  expect(partText(saveBook(book, file), "xl/worksheets/sheet1.xml")).toBe(worksheet(`<sheetData/>${bar(1)}`));
});

test("sheets are renamed, hidden, moved and deleted; names and chart sheets follow", async () => {
  const parts = {
    "xl/workbook.xml": workbook(
      '<bookViews><workbookView activeTab="0"/></bookViews>' +
        '<sheets><sheet name="一" sheetId="1" r:id="rId1"/><sheet name="図" sheetId="2" r:id="rId6"/><sheet name="二" sheetId="3" r:id="rId4"/><sheet name="三" sheetId="4" r:id="rId5"/></sheets>' +
        '<definedNames><definedName name="合計" localSheetId="3">三!$A$1</definedName><definedName name="別" localSheetId="2">二!$A$1</definedName></definedNames>',
    ),
    "xl/worksheets/sheet2.xml": worksheet("<sheetData/>"),
    "xl/worksheets/sheet3.xml": worksheet("<sheetData/>"),
    "xl/chartsheets/sheet1.xml": "<chartsheet/>",
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "sharedStrings", "sharedStrings.xml"],
      ["rId3", "styles", "styles.xml"],
      ["rId4", "worksheet", "worksheets/sheet2.xml"],
      ["rId5", "worksheet", "worksheets/sheet3.xml"],
      ["rId6", "chartsheet", "chartsheets/sheet1.xml"],
    ),
  };
  const { book, saved } = await edited(bookOfParts(parts), ({ worksheets }) => {
    worksheets.getItem("三").position = 0;
    worksheets.getItem("一").name = "第一 & 新";
    worksheets.getItem("第一 & 新").visibility = "Hidden";
    worksheets.getItem("三").activate();
    worksheets.getItem("二").delete();
  });
  const xml = partText(saved, "xl/workbook.xml");
  expect([...xml.matchAll(/<sheet .*?name="(.*?)"/g)].map(([, name]) => name)).toEqual([
    "三",
    "第一 &amp; 新",
    "図",
  ]);
  expect(contentOf(openBook(saved, "book.xlsx"))).toEqual(contentOf(book));
});

test("custom XML parts are added, changed and deleted", async () => {
  const file = bookOfParts({
    "customXml/item1.xml": "<a/>",
    "customXml/item2.xml": "<b/>",
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "sharedStrings", "sharedStrings.xml"],
      ["rId3", "styles", "styles.xml"],
      ["rId4", "customXml", "../customXml/item1.xml"],
      ["rId5", "customXml", "../customXml/item2.xml"],
    ),
  });
  const { book } = openHost(openBook(file, "book.xlsx"));
  await Excel.run(async (context) => {
    const { customXmlParts } = context.workbook.load("customXmlParts/items/id");
    await context.sync();
    customXmlParts.items[0]!.setXml("<a>変更</a>");
    customXmlParts.items[1]!.delete();
    customXmlParts.add('<c xmlns="urn:example:v1"/>');
    await context.sync();
  });
  const saved = saveBook(book, file);
  expect(contentOf(openBook(saved, "book.xlsx")).xml).toEqual(["<a>変更</a>", '<c xmlns="urn:example:v1"/>']);
  expect(partNames(saved)).toContain("customXml/itemProps1.xml");
});

test("names are added, changed and deleted, those of Excel's own too", async () => {
  const { book, saved } = await edited(SAMPLE, ({ names, worksheets }) => {
    names.add("合計_新", "='概要'!$D$9");
    worksheets.getItem("概要").names.getItem("Print_Area").delete();
    worksheets.getItem("予定貸借対照表").names.getItem("Print_Area").formula = "='予定貸借対照表'!$A$1:$B$9";
  });
  expect(faultsOf(saved)).toEqual([]);
  expect(contentOf(openBook(saved, "book.xlsx")).names).toEqual(contentOf(book).names);
  const empty = bookOfParts();
  const added = await edited(empty, ({ names }) => void names.add("単位", "=1000"));
  expect(partText(added.saved, "xl/workbook.xml")).toContain(
    '</sheets><definedNames><definedName name="単位">1000</definedName></definedNames>',
  );
});

test("what cannot be saved is told, never left out", async () => {
  const cannot = async (work: (workbook: Excel.Workbook) => unknown) => {
    const book = await openedAndEdited(SAMPLE, work);
    return () => saveBook(book, SAMPLE);
  };
  expect(await cannot(({ properties }) => (properties.title = "新"))).toThrow(
    "the book: document properties",
  );
  expect(await cannot(({ worksheets }) => worksheets.getItem("概要").protection.protect({}, "秘密"))).toThrow(
    "概要: a password",
  );
  expect(
    await cannot(({ worksheets }) => {
      worksheets.getItem("概要").getRange("A1").hyperlink = { address: "https://example.invalid/" };
    }),
  ).toThrow("概要: links to other addresses");
});
