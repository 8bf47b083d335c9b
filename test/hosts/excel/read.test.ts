import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { Sheet, Workbook } from "../../../src/engine/types";
import { openBook } from "../../../host/xlsx/open";
import { readOpenWorkbook, readWorkbook } from "../../../src/hosts/excel/read";
import { readWorkbook as readFile } from "../../../src/hosts/xlsx/read";
import { bookOf, openHost } from "./open";

/** Large books take long where the machine has other work. */
jest.setTimeout(60_000);

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

const workbookOf = (...sheets: Sheet[]): Workbook => ({
  name: "予算.xlsx",
  sheets,
  names: [],
  date1904: false,
});

/** A table with labels in one column and figures in the others. */
function table(name: string, rows: number, columns: number, labels = 0): Sheet {
  const cells = Array.from({ length: rows * columns }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    if (column === labels) return { row, column, value: `科目${row}`, indent: 1 + (row % 3) };
    return { row, column, value: row * 1000 + column, format: "#,##0" };
  });
  return { ...emptySheet(name), cells };
}

/** Excel names built-in names without the mark that they carry in files. */
const asInExcel = (book: Workbook): Workbook => ({
  ...book,
  names: book.names.map((name) => ({ ...name, name: name.name.replace("_xlnm.", "") })),
});

test.each(["budget-h28", "budget-h28-signs-lost", "budget-h28-overview"])(
  "what is read of %s in Excel is what is read of its file, in three syncs",
  async (sample) => {
    const bytes = readFileSync(`assets/samples/${sample}.xlsx`);
    const host = openHost(openBook(bytes, `${sample}.xlsx`));
    expect(await readOpenWorkbook()).toEqual(asInExcel(readFile(bytes, `${sample}.xlsx`)));
    expect(host.syncs).toBe(3);
  },
);

test("the workbook is read as it stands in Excel", async () => {
  const book: Workbook = {
    ...workbookOf(
      balanceSheet,
      { ...emptySheet("空"), visibility: "very-hidden" },
      { ...table("隠", 3, 3), visibility: "hidden" },
    ),
    names: [
      { name: "単位", refersTo: "1000", sheet: null },
      { name: "Print_Area", refersTo: "'予定貸借対照表'!$A$1:$D$9", sheet: "予定貸借対照表" },
    ],
  };
  openHost(bookOf(book));
  expect(await readOpenWorkbook()).toEqual(book);
});

test("reading writes nothing", async () => {
  const { book } = openHost(bookOf(workbookOf(balanceSheet)));
  await readOpenWorkbook();
  expect(book.isDirty).toBe(false);
});

test("a workbook without any content is read as empty sheets", async () => {
  const book = workbookOf(emptySheet("Sheet1"));
  openHost(bookOf(book));
  expect(await readOpenWorkbook()).toEqual(book);
});

test.each([5, 50])("%d sheets take two syncs and one per 250,000 cells", async (count) => {
  const sheets = Array.from({ length: count }, (_, i) => ({ ...balanceSheet, name: `表${i}` }));
  const host = openHost(bookOf(workbookOf(...sheets)));
  expect((await readOpenWorkbook()).sheets).toHaveLength(count);
  expect(host.syncs).toBe(2 + 1);
});

test("fifty large sheets with indented labels take no more", async () => {
  const book = workbookOf(...Array.from({ length: 50 }, (_, i) => table(`表${i}`, 200, 27, 2)));
  const host = openHost(bookOf(book), { payloadLimit: null });
  expect(isDeepStrictEqual(await readOpenWorkbook(), book)).toBe(true);
  expect(host.syncs).toBe(2 + Math.ceil((50 * 200 * 27) / 250_000));
});

test("label columns so far to the right that they were not asked for at once take one more sync", async () => {
  const book = workbookOf(table("表", 6000, 40, 30));
  const host = openHost(bookOf(book), { payloadLimit: null });
  expect(isDeepStrictEqual(await readOpenWorkbook(), book)).toBe(true);
  expect(host.syncs).toBe(2 + 1 + 1);
});

test("a sheet of more than 250,000 cells is read in blocks that join without a seam", async () => {
  const cells = Array.from({ length: 600 }, (_, i) => ({ row: i * 500, column: i % 2, value: i }));
  const book = bookOf(workbookOf({ ...emptySheet("大"), cells, hiddenRows: [3, 200_000] }));
  const host = openHost(book, { payloadLimit: null });
  const [sheet] = (await readOpenWorkbook()).sheets;
  expect(sheet).toMatchObject({ cells, hiddenRows: [3, 200_000] });
  expect(host.syncs).toBe(2 + Math.ceil((299_501 * 2) / 250_000));
});

test("what Excel on the web cannot answer at once is read by halves", async () => {
  const book = workbookOf(table("表", 4000, 50));
  const host = openHost(bookOf(book));
  expect(isDeepStrictEqual(await readOpenWorkbook(), book)).toBe(true);
  expect(host.syncs).toBeGreaterThan(2 + 1);
});

test("a single row that is too large for Excel on the web is told, not cut", async () => {
  const cells = [{ row: 0, column: 0, value: "円".repeat(32_000) }];
  openHost(bookOf(workbookOf({ ...emptySheet("長"), cells })), { payloadLimit: 100_000 });
  await expect(readOpenWorkbook()).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
});

test("more merged areas than Excel lists at once are asked for by halves", async () => {
  const cells = Array.from({ length: 1200 }, (_, row) => ({ row, column: 0, value: row }));
  const merges = cells.map(({ row }) => ({ top: row, left: 0, bottom: row, right: 1 }));
  openHost(bookOf(workbookOf({ ...emptySheet("結合"), cells, merges }, balanceSheet)));
  const { sheets } = await readOpenWorkbook();
  expect(sheets.map((sheet) => sheet.merges)).toEqual([merges, balanceSheet.merges]);
});

test("while a cell is being edited nothing is read, and afterwards it is", async () => {
  const host = openHost(bookOf(workbookOf(balanceSheet)));
  host.book.isEditing = true;
  await expect(readOpenWorkbook()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  host.endEditing();
  expect((await readOpenWorkbook()).sheets).toHaveLength(1);
});

test("reading without load fails in Microsoft's client as it does in Excel", async () => {
  openHost(bookOf(workbookOf(balanceSheet)));
  const read = Excel.run(async (context) => {
    await readWorkbook(context);
    return context.workbook.readOnly;
  });
  await expect(read).rejects.toMatchObject({ code: "PropertyNotLoaded" });
});
