import type { Sheet, Workbook } from "../../../src/engine/types";
import { readOpenWorkbook, readWorkbook } from "../../../src/hosts/excel/read";
import { fakeWorkbook } from "./fake-workbook";
import { connect } from "./rich-api";

const emptySheet = (name: string): Sheet => ({
  ...{ name, visibility: "visible", isProtected: false, cells: [] },
  ...{ merges: [], hiddenRows: [], hiddenColumns: [] },
});

const balanceSheet: Sheet = {
  name: "予定貸借対照表",
  visibility: "visible",
  isProtected: true,
  cells: [
    { row: 1, column: 0, value: "予定貸借対照表" },
    { row: 4, column: 0, value: "流動資産" },
    { row: 5, column: 0, value: "現金及び預金", indent: 2 },
    { row: 5, column: 2, value: 1200, format: '#,##0;"△ "#,##0' },
    { row: 6, column: 0, value: "合計", indent: 1 },
    { row: 6, column: 2, value: 1200, formula: "SUM(C6:C6)", format: "#,##0" },
    { row: 7, column: 0, value: "=文字" },
    { row: 7, column: 2, value: { error: "#REF!" }, formula: "#REF!+1" },
    { row: 7, column: 3, value: true },
    { row: 8, column: 2, value: "", formula: 'IF(TRUE,"")' },
  ],
  merges: [{ top: 1, left: 0, bottom: 1, right: 3 }],
  hiddenRows: [5],
  hiddenColumns: [1],
};

const bookOf = (...sheets: Sheet[]): Workbook => ({ name: "予算.xlsx", sheets, names: [], date1904: false });

test("the workbook is read as it stands in Excel", async () => {
  const book: Workbook = {
    ...bookOf(balanceSheet, { ...emptySheet("空"), visibility: "very-hidden" }),
    names: [
      { name: "単位", refersTo: "1000", sheet: null },
      { name: "Print_Area", refersTo: "'予定貸借対照表'!$A$1:$D$9", sheet: "予定貸借対照表" },
    ],
  };
  connect(fakeWorkbook(book));
  expect(await readOpenWorkbook()).toEqual(book);
});

test("a workbook without any content is read as empty sheets", async () => {
  const book = bookOf(emptySheet("Sheet1"));
  connect(fakeWorkbook(book));
  expect(await readOpenWorkbook()).toEqual(book);
});

test("fifty sheets take as many syncs as five", async () => {
  const syncsFor = async (count: number) => {
    const sheets = Array.from({ length: count }, (_, i) => ({ ...balanceSheet, name: `表${i}` }));
    const connection = connect(fakeWorkbook(bookOf(...sheets)));
    expect((await readOpenWorkbook()).sheets).toHaveLength(count);
    return connection.syncs();
  };
  expect([await syncsFor(5), await syncsFor(50)]).toEqual([5, 5]);
});

test("a sheet of more than 250,000 cells is read in blocks that join without a seam", async () => {
  const cells = Array.from({ length: 600 }, (_, i) => ({ row: i * 1000, column: i % 2, value: i }));
  const connection = connect(fakeWorkbook(bookOf({ ...emptySheet("大"), cells, hiddenRows: [3, 400_000] })));
  const [sheet] = (await readOpenWorkbook()).sheets;
  expect(sheet).toMatchObject({ cells, hiddenRows: [3, 400_000] });
  expect(connection.syncs()).toBe(3 + 5);
});

test("more merged areas than Excel lists at once are asked for by halves", async () => {
  const cells = Array.from({ length: 1200 }, (_, row) => ({ row, column: 0, value: row }));
  const merges = cells.map(({ row }) => ({ top: row, left: 0, bottom: row, right: 1 }));
  connect(fakeWorkbook(bookOf({ ...emptySheet("結合"), cells, merges })));
  expect((await readOpenWorkbook()).sheets[0]?.merges).toEqual(merges);
});

test("the fake host refuses to be written to, as it refuses everything that it does not know", async () => {
  connect(fakeWorkbook(bookOf(balanceSheet)));
  const write = Excel.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject("予定貸借対照表").name = "別名";
    await context.sync();
  });
  await expect(write).rejects.toMatchObject({ code: "ApiNotFound" });
});

test("reading without load fails in Microsoft's client as it does in Excel", async () => {
  connect(fakeWorkbook(bookOf(balanceSheet)));
  const read = Excel.run(async (context) => {
    await readWorkbook(context);
    return context.workbook.readOnly;
  });
  await expect(read).rejects.toMatchObject({ code: "PropertyNotLoaded" });
});
