import { insertRows } from "../../../../host/model/insert-rows";
import { emptyBook, failureOf, openHost } from "../open";

test("when a person inserts rows, everything below moves, and what refers to it follows", async () => {
  const host = openHost(emptyBook());
  const seen: unknown[] = [];
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const sheet = worksheets.getItem("表");
    const other = worksheets.add("概要 1");
    sheet.getRange("A2:A4").values = [[1], [2], ["=SUM(A2:A3)"]];
    sheet.getRange("C4:D4").merge();
    sheet.getRange("4:4").format.rowHeight = 30;
    sheet.getRange("B3").format.fill.color = "#FF0000";
    sheet.getRange("A2:A4").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    other.getRange("A1:A2").formulas = [["=表!$A$4+A2"], ["=5"]];
    names.add("合計", "=表!$A$4");
    worksheets.onChanged.add(async ({ changeType, address }) => void seen.push([changeType, address]));
    await context.sync();
    host.act((book) => insertRows({ book, sheet: book.sheets[0]! }, 2, 2));
    const cells = sheet.getRange("A1:A6").load("formulas,values");
    const linked = other.getRange("A1").load("formulas,values");
    const name = names.getItem("合計").load("formula");
    const merged = sheet.getRange("C6").getMergedAreasOrNullObject().load("address");
    const height = sheet.getRange("A6").format.load("rowHeight");
    const fill = sheet.getRange("B5").format.fill.load("color");
    const rule = sheet.getRange("A6").conditionalFormats.getItemAt(0).getRange().load("address");
    await context.sync();
    expect(cells.formulas.map(([formula]) => formula)).toEqual(["", 1, "", "", 2, "=SUM(A2:A5)"]);
    expect([cells.values[5], linked.formulas, linked.values]).toEqual([[3], [["=表!$A$6+A2"]], [[8]]]);
    expect([name.formula, merged.address, height.rowHeight, fill.color]).toEqual([
      ...["=表!$A$6", "表!C6:D6", 30, "#FF0000"],
    ]);
    expect(rule.address).toBe("表!A2:A6");
  });
  expect(seen).toEqual([["RowInserted", "3:4"]]);
});

test("the add-in inserts whole rows, other shifts are refused aloud", async () => {
  openHost(emptyBook());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    sheet.getRange("A1").values = [["見出し"]];
    sheet.getRange("1:1").insert("Down");
    const below = sheet.getRange("A2").load("values");
    await context.sync();
    expect(below.values).toEqual([["見出し"]]);
    sheet.getRange("A1:B1").insert("Right");
    expect(await failureOf(context.sync())).toMatchObject({ code: "NotImplemented" });
  });
});

test("formulas and names follow a sheet that is renamed", async () => {
  openHost(emptyBook());
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const other = worksheets.add("概要");
    worksheets.getItem("表").getRange("B2").values = [[7]];
    other.getRange("A1:A2").formulas = [["=表!B2*2"], ['=HYPERLINK("#表!B2","表!B2")']];
    names.add("額", "=表!$B$2");
    worksheets.getItem("表").name = "収支 計画";
    const formulas = other.getRange("A1:A2").load("formulas,values");
    const name = names.getItem("額").load("formula");
    await context.sync();
    expect(formulas.formulas).toEqual([["='収支 計画'!B2*2"], ['=HYPERLINK("#表!B2","表!B2")']]);
    expect([formulas.values[0], name.formula]).toEqual([[14], "='収支 計画'!$B$2"]);
  });
});
