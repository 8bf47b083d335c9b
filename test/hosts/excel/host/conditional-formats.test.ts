import { emptyBook, failureOf, openHost } from "../open";

const MARKER = '=N("kenzan1:error")=0';

function onSheet<Result>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>) {
  openHost(emptyBook());
  return Excel.run((context) => work(context.workbook.worksheets.getItem("表"), context));
}

function mark(areas: Excel.RangeAreas | Excel.Range, formula = MARKER): Excel.ConditionalFormat {
  const rule = areas.conditionalFormats.add("Custom");
  rule.custom.rule.formula = formula;
  rule.custom.format.fill.color = "#FFE5E5";
  rule.custom.format.font.bold = true;
  rule.custom.format.borders.getItem("EdgeTop").style = "Continuous";
  return rule;
}

test("a rule on several areas is found from any cell of them, first of all", async () => {
  await onSheet(async (sheet, context) => {
    mark(sheet.getRange("A1:A9"), "=TRUE");
    mark(sheet.getRanges("A1,C3:D4"));
    const everywhere = sheet.getRange().conditionalFormats;
    everywhere.load("items/type,items/priority,items/stopIfTrue,items/customOrNullObject/rule/formula");
    const there = sheet.getRange("D4").conditionalFormats.load("items/id");
    const none = sheet.getRange("F1").conditionalFormats.getCount();
    await context.sync();
    expect(
      everywhere.items.map(({ priority, customOrNullObject: { rule } }) => [priority, rule.formula]),
    ).toEqual([
      [0, MARKER],
      [1, "=TRUE"],
    ]);
    expect([there.items.length, none.value]).toEqual([1, 0]);
    const ranges = there.items[0]!.getRanges().load("address");
    const single = there.items[0]!.getRangeOrNullObject();
    await context.sync();
    expect([ranges.address, single.isNullObject]).toEqual(["表!A1,表!C3:D4", true]);
  });
});

test("its looks are kept apart from those of the cells", async () => {
  await onSheet(async (sheet, context) => {
    const { format } = mark(sheet.getRange("B2")).custom;
    format.load("fill/color,font/bold,font/italic");
    const edge = format.borders.getItem("EdgeTop").load("style");
    const cell = sheet.getRange("B2").format.load("fill/color,font/bold");
    await context.sync();
    expect([format.fill.color, format.font.bold, format.font.italic]).toEqual(["#FFE5E5", true, null]);
    expect([edge.style, cell.fill.color, cell.font.bold]).toEqual(["Continuous", "#FFFFFF", false]);
  });
});

test("ours are deleted by their marker, the user's stay", async () => {
  await onSheet(async (sheet, context) => {
    mark(sheet.getRange("A1"), "=A1>0");
    mark(sheet.getRange("A1"));
    sheet.getRange("A1").conditionalFormats.add("CellValue").cellValue.rule = {
      formula1: "=5",
      operator: "LessThan",
    };
    sheet.getRange("A1").conditionalFormats.add("DataBar");
    const rules = sheet
      .getRange()
      .conditionalFormats.load("items/type,items/customOrNullObject/rule/formula");
    await context.sync();
    const isOurs = (rule: Excel.ConditionalFormat) =>
      rule.type === "Custom" && rule.customOrNullObject.rule.formula.startsWith('=N("kenzan');
    for (const rule of rules.items.filter(isOurs).reverse()) rule.delete();
    const left = sheet.getRange().conditionalFormats.load("items/type,items/cellValueOrNullObject/rule");
    await context.sync();
    expect(left.items.map(({ type }) => type)).toEqual(["DataBar", "CellValue", "Custom"]);
    expect(left.items[1]!.cellValueOrNullObject.rule).toMatchObject({ operator: "LessThan" });
  });
});

test("the part of another type is not found", async () => {
  await onSheet(async (sheet, context) => {
    mark(sheet.getRange("A1")).cellValue.load("rule");
    expect(await failureOf(context.sync())).toMatchObject({ code: "ItemNotFound" });
  });
});

test("clearing the rules of a range leaves them elsewhere", async () => {
  await onSheet(async (sheet, context) => {
    const rule = mark(sheet.getRange("A1:A5"));
    sheet.getRange("A3").conditionalFormats.clearAll();
    const ranges = rule.getRanges().load("address");
    await context.sync();
    expect(ranges.address).toBe("表!A1:A2,表!A4:A5");
  });
});

test("a rule that was deleted is gone", async () => {
  await onSheet(async (sheet, context) => {
    const rule = mark(sheet.getRange("A1"));
    await context.sync();
    rule.delete();
    await context.sync();
    rule.load("priority");
    expect(await failureOf(context.sync())).toMatchObject({ code: "ItemNotFound" });
  });
});

test("the fault of some Excels: not deleted through the list of the sheet, but through that of its ranges", async () => {
  const { book } = openHost(emptyBook());
  book.hasDeleteFault = true;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    mark(sheet.getRange("A1"));
    mark(sheet.getRange("A1"), "=TRUE");
    const first = sheet.getRange().conditionalFormats.getItemAt(0);
    first.delete();
    expect(await failureOf(context.sync())).toMatchObject({ code: "ItemNotFound" });
    sheet.getRange("A1").conditionalFormats.getItemAt(0).delete();
    await context.sync();
  });
  expect(book.active.conditionalFormats.map(({ formula }) => formula)).toEqual([MARKER]);
});
