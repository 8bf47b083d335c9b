import { emptyBook, failureOf, openHost } from "../open";

/** Runs a batch against a book with one empty sheet 「表」. */
function onSheet<Result>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>) {
  openHost(emptyBook());
  return Excel.run((context) => work(context.workbook.worksheets.getItem("表"), context));
}

test("what is put into cells is read back as Excel gives it", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:C2");
    range.values = [
      [1200, "△1,000", true],
      ["=A1*2", "", "#N/A"],
    ];
    range.load("values,formulas,valueTypes,text,address,rowCount,columnCount,cellCount");
    await context.sync();
    expect(range.values).toEqual([
      [1200, "△1,000", true],
      [2400, "", "#N/A"],
    ]);
    expect(range.formulas[1]).toEqual(["=A1*2", "", "#N/A"]);
    expect(range.valueTypes[1]).toEqual(["Double", "Empty", "Error"]);
    expect(range.text[0]).toEqual(["1200", "△1,000", "TRUE"]);
    expect(range).toMatchObject({ address: "表!A1:C2", rowCount: 2, columnCount: 3, cellCount: 6 });
  });
});

test.each([
  ["1,234", 1234],
  ["-5.5", -5.5],
  ["12%", 0.12],
  ["true", true],
  ["2016-04-01", 42461],
  ["'=文字", "=文字"],
  ["'012", "012"],
  ["平成28年度", "平成28年度"],
])("%s is entered as if typed", async (typed, value) => {
  await onSheet(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.values = [[typed]];
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[value]]);
  });
});

test("text stays text where the format says so, even if it looks like a formula", async () => {
  await onSheet(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.numberFormat = [["@"]];
    cell.values = [["=1+1"]];
    cell.load("values,numberFormat");
    await context.sync();
    expect([cell.values, cell.numberFormat]).toEqual([[["=1+1"]], [["@"]]]);
  });
});

test("null leaves a cell as it is, a single value fills all", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.values = [[1, 2]];
    range.values = [[null, 3]];
    const block = sheet.getRange("D1:E2");
    block.values = 7 as never;
    range.load("values");
    block.load("values");
    await context.sync();
    expect(range.values).toEqual([[1, 3]]);
    expect(block.values).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });
});

test("values shown in the cells' number formats", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.numberFormat = [['#,##0;"△ "#,##0', "0.0%"]];
    range.values = [[-1234, 0.125]];
    range.load("text");
    await context.sync();
    expect(range.text).toEqual([["△ 1,234", "12.5%"]]);
  });
});

test("formulas follow what they refer to, on other sheets too", async () => {
  await onSheet(async (sheet, context) => {
    const other = context.workbook.worksheets.add("概要");
    sheet.getRange("A1:A3").values = [[1], [2], ["=SUM(A1:A2)"]];
    other.getRange("A1").formulas = [["='表'!A3*10"]];
    await context.sync();
    sheet.getRange("A1").values = [[5]];
    const total = sheet.getRange("A3").load("values");
    const linked = other.getRange("A1").load("values");
    await context.sync();
    expect([total.values, linked.values]).toEqual([[[7]], [[70]]]);
  });
});

test("a link by formula shows its text; what the host cannot compute is refused aloud", async () => {
  await onSheet(async (sheet, context) => {
    const link = sheet.getRange("A1");
    link.formulas = [['=HYPERLINK("#\'表\'!B2","移動")']];
    link.load("values");
    await context.sync();
    expect(link.values).toEqual([["移動"]]);
    sheet.getRange("A2").formulas = [["=VLOOKUP(A1,B:C,2)"]];
    expect(await failureOf(context.sync())).toMatchObject({ code: "NotImplemented" });
  });
});

test("more than 1,500 cells are written whole, although the client cuts them up", async () => {
  await onSheet(async (sheet, context) => {
    const values = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 10 }, (_, column) => row * 10 + column),
    );
    const range = sheet.getRangeByIndexes(2, 1, 400, 10);
    range.values = values;
    range.load("values");
    await context.sync();
    expect(range.values).toEqual(values);
  });
});

test("the used range knows filled cells, and formatted ones only if asked", async () => {
  await onSheet(async (sheet, context) => {
    const empty = sheet.getUsedRangeOrNullObject(true).load("address");
    const first = sheet.getUsedRange().load("address");
    await context.sync();
    expect([empty.isNullObject, first.address]).toEqual([true, "表!A1"]);
    sheet.getRange("B2").values = [[1]];
    sheet.getRange("C5").format.fill.color = "#ff0000";
    const filled = sheet.getUsedRangeOrNullObject(true).load("address");
    const formatted = sheet.getUsedRange().load("address");
    await context.sync();
    expect([filled.address, formatted.address]).toEqual(["表!B2", "表!B2:C5"]);
  });
});

