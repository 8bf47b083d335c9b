import { mark } from "../../../src/hosts/excel/mark";
import { readOpenWorkbook } from "../../../src/hosts/excel/read";
import { unmark } from "../../../src/hosts/excel/unmark";
import type { SheetMarks } from "../../../src/engine/report/marks";
import type { SheetPlan } from "../../../src/engine/report/sheet-plan";
import type { Book } from "../../../host/model/book";
import { PLAIN_FORMAT } from "../../../host/model/format";
import { newConditionalFormat } from "../../../host/model/conditional-format";
import { addSheet } from "../../../host/model/sheets";
import type { SheetModel } from "../../../host/model/sheet";
import { openSample, sampleCheck, sampleMarks, samplePlan } from "./checked-sample";
import { emptyBook, openHost } from "./open";

const range = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

const marks: readonly SheetMarks[] = [
  {
    sheet: "表",
    marks: [
      { strength: "suspect", ranges: [range(1, 1)] },
      { strength: "error", ranges: [range(2, 1, 4, 1), range(1, 3)] },
      { strength: "rounding", ranges: [range(6, 1)] },
      { strength: "warning", ranges: [range(7, 1)] },
    ],
  },
];

const plan: SheetPlan = {
  id: "result",
  name: "検証結果",
  columns: [6, 42, 15],
  rows: [
    { cells: [{ value: "検証結果", look: "title" }], height: 30 },
    { cells: [{ value: "=1+1", look: "text" }, { value: "4月1日", look: "text" }, null] },
    {
      cells: [
        null,
        { value: "表 B2", look: "text", link: { sheet: "表", cell: "B2" } },
        { value: -1234.5, look: "amount", decimals: 1 },
      ],
    },
  ],
  frozenRows: 1,
  page: { orientation: "landscape", header: "検証結果：P&L.xlsx" },
};

/** A rule of the user's on the first cells. */
function withUsersRule(book: Book): Book {
  const rule = newConditionalFormat("user", "Custom", [range(0, 0, 9, 3)]);
  rule.formula = "=A1>0";
  book.active.conditionalFormats.push(rule);
  return book;
}

const rulesOf = ({ conditionalFormats }: SheetModel) => conditionalFormats.map(({ formula }) => formula);
const names = ({ sheets }: Book) => sheets.map(({ name }) => name);
const own = ({ sheets }: Book) => sheets.find(({ properties }) => properties.has("kenzan.sheet"));
/** All of a sheet but what Excel gives anew each time. */
const without = (sheet: SheetModel) =>
  JSON.stringify([
    { ...sheet, conditionalFormats: rulesOf(sheet), cells: [...sheet.cells.all()], rows: [...sheet.rows] },
  ]);

const MARKED = [
  '=N("kenzan1:suspect")=0',
  '=N("kenzan1:error")=0',
  '=N("kenzan1:rounding")=0',
  '=N("kenzan1:warning")=0',
];

test("marks stand above the user's rules, each with its colour and its frame, none with bold type, which widens figures", async () => {
  const { book } = openHost(withUsersRule(emptyBook()));
  expect(await mark(marks, plan)).toEqual({ sheet: "検証結果", leftOut: [] });
  expect(rulesOf(book.sheets[0]!)).toEqual([...MARKED, "=A1>0"]);
  const [suspect, error, rounding, warning] = book.sheets[0]!.conditionalFormats;
  expect(suspect!.look).toMatchObject({ fill: "#FFB3B3", font: { color: "#9C0006" } });
  for (const { look } of book.sheets[0]!.conditionalFormats.slice(0, 4)) {
    expect(look.font?.bold ?? null).toBe(null);
  }
  expect(error!.ranges).toEqual([range(2, 1, 4, 1), range(1, 3)]);
  expect(error!.look).toMatchObject({
    fill: "#FFE5E5",
    borders: { EdgeTop: { style: "Continuous", color: "#E08080" } },
  });
  expect(rounding!.look.borders.EdgeLeft.style).toBe("Dot");
  expect(warning!.look.borders.EdgeBottom.style).toBe("Dash");
});

