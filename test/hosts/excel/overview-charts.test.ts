import { readFileSync } from "node:fs";
import { check } from "../../../src/engine";
import { overviewOf } from "../../../src/engine/overview";
import { putOverview, readOwnOverview } from "../../../src/hosts/excel/overview";
import { readOpenWorkbook } from "../../../src/hosts/excel/read";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import { writeCheckedCopy } from "../../../src/hosts/xlsx/write";
import type { ExcelHost } from "../../../host/host";
import type { Book } from "../../../host/model/book";
import type { SheetModel } from "../../../host/model/sheet";
import { openBook } from "../../../host/xlsx/open";
import { seenCharts } from "../seen-charts";
import { openHost } from "./open";

const bytes = readFileSync("assets/samples/budget-h28-overview.xlsx");
const checked = check(readWorkbook(bytes, "予算.xlsx"));
const { plan } = overviewOf(checked, { charts: true })!;
const { plan: plain } = overviewOf(checked)!;

const own = ({ sheets }: Book): SheetModel =>
  sheets.find(({ properties }) => properties.get("kenzan.sheet") === "overview")!;

let host: ExcelHost;
beforeEach(() => {
  host = openHost(openBook(bytes, "予算.xlsx"));
});

test("the charts are those of the copy: kind, title, cells, colours, place", async () => {
  await putOverview(plan);
  const copy = own(openBook(writeCheckedCopy(bytes, [], [plan]), "予算.xlsx"));
  expect(seenCharts(copy)).toHaveLength(2);
  expect(seenCharts(own(host.book))).toEqual(seenCharts(copy));
});

test("their axes show names alone, below what is under zero, and bars are read from above", async () => {
  await putOverview(plan);
  const axes = own(host.book).charts.map(({ axes: { category, value } }) => ({
    names: category.tickLabels,
    isFromAbove: category.reversePlotOrder,
    hasScale: value.visible || value.hasGridlines,
  }));
  expect(axes).toEqual([
    { names: "Low", isFromAbove: false, hasScale: false },
    { names: "Low", isFromAbove: true, hasScale: false },
  ]);
});

test("they follow the book, figures and names", async () => {
  await putOverview(plan);
  const { data } = plan.charts![0]!;
  const name = () => own(host.book).cells.get(data.bottom, 0)?.value;
  expect(name()).toBe("28年度\n48,809");
  host.act((book) => {
    const sheet = book.sheets.find((each) => each.name === "予定貸借対照表")!;
    sheet.cells.put(29, 1, { ...sheet.cells.get(29, 1)!, value: 50_000_499, formula: undefined });
    book.isStale = true;
  });
  expect(name()).toBe("28年度\n50,000");
  expect(own(host.book).cells.get(data.bottom, 2)?.value).toBe(50_000_499);
});

describe("a later run", () => {
  test("has each chart once, in at most four syncs", async () => {
    await putOverview(plan);
    const first = seenCharts(own(host.book));
    const before = host.syncs;
    const { plan: again } = overviewOf(
      check(await readOpenWorkbook()),
      { charts: true },
      await readOwnOverview(),
    )!;
    const read = host.syncs;
    await putOverview(again);
    expect(host.syncs - read).toBeLessThanOrEqual(4);
    expect(read).toBeGreaterThan(before);
    expect(seenCharts(own(host.book))).toEqual(first);
  });

  test("without charts takes them away, and leaves what people have drawn", async () => {
    await putOverview(plan);
    await Excel.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem("概要 (2)");
      sheet.charts.add("ColumnClustered", sheet.getRange("A7:B9")).name = "手作り";
    });
    await putOverview(plain);
    expect(seenCharts(own(host.book)).map(({ name }) => name)).toEqual(["手作り"]);
    await putOverview(plan);
    expect(seenCharts(own(host.book))).toHaveLength(3);
  });

  test("finds them where the property of the sheet is lost", async () => {
    await putOverview(plan);
    const sheet = own(host.book);
    sheet.properties.delete("kenzan.sheet");
    await putOverview(plan);
    expect(own(host.book)).toBe(sheet);
    expect(seenCharts(sheet)).toHaveLength(2);
  });
});
