import { readFileSync } from "node:fs";
import { openBook } from "../../../../host/xlsx/open";
import { openHost } from "../open";
import { bookOfParts, relationships, workbook, worksheet, type Parts } from "../../xlsx/book-of-parts";
import { checkedCopy } from "../../xlsx/write/checked-copy";

const SAMPLE = readFileSync("assets/samples/budget-h28-signs-lost.xlsx");
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Opens a book whose sheet 「表」 is this and runs a batch on it. */
function onFile<Result>(
  parts: Parts,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
) {
  openHost(openBook(bookOfParts(parts), "book.xlsx"));
  return Excel.run((context) => work(context.workbook.worksheets.getItem("表"), context));
}

const sheetPart = (content: string): Parts => ({ "xl/worksheets/sheet1.xml": worksheet(content) });

const STYLES: Parts = {
  "xl/styles.xml": `<styleSheet xmlns="${MAIN}">
    <fonts><font><sz val="11"/><name val="ＭＳ ゴシック"/></font><font><b/><u/><sz val="14"/><color theme="4" tint="0.5"/><name val="游ゴシック"/></font></fonts>
    <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFD9E2F3"/></patternFill></fill></fills>
    <borders><border/><border><top style="mediumDashed"><color indexed="2"/></top></border></borders>
    <cellXfs><xf/><xf numFmtId="3" fontId="1" fillId="1" borderId="1" quotePrefix="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="2"/><protection locked="0"/></xf></cellXfs>
    <dxfs><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFB3B3"/></patternFill></fill><border><top style="thin"><color rgb="FFC00000"/></top></border></dxf></dxfs>
  </styleSheet>`,
  "xl/theme/theme1.xml": `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme><a:accent1><a:srgbClr val="204060"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`,
  "xl/_rels/workbook.xml.rels": relationships(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId3", "styles", "styles.xml"],
    ["rId4", "theme", "theme/theme1.xml"],
  ),
};

test("cells look as the style sheet and the theme say", async () => {
  const row = '<sheetData><row r="2"><c r="B2" s="1"><v>1200</v></c></row></sheetData>';
  await onFile({ ...STYLES, ...sheetPart(row) }, async (sheet, context) => {
    const cell = sheet.getRange("B2").load("numberFormat,text");
    const { format } = cell.load("format");
    format.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel,protection/locked");
    format.font.load();
    format.fill.load();
    const top = format.borders.getItem("EdgeTop").load();
    const beside = sheet.getRange("C2").format.font.load("name");
    await context.sync();
    expect([cell.numberFormat, cell.text]).toEqual([[["#,##0"]], [["1,200"]]]);
    expect(format).toMatchObject({ horizontalAlignment: "Center", verticalAlignment: "Top", wrapText: true });
    expect([format.indentLevel, format.protection.locked]).toEqual([2, false]);
    expect(format.font).toMatchObject({ name: "游ゴシック", size: 14, bold: true, underline: "Single" });
    expect(format.font.color).toBe("#90A0B0");
    expect(format.fill).toMatchObject({ color: "#D9E2F3", pattern: "Solid" });
    expect(top).toMatchObject({ style: "Dash", weight: "Medium", color: "#FF0000" });
    expect(beside.name).toBe("ＭＳ ゴシック");
  });
});

test("rules are kept in their rank, with their look", async () => {
  const rules =
    '<sheetData/><conditionalFormatting sqref="A1:A3 C1"><cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>A1&gt;0</formula></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="A1"><cfRule type="cellIs" operator="between" priority="1"><formula>1</formula><formula>9</formula></cfRule><cfRule type="dataBar" priority="3"/></conditionalFormatting>';
  await onFile({ ...STYLES, ...sheetPart(rules) }, async (sheet, context) => {
    const all = sheet
      .getRange()
      .conditionalFormats.load("items/type,items/stopIfTrue,items/cellValueOrNullObject/rule");
    await context.sync();
    expect(all.items.map(({ type, stopIfTrue }) => [type, stopIfTrue])).toEqual([
      ["CellValue", false],
      ["Custom", true],
      ["DataBar", false],
    ]);
    expect(all.items[0]!.cellValueOrNullObject.rule).toEqual({
      formula1: "=1",
      formula2: "=9",
      operator: "Between",
    });
    const { rule, format } = all.items[1]!.custom;
    rule.load("formula");
    format.load("fill/color,font/bold,font/italic,font/color");
    const top = format.borders.getItem("EdgeTop").load("style,color");
    const ranges = all.items[1]!.getRanges().load("address");
    await context.sync();
    expect([rule.formula, ranges.address]).toEqual(["=A1>0", "表!A1:A3,表!C1"]);
    expect([format.fill.color, format.font.bold, format.font.italic, format.font.color]).toEqual([
      ...["#FFB3B3", true, null, "#9C0006"],
    ]);
    expect(top).toMatchObject({ style: "Continuous", color: "#C00000" });
  });
});