test("the result sheet holds texts as texts, links and figures, and is laid out for reading and printing", async () => {
  const { book } = openHost(emptyBook());
  await mark(marks, plan);
  const sheet = own(book)!;
  const cell = (row: number, column: number) => sheet.cells.get(row, column)!;
  expect(cell(1, 0)).toMatchObject({ value: "=1+1", formula: undefined, format: { wrapText: true } });
  expect(cell(1, 1).value).toBe("4月1日");
  expect(cell(2, 1).formula).toBe(`HYPERLINK("#'表'!B2","表 B2")`);
  expect(cell(2, 1).format).toMatchObject({ font: { underline: "Single", color: "#0563C1" } });
  expect(cell(2, 2)).toMatchObject({ value: -1234.5, format: { numberFormat: '#,##0.0;"△"#,##0.0' } });
  expect(cell(2, 2).format.borders.top).toMatchObject({ style: "Continuous", color: "#BFBFBF" });
  expect(cell(0, 0).format.font).toMatchObject({ name: "游ゴシック", size: 18, bold: true });
  expect(sheet).toMatchObject({ frozen: { rows: 1, columns: 0 }, showGridlines: false, tabColor: "#1F3864" });
  expect(sheet.pageLayout).toMatchObject({
    orientation: "Landscape",
    headers: { defaultForAllPages: { leftHeader: "検証結果：P&&L.xlsx" } },
  });
  expect(sheet.rows.get(0)!.size).toBe(30);
  expect(rulesOf(sheet)).toEqual(['=N("kenzan1:sheet-result")=1']);
});

test("marking twice leaves no doubles, and a shorter result sheet no rest of the longer one", async () => {
  const { book } = openHost(withUsersRule(emptyBook()));
  await mark(marks, plan);
  const id = own(book)!.id;
  own(book)!.name = "6月の検証";
  const shorter = { ...plan, rows: plan.rows.slice(0, 1) };
  expect(await mark([{ sheet: "表", marks: marks[0]!.marks.slice(0, 1) }], shorter)).toMatchObject({
    sheet: "6月の検証",
  });
  expect(names(book)).toEqual(["表", "6月の検証"]);
  expect(own(book)!.id).toBe(id);
  expect(rulesOf(book.sheets[0]!)).toEqual([MARKED[0], "=A1>0"]);
  const filled = [...own(book)!.cells.all()].filter(([, , { value, formula }]) => value !== null || formula);
  expect(filled).toHaveLength(1);
  expect(own(book)!.rows.get(2)?.size).toBe(undefined);
});

test("a sheet of the user's called as ours is never touched", async () => {
  const book = emptyBook();
  addSheet(book, "検証結果").cells.put(0, 0, { value: "私の表", formula: undefined, format: PLAIN_FORMAT });
  const before = without(book.sheets[1]!);
  openHost(book);
  expect((await mark(marks, plan)).sheet).toBe("検証結果 (2)");
  expect(without(book.sheets[1]!)).toBe(before);
  expect(await unmark()).toEqual({ hasRemoved: true, leftOut: [] });
  expect(names(book)).toEqual(["表", "検証結果"]);
});

test("our sheet is known by its second witness where another program dropped its property", async () => {
  const { book } = openHost(emptyBook());
  await mark(marks, plan);
  own(book)!.properties.clear();
  expect((await readOpenWorkbook()).sheets.map(({ name }) => name)).toEqual(["表"]);
  expect((await mark(marks, plan)).sheet).toBe("検証結果");
  expect(names(book)).toEqual(["表", "検証結果"]);
});

test("removing the marks leaves the book as it was", async () => {
  const book = withUsersRule(emptyBook());
  const before = without(book.active);
  const host = openHost(book);
  await mark(marks, plan);
  const syncs = host.syncs;
  expect(await unmark()).toEqual({ hasRemoved: true, leftOut: [] });
  expect(host.syncs - syncs).toBeLessThanOrEqual(4);
  expect(names(book)).toEqual(["表"]);
  expect(without(book.active)).toBe(before);
  expect(await unmark()).toEqual({ hasRemoved: false, leftOut: [] });
});

test("the sheet that we wrote is not read as one of the book's", async () => {
  openHost(openSample());
  await mark(sampleMarks, samplePlan);
  expect((await readOpenWorkbook()).sheets).toEqual(sampleCheck.workbook.sheets);
});

