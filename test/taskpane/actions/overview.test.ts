import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check } from "../../../src/engine";
import type { OverviewChoice } from "../../../src/engine/overview";
import { NO_WAIVERS, reviewOf } from "../../../src/engine/waivers/review";
import { subjectsOf } from "../../../src/engine/waivers/subject";
import { writeCopy } from "../../../src/cli/copy";
import { readOpenWorkbook } from "../../../src/hosts/excel/read";
import { changeWaivers } from "../../../src/hosts/excel/waivers";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import { withWaiver } from "../../../src/engine/waivers/review";
import { onlyFirst } from "../../../src/messages/pane-overview";
import { createChecker } from "../../../src/taskpane/check/checker";
import { Desk } from "../../../src/taskpane/check/desk";
import { PageWorker } from "../../../src/taskpane/check/page-worker";
import { excelActions } from "../../../src/taskpane/excel-actions";
import type { PrepareOverview } from "../../../src/taskpane/overview/result";
import type { Book } from "../../../host/model/book";
import type { SheetModel } from "../../../host/model/sheet";
import { openBook } from "../../../host/xlsx/open";
import { bookOf, openHost } from "../../hosts/excel/open";
import { seenCharts } from "../../hosts/seen-charts";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const folder = mkdtempSync(join(tmpdir(), "overview-"));
afterAll(() => rmSync(folder, { recursive: true }));

const sample = (name: string) => readFileSync(`assets/samples/${name}.xlsx`);

const checker = createChecker(
  () => {
    throw new Error("no worker here");
  },
  () => new PageWorker(async (mostMs, reply) => new Desk(mostMs, reply)),
);

const prepare =
  (choice: OverviewChoice = {}): PrepareOverview =>
  ({ workbook, own, waivers }) =>
    checker.overview(workbook, { choice, own, waivers });

function openSample(name: string): Book {
  return openHost(openBook(sample(name), "予算.xlsx")).book;
}

const NOTHING_KEPT = { items: [], entries: [], isBroken: false };

/** What `kenzan check --out --overview` makes of a workbook. */
function madeByCommand(name: string, charts = false): Book {
  const bytes = sample(name);
  const out = join(folder, `${name}.xlsx`);
  const order = { book: `${name}.xlsx`, out, json: null, force: true, overview: true, charts };
  const result = check(readWorkbook(bytes, "予算.xlsx"));
  writeCopy(
    order,
    { bytes, mode: 0o644 },
    { result, review: NO_WAIVERS, waivers: NOTHING_KEPT, reading: NOTHING_KEPT, changes: NOTHING_KEPT },
    { version: "1.2.3", lang: "ja" },
  );
  return openBook(readFileSync(out), "予算.xlsx");
}

const overview = ({ sheets }: Book): SheetModel =>
  sheets.find(({ properties }) => properties.get("kenzan.sheet") === "overview")!;

const contentsOf = (sheet: SheetModel) =>
  [...sheet.cells.all()].flatMap(([row, column, { value, formula }]) =>
    value === null
      ? []
      : [{ row, column, value, formula, format: sheet.cells.formatOf(row, column).numberFormat }],
  );

test.each([
  ["budget-h28-overview", "概要 (2)", false],
  ["budget-h28", "概要", false],
  ["budget-h28-signs-lost", "概要 (2)", true],
])(
  "the sheet that the pane makes of %s is that of the command line, cell by cell",
  async (name, sheet, allows) => {
    const book = openSample(name);
    const outcome = await excelActions().makeOverview!(prepare(), allows, {});
    expect(outcome.sheet).toBe(sheet);
    const [own, theirs] = [overview(book), overview(madeByCommand(name))];
    expect(contentsOf(own).length).toBeGreaterThan(50);
    expect(contentsOf(own)).toEqual(contentsOf(theirs));
    expect(own.merges).toEqual(theirs.merges);
  },
);

test.each(["budget-h28-overview", "budget-h28"])(
  "the charts that the pane makes of %s are those of the command line, as they are their cells",
  async (name) => {
    const book = openSample(name);
    await excelActions().makeOverview!(prepare({ charts: true }), false, {});
    const [own, theirs] = [overview(book), overview(madeByCommand(name, true))];
    expect(seenCharts(theirs).length).toBeGreaterThan(0);
    expect(seenCharts(own)).toEqual(seenCharts(theirs));
    expect(contentsOf(own)).toEqual(contentsOf(theirs));
    expect(seenCharts(overview(madeByCommand(name)))).toEqual([]);
  },
);

