import { emptyBook, failureOf, openHost } from "../open";

function onSheet<Result>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>) {
  openHost(emptyBook());
  return Excel.run((context) => work(context.workbook.worksheets.getItem("表"), context));
}

test("fonts, fills and alignment are kept; what differs between cells is null", async () => {
  await onSheet(async (sheet, context) => {
    const head = sheet.getRange("A1:B1");
    head.format.set({ wrapText: true, horizontalAlignment: "Center", indentLevel: 2 });
    head.format.font.set({ bold: true, color: "#1f3864", size: 14, name: "游ゴシック" });
    sheet.getRange("A1").format.fill.color = "#FFB3B3";
    head.format.load("wrapText,horizontalAlignment,indentLevel,font/bold,font/color,font/size,fill/color");
    const first = sheet.getRange("A1").format.fill.load("color,pattern");
    await context.sync();
    expect(head.format).toMatchObject({ wrapText: true, horizontalAlignment: "Center", indentLevel: 2 });
    expect(head.format.font).toMatchObject({ bold: true, color: "#1F3864", size: 14 });
    expect(head.format.fill.color).toBeNull();
    expect(first).toMatchObject({ color: "#FFB3B3", pattern: "Solid" });
    sheet.getRange("A1").format.fill.clear();
    first.load("color,pattern");
    await context.sync();
    expect(first).toMatchObject({ color: "#FFFFFF", pattern: "None" });
  });
});

test("the edges of a range are the sides of the cells at its edges", async () => {
  await onSheet(async (sheet, context) => {
    const borders = sheet.getRange("B2:C3").format.borders;
    borders.getItem("EdgeTop").style = "Continuous";
    borders.getItem("EdgeTop").color = "#C00000";
    borders.getItem("InsideHorizontal").weight = "Medium";
    const top = sheet.getRange("B2").format.borders.getItem("EdgeTop").load("style,color,weight");
    const below = sheet.getRange("B3").format.borders.getItem("EdgeTop").load("style,weight");
    const bottom = sheet.getRange("B3").format.borders.getItem("EdgeBottom").load("style");
    await context.sync();
    expect(top).toMatchObject({ style: "Continuous", color: "#C00000", weight: "Thin" });
    expect(below).toMatchObject({ style: "Continuous", weight: "Medium" });
    expect(bottom.style).toBe("None");
  });
});

test("whole columns are formatted without a cell for each row, cells written later look so too", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("B:B").numberFormat = "#,##0" as never;
    sheet.getRange("B:B").format.horizontalAlignment = "Right";
    sheet.getRange("B5").values = [[1]];
    const cell = sheet.getRange("B5").format.load("horizontalAlignment");
    const beside = sheet.getRange("A5:B5").format.load("horizontalAlignment");
    const used = sheet.getUsedRange(true).load("address");
    await context.sync();
    expect([cell.horizontalAlignment, beside.horizontalAlignment, used.address]).toEqual([
      "Right",
      null,
      "表!B5",
    ]);
  });
});

test("widths and heights are in points", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A:A").format.columnWidth = 120;
    sheet.getRange("1:2").format.rowHeight = 30;
    const cell = sheet.getRange("A1").load("width,height,format/columnWidth,format/rowHeight");
    const mixed = sheet.getRange("A1:B3").format.load("columnWidth,rowHeight");
    const below = sheet.getRange("B3").load("top,left");
    await context.sync();
    expect(cell).toMatchObject({ width: 120, height: 30, format: { columnWidth: 120, rowHeight: 30 } });
    expect(mixed).toMatchObject({ columnWidth: null, rowHeight: null });
    expect(below).toMatchObject({ top: 60, left: 120 });
  });
});

test("properties of single cells are set and read in one call", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.setCellProperties([[{ format: { font: { bold: true } } }, { format: { indentLevel: 3 } }]]);
    const properties = range.getCellProperties({
      address: true,
      format: { indentLevel: true, font: { bold: true } },
    });
    await context.sync();
    expect(properties.value).toEqual([
      [
        { address: "表!A1", format: { indentLevel: 0, font: { bold: true } } },
        { address: "表!B1", format: { indentLevel: 3, font: { bold: false } } },
      ],
    ]);
  });
});

test("several areas are formatted at once", async () => {
  await onSheet(async (sheet, context) => {
    const areas = sheet.getRanges("A1,C3:D4").load("address,areaCount,cellCount");
    areas.format.fill.color = "#FFF6D6";
    const inside = sheet.getRange("D4").format.fill.load("color");
    const outside = sheet.getRange("B2").format.fill.load("color");
    await context.sync();
    expect(areas).toMatchObject({ address: "表!A1,表!C3:D4", areaCount: 2, cellCount: 5 });
    expect([inside.color, outside.color]).toEqual(["#FFF6D6", "#FFFFFF"]);
  });
});

test("what no look can be is refused", async () => {
  await onSheet(async (sheet, context) => {
    const attempts: (() => void)[] = [
      () => sheet.getRange("A1").format.set({ rowHeight: 500 }),
      () => sheet.getRange("A1").format.set({ indentLevel: -1 }),
      () =>
        sheet
          .getRange("A1")
          .format.borders.getItem("EdgeTop")
          .set({ style: "Wavy" as "Dot" }),
    ];
    for (const attempt of attempts) {
      attempt();
      expect(await failureOf(context.sync())).toMatchObject({ code: "InvalidArgument" });
    }
  });
});
