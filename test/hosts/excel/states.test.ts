import { cellOrdersOf } from "../../../src/engine/report/cell-orders";
import { explainError } from "../../../src/hosts/excel/errors";
import { mark } from "../../../src/hosts/excel/mark";
import { readOpenWorkbook } from "../../../src/hosts/excel/read";
import { applyRepairs } from "../../../src/hosts/excel/repair/repair";
import { unmark } from "../../../src/hosts/excel/unmark";
import { WriteRefused } from "../../../src/hosts/excel/write-refused";
import { leftOutText, OBSTACLES } from "../../../src/messages/excel-obstacles";
import type { Book } from "../../../host/model/book";
import { openSample, sampleCheck, sampleMarks, samplePlan } from "./checked-sample";
import { failureOf, openHost, setRequirementSet } from "./open";
import { repairsOf } from "../../listed-repairs";

const MARKED = sampleMarks[0]!.sheet;

const writes: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["marking", () => mark(sampleMarks, samplePlan)],
  ["removing marks", unmark],
  ["repairing", () => applyRepairs([cellOrdersOf(repairsOf(sampleCheck)[0]!, sampleCheck)])],
];

const contentOf = ({ sheets }: Book) =>
  JSON.stringify(
    sheets.map(({ name, cells, conditionalFormats }) => [name, [...cells.all()], conditionalFormats]),
  );

const sheetOf = (book: Book, name: string) => book.sheets.find((sheet) => sheet.name === name)!;
const own = (book: Book) => book.sheets.find(({ properties }) => properties.has("kenzan.sheet"));

describe.each(writes)("%s", (_what, write) => {
  test.each<readonly [string, (book: Book) => unknown, string]>([
    ["read-only", (book) => (book.isReadOnly = true), "読み取り専用"],
    ["editing", (book) => (book.isEditing = true), "Enter で確定"],
  ])("is refused where the book is %s, which is unchanged", async (obstacle, state, words) => {
    const { book } = openHost(openSample());
    state(book);
    const before = contentOf(book);
    const error = await failureOf(write());
    expect(error).toBeInstanceOf(WriteRefused);
    expect(error).toMatchObject({ obstacle });
    expect(contentOf(book)).toBe(before);
    expect(explainError(error).ja).toContain(words);
  });

  test("is refused in an Excel below ExcelApi 1.14, before anything is sent", async () => {
    const host = openHost(openSample());
    setRequirementSet("1.13");
    expect(await failureOf(write())).toMatchObject({ obstacle: "too-old" });
    expect(host.syncs).toBe(0);
  });

  test("works while a chart sheet is shown", async () => {
    const { book } = openHost(openSample());
    book.isChartActive = true;
    await write();
    expect(book.isChartActive).toBe(true);
  });
});

test("while another book has the focus marking is tried again once and then told", async () => {
  const host = openHost(openSample());
  host.book.isElsewhere = true;
  expect(await failureOf(mark(sampleMarks, samplePlan))).toMatchObject({ obstacle: "elsewhere" });
  const answered = host.syncs;
  const marking = mark(sampleMarks, samplePlan);
  while (host.syncs < answered + 3) await new Promise((resolve) => setImmediate(resolve));
  host.book.isElsewhere = false;
  expect((await marking).sheet).toBe("検証結果");
  expect(host.book.sheets.filter(({ properties }) => properties.size)).toHaveLength(1);
});

test("reading works while another book has the focus or a chart sheet is shown", async () => {
  const { book } = openHost(openSample());
  book.isElsewhere = true;
  book.isChartActive = true;
  expect((await readOpenWorkbook()).sheets).toHaveLength(sampleCheck.workbook.sheets.length);
});

test("a protected sheet is left out and named, all others are marked", async () => {
  const { book } = openHost(openSample());
  const sheet = sheetOf(book, MARKED);
  sheet.protection = { options: {}, password: "秘密" };
  const { leftOut, sheet: name } = await mark(sampleMarks, samplePlan);
  expect(leftOut).toEqual([{ what: "marks", sheet: MARKED, why: "sheet-protected" }]);
  expect(name).toBe("検証結果");
  expect(sheet.conditionalFormats).toEqual([]);
  expect(sheet.protection).toEqual({ options: {}, password: "秘密" });
  expect(leftOutText(leftOut[0]!, "ja")).toContain("保護されている");
  expect(sampleMarks.length).toBeGreaterThan(1);
  for (const { sheet: other } of sampleMarks.filter((each) => each.sheet !== MARKED)) {
    expect(sheetOf(book, other).conditionalFormats).not.toEqual([]);
  }
});

