import { readFileSync } from "node:fs";
import { check } from "../../../src/engine";
import { type Overview, overviewOf } from "../../../src/engine/overview";
import { mark } from "../../../src/hosts/excel/mark";
import { putOverview, readOwnOverview } from "../../../src/hosts/excel/overview";
import { readOpenWorkbook } from "../../../src/hosts/excel/read";
import { unmark } from "../../../src/hosts/excel/unmark";
import { spread } from "../../../src/hosts/looks/spread";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import { writeCheckedCopy } from "../../../src/hosts/xlsx/write";
import type { ExcelHost } from "../../../host/host";
import type { Book } from "../../../host/model/book";
import { printAreaOf } from "../../../host/model/print-names";
import type { SheetModel } from "../../../host/model/sheet";
import { openBook } from "../../../host/xlsx/open";
import { figures } from "../../reference-book";
import { sampleMarks, samplePlan } from "./checked-sample";
import { openHost } from "./open";

const bytes = readFileSync("assets/samples/budget-h28-overview.xlsx");
const { plan }: Overview = overviewOf(check(readWorkbook(bytes, "予算.xlsx")))!;

const own = ({ sheets }: Book, id = "overview"): SheetModel =>
  sheets.find(({ properties }) => properties.get("kenzan.sheet") === id)!;

let host: ExcelHost;
beforeEach(() => {
  host = openHost(openBook(bytes, "予算.xlsx"));
});

const cellsOf = (sheet: SheetModel) =>
  plan.rows.flatMap((_, row) =>
    plan.columns.map((_width, column) => {
      const cell = sheet.cells.get(row, column);
      return { row, column, value: cell?.value ?? null, formula: cell?.formula };
    }),
  );

/** Of every cell of the plan. Excel takes a text behind an apostrophe for quoted; in a file it needs none. */
const looksOf = (sheet: SheetModel) =>
  plan.rows.flatMap(({ cells }, row) =>
    spread(cells).flatMap((cell, column) =>
      cell ? [{ ...sheet.cells.formatOf(row, column), isQuoted: null }] : [],
    ),
  );

describe("the 概要 that is put into the open workbook", () => {
  const copy = openBook(writeCheckedCopy(bytes, [], [plan]), "予算.xlsx");
  let made: SheetModel;
  beforeEach(async () => {
    expect(await putOverview(plan)).toEqual({ sheet: "概要 (2)", leftOut: [] });
    made = own(host.book);
  });

  test("is that of the copy, cell by cell: values as Excel computes them, formulas, looks", () => {
    expect(cellsOf(made)).toEqual(cellsOf(own(copy)));
    expect(looksOf(made)).toEqual(looksOf(own(copy)));
  });

  test("shows every published figure", () => {
    const [, ...published] = figures("overview-published");
    const rows = plan.rows.map((_, row) =>
      [0, 1, 2, 3].map((column) => made.cells.get(row, column)?.value ?? null),
    );
    for (const [, label, ...line] of published) {
      const printed = String(label).replace("(", "（").replace(")", "）");
      expect(rows.find(([first]) => first === printed)).toEqual([printed, ...line]);
    }
  });

  test("is as wide and as high, merged and printed as that of the copy", () => {
    const frame = (book: Book, sheet: SheetModel) => {
      const { rows, columns, merges, pageLayout, showGridlines, frozen } = sheet;
      return {
        rows: plan.rows.map((_, row) => rows.get(row)?.size),
        columns: plan.columns.map((_, column) => columns.get(column)?.size),
        merges,
        showGridlines,
        frozen,
        header: pageLayout.headers.defaultForAllPages,
        printArea: printAreaOf(book, sheet),
        orientation: pageLayout.orientation,
        paper: pageLayout.paperSize,
        fit: pageLayout.zoom.horizontalFitToPages,
        isCentred: pageLayout.centerHorizontally,
        left: pageLayout.leftMargin,
      };
    };
    expect(frame(host.book, made)).toEqual(frame(copy, own(copy)));
    expect(printAreaOf(host.book, made)).toEqual([
      { top: 0, left: 0, bottom: plan.rows.length - 1, right: 3 },
    ]);
  });

  test("follows the book", () => {
    host.act((book) => {
      const sheet = book.sheets.find(({ name }) => name === "予定損益計算書")!;
      sheet.cells.put(14, 2, { ...sheet.cells.get(14, 2)!, value: 51_914_467 });
      book.isStale = true;
    });
    const row = plan.rows.findIndex(({ cells }) => cells[0]?.value === "収益計");
    expect([1, 2, 3].map((column) => made.cells.get(row, column)?.value)).toEqual([51_918, 75_173, -23_255]);
  });

  test("is none of the statements that a check reads", async () => {
    const { sheets } = await readOpenWorkbook();
    expect(sheets.map(({ name }) => name)).toEqual(
      readWorkbook(bytes, "予算.xlsx").sheets.map(({ name }) => name),
    );
  });

  test("is rewritten in place with what people have written into it", async () => {
    host.act(({ sheets }) => {
      const sheet = sheets.find(({ name }) => name === "概要 (2)")!;
      const row = plan.rows.findIndex(({ cells }) => cells[0]?.value === "・営業外費用：支払利息");
      sheet.cells.put(row, 0, { ...sheet.cells.get(row, 0)!, value: "・営業外費用：リース支払利息" });
      sheet.name = "議会用";
    });
    const overview = overviewOf(check(await readOpenWorkbook()), {}, await readOwnOverview());
    expect(await putOverview(overview!.plan)).toEqual({ sheet: "議会用", leftOut: [] });
    const values = cellsOf(own(host.book)).map(({ value }) => value);
    expect(values).toContain("・営業外費用：リース支払利息");
    expect(values).not.toContain("・営業外費用：支払利息");
    expect(host.book.sheets.filter(({ properties }) => properties.size)).toHaveLength(1);
  });

  test("stays beside 検証結果, and when marks are removed", async () => {
    await mark(sampleMarks, samplePlan);
    const before = cellsOf(own(host.book));
    expect(own(host.book, "result").name).toBe("検証結果");
    await unmark();
    expect(own(host.book, "result")).toBeUndefined();
    expect(cellsOf(own(host.book))).toEqual(before);
  });
});

test("the first and every later run take at most four syncs", async () => {
  const syncs = async () => {
    const before = host.syncs;
    await putOverview(plan);
    return host.syncs - before;
  };
  expect(await syncs()).toBeLessThanOrEqual(4);
  expect(await syncs()).toBeLessThanOrEqual(4);
});

test("a book whose structure is protected is left as it is", async () => {
  host.book.structure = { password: null };
  const before = host.book.sheets.length;
  expect(await putOverview(plan)).toEqual({
    sheet: null,
    leftOut: [{ what: "overview-sheet", sheet: null, why: "structure-protected" }],
  });
  expect(host.book.sheets).toHaveLength(before);
});

test("an overview that is protected is left as it is", async () => {
  await putOverview(plan);
  own(host.book).protection = { options: {}, password: null };
  expect(await putOverview(plan)).toMatchObject({
    sheet: "概要 (2)",
    leftOut: [{ what: "overview-sheet", why: "sheet-protected" }],
  });
});