test("a preview writes nothing and says what can be chosen", async () => {
  const book = openSample("budget-h28-overview");
  const before = book.sheets.length;
  const made = await excelActions().previewOverview!(prepare({ mode: "truncate" }), {});
  expect(book.sheets).toHaveLength(before);
  expect(made).toMatchObject({
    openErrors: 0,
    hasLastYear: true,
    units: [1_000, 1_000_000, 100_000_000],
    lastYears: [{ key: "2015 6月補正", label: "27年度6月補正" }],
    chosen: { description: "incorporated", unit: 1_000_000, mode: "truncate", lastYear: "2015 6月補正" },
  });
});

test("a second preview proposes what the sheet is", async () => {
  openSample("budget-h28-overview");
  const actions = excelActions();
  const preview = () => actions.previewOverview!(prepare(), {});
  const proposed = async () => (await preview()).chosen;
  expect(await proposed()).toMatchObject({ unit: 1_000_000, charts: false });
  await actions.makeOverview!(prepare({ unit: 1_000, charts: true }), false, {});
  expect(await proposed()).toMatchObject({ unit: 1_000, charts: true });
  expect(await preview()).toMatchObject({ hasLostCharts: false });
  await Excel.run(async ({ workbook }) => {
    const { charts } = workbook.worksheets.getItem("概要 (2)");
    charts.load("items/name");
    await workbook.context.sync();
    for (const chart of charts.items) chart.delete();
  });
  expect(await proposed()).toMatchObject({ unit: 1_000, charts: false });
  expect(await preview()).toMatchObject({ hasLostCharts: true });
});

describe("with errors open", () => {
  test("it is made only where that was allowed", async () => {
    const book = openSample("budget-h28-signs-lost");
    const refused = excelActions().makeOverview!(prepare(), false, {});
    await expect(refused).rejects.toMatchObject({
      words: { ja: expect.stringMatching(/38件残っているため.*作っていません。ブックは変わっていません/) },
    });
    expect(overview(book)).toBeUndefined();
    const outcome = await excelActions().makeOverview!(prepare(), true, {});
    expect(outcome.openErrors).toBe(38);
    expect(overview(book).cells.get(1, 0)?.value).toMatch(/^検算未了/);
  });

  test("it is made like any other where every error is waived", async () => {
    const book = openSample("budget-h28-signs-lost");
    const subjects = subjectsOf(check(await readOpenWorkbook()));
    const note = { reason: "as-source", text: "原資料のとおり", name: "佐藤", date: "2026-11-04" } as const;
    const waivers = subjects.reduce(
      (kept, subject) => withWaiver(kept, subject, note, subjects),
      [] as ReturnType<typeof withWaiver>,
    );
    expect(reviewOf(subjects, waivers).waived.size).toBe(subjects.length);
    await changeWaivers(() => waivers);
    const outcome = await excelActions().makeOverview!(prepare(), false, {});
    expect(outcome.openErrors).toBe(0);
    expect(overview(book).cells.get(1, 0)?.value ?? null).toBeNull();
  });
});

test("of several bodies the preview names the one that is shown", async () => {
  const body = (name: string) =>
    printedSheet(
      `${name}\u3000予定損益計算書\n（令和6年4月1日から令和7年3月31日まで）\n（単位：千円）\n科目|金額\n営業収益合計|2,000\n営業費用合計|1,000\n当期純利益|1,000`,
      name,
    );
  openHost(bookOf(workbookOf(body("東病院"), body("西病院"))));
  const made = await excelActions().previewOverview!(prepare(), {});
  expect(made.onlyOf).toBe("東病院");
  expect(onlyFirst(made.onlyOf!).ja).toBe(
    "ブックに複数の団体や会計があるため、最初の「東病院」だけを載せます。ほかは、ブックを分けて作ってください。",
  );
});

test("where no statement says its unit nothing is made, and the words say what to do", async () => {
  const sheet = printedSheet("損益計算書\n営業収益合計|500\n営業費用合計|300\n当期純利益|200");
  const { book } = openHost(bookOf(workbookOf(sheet)));
  await expect(excelActions().makeOverview!(prepare(), true, {})).rejects.toMatchObject({
    words: { ja: expect.stringMatching(/単位の分かる計算書が見つからない.*（単位：千円）/) },
  });
  expect(book.sheets).toHaveLength(1);
});

test("where the structure of the book is protected the words say so", async () => {
  const book = openSample("budget-h28");
  book.structure = { password: null };
  await expect(excelActions().makeOverview!(prepare(), true, {})).rejects.toMatchObject({
    words: { ja: expect.stringMatching(/構成が保護されているため、概要シートを追加していません/) },
  });
});
