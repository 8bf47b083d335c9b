import { emptyBook, failureOf, openHost } from "../open";

function run<Result>(work: (workbook: Excel.Workbook, context: Excel.RequestContext) => Promise<Result>) {
  return Excel.run((context) => work(context.workbook, context));
}

test("sheets are added, moved, renamed, hidden, activated and deleted", async () => {
  const { book } = openHost(emptyBook());
  await run(async ({ worksheets }, context) => {
    const added = worksheets.add("検証結果");
    added.tabColor = "#1F3864";
    added.position = 0;
    added.activate();
    worksheets.add().name = "控え";
    worksheets.getItem("控え").visibility = "VeryHidden";
    worksheets.load("items/name,items/visibility,items/position,items/tabColor");
    const active = worksheets.getActiveWorksheet().load("name");
    const count = worksheets.getCount(true);
    await context.sync();
    expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["検証結果", "Visible"],
      ["表", "Visible"],
      ["控え", "VeryHidden"],
    ]);
    expect([active.name, count.value, worksheets.items[0]!.tabColor]).toEqual(["検証結果", 2, "#1F3864"]);
    added.delete();
    const gone = worksheets.getItemOrNullObject("検証結果");
    const now = worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect([gone.isNullObject, now.name]).toEqual([true, "表"]);
  });
  expect(book.sheets.map(({ name }) => name)).toEqual(["表", "控え"]);
});

test("a sheet is found again by its id after it was renamed", async () => {
  openHost(emptyBook());
  await run(async ({ worksheets }, context) => {
    const sheet = worksheets.getItem("表").load("id");
    await context.sync();
    sheet.name = "別名";
    const same = worksheets.getItem(sheet.id).load("name");
    await context.sync();
    expect(same.name).toBe("別名");
  });
});

test.each([
  ["", "InvalidArgument"],
  ["a".repeat(32), "InvalidArgument"],
  ["収支/計画", "InvalidArgument"],
  ["収支／計画", "InvalidArgument"],
  ["[1]", "InvalidArgument"],
  ["'表", "InvalidArgument"],
  ["History", "InvalidArgument"],
  ["表", "ItemAlreadyExists"],
])("no sheet can be called 「%s」", async (name, code) => {
  openHost(emptyBook());
  await run(async ({ worksheets }, context) => {
    worksheets.add("控え").name = name;
    expect(await failureOf(context.sync())).toMatchObject({ code });
  });
});

test("what is not there is an ItemNotFound, or the null object for who asks so", async () => {
  openHost(emptyBook());
  await run(async ({ worksheets }, context) => {
    const none = worksheets.getItemOrNullObject("無");
    const range = none.getRange("A1").load("values");
    await context.sync();
    expect([none.isNullObject, range.isNullObject]).toEqual([true, true]);
    worksheets.getItem("無").load("name");
    expect(await failureOf(context.sync())).toMatchObject({ code: "ItemNotFound" });
  });
});

test("the last visible sheet can be neither hidden nor deleted, a very hidden one not deleted", async () => {
  openHost(emptyBook());
  await run(async ({ worksheets }, context) => {
    const sheet = worksheets.getItem("表");
    sheet.visibility = "Hidden";
    expect(await failureOf(context.sync())).toMatchObject({ code: "InvalidOperation" });
    sheet.delete();
    expect(await failureOf(context.sync())).toMatchObject({ code: "InvalidOperation" });
    const secret = worksheets.add("奥");
    secret.visibility = "VeryHidden";
    secret.delete();
    expect(await failureOf(context.sync())).toMatchObject({ code: "InvalidOperation" });
  });
});

test("a hidden sheet cannot be activated", async () => {
  const { book } = openHost(emptyBook());
  await run(async ({ worksheets }, context) => {
    const sheet = worksheets.add("裏");
    sheet.visibility = "Hidden";
    sheet.activate();
    expect(await failureOf(context.sync())).toMatchObject({ code: "InvalidOperation" });
  });
  expect(book.active.name).toBe("表");
});

test("panes are frozen and released", async () => {
  openHost(emptyBook());
  await run(async ({ worksheets }, context) => {
    const panes = worksheets.getItem("表").freezePanes;
    panes.freezeRows(3);
    const rows = panes.getLocationOrNullObject().load("address");
    panes.freezeAt(worksheets.getItem("表").getRange("A1:B2"));
    const both = panes.getLocationOrNullObject().load("address");
    panes.unfreeze();
    const none = panes.getLocationOrNullObject();
    await context.sync();
    expect([rows.address, both.address, none.isNullObject]).toEqual(["表!1:3", "表!A1:B2", true]);
  });
});

test("the page is laid out", async () => {
  openHost(emptyBook());
  await run(async ({ worksheets }, context) => {
    const { pageLayout } = worksheets.getItem("表");
    pageLayout.orientation = "Landscape";
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.setPrintArea("A1:D20");
    pageLayout.setPrintTitleRows("$1:$3");
    pageLayout.setPrintMargins("Centimeters", { top: 2.54 });
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
    pageLayout.load("orientation,zoom,topMargin,headersFooters/defaultForAllPages/centerFooter");
    const area = pageLayout.getPrintAreaOrNullObject().load("address");
    const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
    const columns = pageLayout.getPrintTitleColumnsOrNullObject();
    await context.sync();
    expect(pageLayout).toMatchObject({
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1 },
      topMargin: 72,
    });
    expect(pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe("&P / &N");
    expect([area.address, titles.address, columns.isNullObject]).toEqual(["表!A1:D20", "表!1:3", true]);
  });
});

test("gridlines and headings are switched off", async () => {
  const { book } = openHost(emptyBook());
  await run(async ({ worksheets }, context) => {
    const sheet = worksheets.getItem("表");
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    await context.sync();
    sheet.load("showGridlines,showHeadings");
    await context.sync();
    expect([sheet.showGridlines, sheet.showHeadings]).toEqual([false, false]);
  });
  expect(book.active).toMatchObject({ showGridlines: false, showHeadings: false });
});

test("custom properties travel with the sheet", async () => {
  openHost(emptyBook());
  await run(async ({ worksheets }, context) => {
    const { customProperties } = worksheets.getItem("表");
    customProperties.add("kenzan.sheet", "result");
    const property = customProperties.getItemOrNullObject("KENZAN.sheet").load("key,value");
    const none = customProperties.getItemOrNullObject("other");
    worksheets.load("items/customProperties/items/key,items/customProperties/items/value");
    await context.sync();
    expect(property).toMatchObject({ key: "kenzan.sheet", value: "result" });
    expect(none.isNullObject).toBe(true);
    expect(worksheets.items[0]!.customProperties.items.map(({ value }) => value)).toEqual(["result"]);
    property.delete();
    const count = customProperties.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});