test("ranges are found from ranges", async () => {
  await onSheet(async (sheet, context) => {
    const block = sheet.getRange("B2:D5");
    const found = {
      "表!C3": block.getCell(1, 1),
      "表!B2:B5": block.getColumn(0),
      "表!B5:D5": block.getLastRow(),
      "表!D5": block.getLastCell(),
      "表!C4:E7": block.getOffsetRange(2, 1),
      "表!B2:E6": block.getResizedRange(1, 1),
      "表!A1:D5": block.getBoundingRect("A1"),
      "表!C5:D5": block.getIntersection(sheet.getRange("C5:F9")),
      "表!B6:D7": block.getRowsBelow(2),
      "表!B1:D1": block.getRowsAbove(1),
      "表!E2:E5": block.getColumnsAfter(1),
      "表!B:D": block.getEntireColumn(),
      "表!2:5": block.getEntireRow(),
    };
    for (const range of Object.values(found)) range.load("address");
    const apart = block.getIntersectionOrNullObject("A9").load("address");
    await context.sync();
    expect(Object.values(found).map(({ address }) => address)).toEqual(Object.keys(found));
    expect(apart.isNullObject).toBe(true);
  });
});

test("of whole columns Excel tells no contents", async () => {
  await onSheet(async (sheet, context) => {
    const column = sheet.getRange("A:A").load("values,formulas,isEntireColumn,rowCount");
    await context.sync();
    expect(column).toMatchObject({ values: null, formulas: null, isEntireColumn: true, rowCount: 1_048_576 });
  });
});

test("merged areas are listed, and only the first cell of one keeps its value", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.values = [
      [1, 2],
      [3, 4],
    ];
    const before = range.getMergedAreasOrNullObject().load("address");
    range.merge();
    const after = sheet.getRange("A1:D9").getMergedAreasOrNullObject().load("address,areaCount");
    range.load("values");
    await context.sync();
    expect(before.isNullObject).toBe(true);
    expect(after).toMatchObject({ address: "表!A1:B2", areaCount: 1 });
    expect(range.values).toEqual([
      [1, ""],
      ["", ""],
    ]);
    range.unmerge();
    const gone = range.getMergedAreasOrNullObject();
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test("hidden rows and columns are told, and null where they are mixed", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("2:3").rowHidden = true;
    sheet.getRange("C:C").columnHidden = true;
    const [rows, mixed, column] = ["A2:A3", "A1:A2", "C1"].map((address) => sheet.getRange(address));
    rows!.load("rowHidden,hidden");
    mixed!.load("rowHidden");
    column!.load("columnHidden,hidden");
    const each = sheet.getRange("A1:A4").getRowProperties({ rowHidden: true });
    await context.sync();
    expect([rows!.rowHidden, rows!.hidden, mixed!.rowHidden]).toEqual([true, true, null]);
    expect([column!.columnHidden, column!.hidden]).toEqual([true, true]);
    expect(each.value.map(({ rowHidden }) => rowHidden)).toEqual([false, true, true, false]);
  });
});

test("clearing contents keeps looks, clearing all does not", async () => {
  await onSheet(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.values = [[1]];
    cell.numberFormat = [["0.00"]];
    cell.clear("Contents");
    cell.load("values,numberFormat");
    await context.sync();
    expect([cell.values, cell.numberFormat]).toEqual([[[""]], [["0.00"]]]);
    cell.clear();
    cell.load("numberFormat");
    await context.sync();
    expect(cell.numberFormat).toEqual([["General"]]);
  });
});

test("a hyperlink is kept with its cell", async () => {
  await onSheet(async (sheet, context) => {
    const cell = sheet.getRange("B2");
    cell.hyperlink = { documentReference: "表!A1", textToDisplay: "移動" };
    cell.load("hyperlink,values");
    await context.sync();
    expect(cell.hyperlink).toMatchObject({ documentReference: "表!A1" });
    expect(cell.values).toEqual([["移動"]]);
  });
});

test("a range of a sheet that was deleted meanwhile is gone", async () => {
  const host = openHost(emptyBook());
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("別");
    const range = context.workbook.worksheets.getItem("別").getRange("A1").load("values");
    await context.sync();
    host.act((book) => void book.sheets.pop());
    range.load("values");
    expect(await failureOf(context.sync())).toMatchObject({ code: "ItemNotFound" });
  });
});