test("a protected sheet that allows formatting is marked", async () => {
  const { book } = openHost(openSample());
  sheetOf(book, MARKED).protection = { options: { allowFormatCells: true }, password: null };
  expect((await mark(sampleMarks, samplePlan)).leftOut).toEqual([]);
});

test("our own sheet under protection is left as it is", async () => {
  const { book } = openHost(openSample());
  await mark(sampleMarks, samplePlan);
  own(book)!.protection = { options: {}, password: null };
  const before = contentOf(book);
  const { leftOut } = await mark(sampleMarks, { ...samplePlan, rows: [] });
  expect(leftOut).toEqual([{ what: "result-sheet", sheet: "検証結果", why: "sheet-protected" }]);
  expect(JSON.parse(contentOf(book)).at(-1)).toEqual(JSON.parse(before).at(-1));
});

test("with a protected structure there are marks, but no sheet is added or deleted", async () => {
  const { book } = openHost(openSample());
  book.structure = { password: null };
  const { sheet, leftOut } = await mark(sampleMarks, samplePlan);
  expect([sheet, leftOut]).toEqual([
    null,
    [{ what: "result-sheet", sheet: null, why: "structure-protected" }],
  ]);
  expect(sheetOf(book, MARKED).conditionalFormats).not.toEqual([]);
  expect(leftOutText(leftOut[0]!, "ja")).toContain("構成が保護");
  book.structure = null;
  await mark(sampleMarks, samplePlan);
  book.structure = { password: null };
  expect(await unmark()).toMatchObject({
    hasRemoved: true,
    leftOut: [{ what: "result-sheet", why: "structure-protected" }],
  });
  expect((await unmark()).hasRemoved).toBe(false);
  expect(own(book)).toBeDefined();
});

test.each(["Hidden", "VeryHidden"] as const)("%s sheets are marked and stay so", async (visibility) => {
  const { book } = openHost(openSample());
  sheetOf(book, MARKED).visibility = visibility;
  expect((await mark(sampleMarks, samplePlan)).leftOut).toEqual([]);
  expect(sheetOf(book, MARKED)).toMatchObject({ visibility });
  expect(sheetOf(book, MARKED).conditionalFormats).not.toEqual([]);
  own(book)!.visibility = visibility;
  await mark(sampleMarks, samplePlan);
  expect(own(book)!.visibility).toBe(visibility);
  expect(await unmark()).toEqual({ hasRemoved: true, leftOut: [] });
  expect(own(book)).toBe(undefined);
});

test("filtered rows are marked and stay filtered away", async () => {
  const { book } = openHost(openSample());
  const sheet = sheetOf(book, MARKED);
  const [{ ranges }] = sampleMarks[0]!.marks as [(typeof sampleMarks)[0]["marks"][0]];
  const { top } = ranges[0]!;
  sheet.filter = { top: 0, left: 0, bottom: top, right: 5 };
  sheet.rows.set(top, { isHidden: true });
  await mark(sampleMarks, samplePlan);
  expect(sheet.conditionalFormats[0]!.ranges).toEqual(ranges);
  await unmark();
  expect(sheet).toMatchObject({ filter: { bottom: top }, conditionalFormats: [] });
  expect(sheet.rows.get(top)!.isHidden).toBe(true);
});

test("our sheet stays where it is the only visible one", async () => {
  const { book } = openHost(openSample());
  await mark(sampleMarks, samplePlan);
  for (const sheet of book.sheets) if (!sheet.properties.size) sheet.visibility = "Hidden";
  const { leftOut } = await unmark();
  expect(leftOut).toEqual([{ what: "result-sheet", sheet: "検証結果", why: "last-visible" }]);
  expect(leftOutText(leftOut[0]!, "en")).toContain("only visible sheet");
});

test("a sheet that is gone since the check is told", async () => {
  const { book } = openHost(openSample());
  sheetOf(book, MARKED).name = "別名";
  const { leftOut } = await mark(sampleMarks, samplePlan);
  expect(leftOut).toEqual([{ what: "marks", sheet: MARKED, why: "sheet-missing" }]);
});

test("every obstacle says in both languages what was left unchanged", () => {
  for (const { ja, en } of Object.values(OBSTACLES)) {
    expect(ja).toMatch(/変わっていません|解除していません/);
    expect(en).toMatch(/unchanged|nothing was written|No value of a cell was changed|left as it is/);
  }
});