test("the frame of a sheet is kept: sizes, hiding, panes, protection, print", async () => {
  const xml =
    '<sheetPr><tabColor rgb="FF00B050"/><pageSetUpPr fitToPage="1"/></sheetPr>' +
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="3" state="frozen"/><selection sqref="C4"/></sheetView></sheetViews>' +
    '<cols><col min="1" max="1" width="20"/><col min="2" max="3" width="9" hidden="1"/></cols>' +
    '<sheetData><row r="1" ht="30"/><row r="2" hidden="1"/></sheetData>' +
    '<sheetProtection sheet="1" formatCells="0" password="CAFE"/><autoFilter ref="A3:D9"/><mergeCells><mergeCell ref="A1:D1"/></mergeCells>' +
    '<hyperlinks><hyperlink ref="D1" location="表!A9"/></hyperlinks>' +
    '<pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/><pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/>' +
    "<headerFooter><oddFooter>&amp;L左&amp;C&amp;P</oddFooter></headerFooter>";
  await onFile(sheetPart(xml), async (sheet, context) => {
    sheet.load("tabColor,showGridlines,protection/protected,protection/options,autoFilter/enabled");
    sheet.pageLayout.load("orientation,paperSize,zoom,topMargin,headersFooters/defaultForAllPages");
    const wide = sheet.getRange("A1").load("width,height,hyperlink");
    const hidden = sheet.getRange("B2").load("rowHidden,columnHidden");
    const link = sheet.getRange("D1").load("hyperlink");
    const merged = sheet.getRange("A1").getMergedAreasOrNullObject().load("address");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect(sheet).toMatchObject({ tabColor: "#00B050", showGridlines: false });
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options).toMatchObject({ allowFormatCells: true, allowFormatRows: false });
    expect(sheet.autoFilter.enabled).toBe(true);
    expect(sheet.pageLayout).toMatchObject({ orientation: "Landscape", paperSize: "A3", topMargin: 72 });
    expect(sheet.pageLayout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
    expect(sheet.pageLayout.headersFooters.defaultForAllPages).toMatchObject({
      leftFooter: "左",
      centerFooter: "&P",
    });
    expect([wide.width, wide.height, hidden.rowHidden, hidden.columnHidden]).toEqual([
      108.75,
      30,
      true,
      true,
    ]);
    expect(link.hyperlink).toMatchObject({ documentReference: "表!A9" });
    expect([merged.address, frozen.address, selected.address]).toEqual(["表!A1:D1", "表!A1:A3", "表!C4"]);
  });
});

test("what the workbook says is kept: structure, calculation, names, custom XML", async () => {
  const book = workbook(
    '<workbookProtection lockStructure="1"/><bookViews><workbookView activeTab="2"/></bookViews>' +
      '<sheets><sheet name="表" sheetId="1" r:id="rId1"/><sheet name="図" sheetId="3" r:id="rId6"/><sheet name="概要" sheetId="2" r:id="rId5"/></sheets>' +
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$D$9</definedName><definedName name="単位">1000</definedName></definedNames><calcPr calcMode="manual"/>',
  );
  const parts: Parts = {
    "xl/workbook.xml": book,
    "xl/worksheets/sheet2.xml": worksheet("<sheetData/>"),
    "xl/chartsheets/sheet1.xml": "<chartsheet/>",
    "customXml/item1.xml": '<w xmlns="urn:example:v1"/>',
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId5", "worksheet", "worksheets/sheet2.xml"],
      ["rId6", "chartsheet", "chartsheets/sheet1.xml"],
      ["rId7", "customXml", "../customXml/item1.xml"],
    ),
  };
  await onFile(parts, async (sheet, context) => {
    const { workbook: open } = context;
    open.load("protection/protected,application/calculationMode,names/items/name,worksheets/items/name");
    const part = open.customXmlParts.getByNamespace("urn:example:v1").getOnlyItem().getXml();
    const area = sheet.pageLayout.getPrintArea().load("address");
    const name = sheet.names.getItem("Print_Area").load("formula");
    const active = open.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect([open.protection.protected, open.application.calculationMode, active.name]).toEqual([
      true,
      "Manual",
      "概要",
    ]);
    expect(open.worksheets.items.map((each) => each.name)).toEqual(["表", "概要"]);
    expect(open.names.items.map((each) => each.name)).toEqual(["単位"]);
    expect([part.value, area.address, name.formula]).toEqual([
      ...['<w xmlns="urn:example:v1"/>', "表!A1:D9", "=表!$A$1:$D$9"],
    ]);
  });
});

test("the marks and the sheet of an earlier run are there, as Excel would show them", async () => {
  openHost(openBook(checkedCopy(SAMPLE), "copy.xlsx"));
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    const last = worksheets.getLast();
    const property = last.customProperties.getItem("kenzan.sheet").load("value");
    last.load("name");
    await context.sync();
    expect([last.name, property.value]).toEqual(["検証結果", "result"]);
    const rules = worksheets.items.map((sheet) => sheet.getRange().conditionalFormats);
    const wanted = "items/customOrNullObject/rule/formula,items/customOrNullObject/format/fill/color";
    for (const each of rules) each.load(wanted);
    await context.sync();
    const found = rules.flatMap(({ items }) =>
      items.map(({ customOrNullObject: { rule, format } }) => [rule.formula, format.fill.color]),
    );
    expect(found).toContainEqual(['=N("kenzan1:suspect")=0', "#FFB3B3"]);
    expect(found).toContainEqual(['=N("kenzan1:sheet-result")=1', ""]);
  });
});

test("formulas saved without results are computed when the book is opened", async () => {
  const rows =
    '<sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*3</f></c></row><row r="2"><c r="A2"><f>SUM(A1:B1)</f></c></row></sheetData>';
  await onFile(sheetPart(rows), async (sheet, context) => {
    const range = sheet.getRange("A1:B2").load("values");
    await context.sync();
    expect(range.values).toEqual([
      [2, 6],
      [8, ""],
    ]);
  });
});