test.each([1, 5])(
  "marking takes at most four syncs each time, with %d times as many findings",
  async (times) => {
    const host = openHost(openSample());
    const rows = Array.from({ length: times }, () => samplePlan.rows).flat();
    await mark(sampleMarks, { ...samplePlan, rows });
    expect(host.syncs).toBeLessThanOrEqual(4);
    const first = host.syncs;
    await mark(sampleMarks, { ...samplePlan, rows });
    expect(host.syncs - first).toBeLessThanOrEqual(4);
  },
);

test.each([5, 50])("%d sheets are marked and cleared in at most four syncs each", async (count) => {
  const book = withUsersRule(emptyBook());
  const sheets = [
    "表",
    ...Array.from({ length: count - 1 }, (_, index) => addSheet(book, `表${index}`).name),
  ];
  const everywhere = sheets.map((sheet) => ({ ...marks[0]!, sheet }));
  const host = openHost(book);
  for (const work of [() => mark(everywhere, plan), () => mark(everywhere, plan), unmark]) {
    const before = host.syncs;
    await work();
    expect(host.syncs - before).toBeLessThanOrEqual(4);
  }
  expect(book.sheets.flatMap(rulesOf)).toEqual(["=A1>0"]);
});

test("more to write than Excel on the web takes at once is sent in several requests", async () => {
  const rows = Array.from({ length: 6000 }, () => ({
    cells: [{ value: "合わない内容と計算式".repeat(40), look: "text" as const }],
  }));
  const host = openHost(emptyBook());
  await mark(marks, { ...plan, rows });
  expect(host.syncs).toBeGreaterThan(3);
  expect(own(host.book)!.cells.get(5999, 0)!.value).toBe(rows[0]!.cells[0]!.value);
});

test("thousands of scattered cells are marked by rules whose addresses Excel takes", async () => {
  const ranges = Array.from({ length: 2000 }, (_, i) => range(i * 2, (i * 3) % 200));
  const host = openHost(emptyBook());
  await mark([{ sheet: "表", marks: [{ strength: "error", ranges }] }], plan);
  expect(host.syncs).toBeLessThanOrEqual(4);
  const [rule, ...others] = host.book.sheets[0]!.conditionalFormats;
  expect([rule!, ...others].flatMap((each) => each.ranges)).toHaveLength(2000);
  expect(others.length).toBeGreaterThan(0);
  await unmark();
  expect(host.book.sheets[0]!.conditionalFormats).toEqual([]);
});

test("the fault of some Excels with rules on each other does not leave marks behind", async () => {
  const { book } = openHost(withUsersRule(emptyBook()));
  await mark(marks, plan);
  book.hasDeleteFault = true;
  await mark(marks, plan);
  expect(rulesOf(book.sheets[0]!)).toEqual([...MARKED, "=A1>0"]);
  await unmark();
  expect(rulesOf(book.active)).toEqual(["=A1>0"]);
});

test("with that fault no second sheet of ours is made where the first was deleted by hand", async () => {
  const { book } = openHost(withUsersRule(emptyBook()));
  await mark(marks, plan);
  book.sheets.pop();
  book.hasDeleteFault = true;
  expect((await mark(marks, plan)).sheet).toBe("検証結果");
  expect(names(book)).toEqual(["表", "検証結果"]);
  expect(rulesOf(book.sheets[0]!)).toEqual([...MARKED, "=A1>0"]);
});

test("marks that were copied with their cells go as well", async () => {
  const { book } = openHost(emptyBook());
  await mark(marks, plan);
  const copied = addSheet(book, "写し");
  copied.conditionalFormats = [{ ...book.sheets[0]!.conditionalFormats[0]!, id: "copy" }];
  await unmark();
  expect(copied.conditionalFormats).toEqual([]);
});

test("neither the selection nor the active sheet nor calculation changes", async () => {
  const book = emptyBook();
  book.calculationMode = "Manual";
  book.active.selection = [range(3, 3)];
  openHost(book);
  await mark(marks, plan);
  expect(book.active.name).toBe("表");
  expect(book.active.selection).toEqual([range(3, 3)]);
  expect(book.calculationMode).toBe("Manual");
});
