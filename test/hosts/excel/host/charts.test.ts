import { openBook } from "../../../../host/xlsx/open";
import { saveBook } from "../../../../host/xlsx/save";
import {
  chartsWithOpenpyxl,
  convertWithLibreOffice,
  testWithLibreOffice,
  testWithOpenpyxl,
} from "../../../support/other-programs";
import { bookOfParts, worksheet } from "../../xlsx/book-of-parts";
import { bookWithEveryPart } from "../../xlsx/write/every-part";
import { faultsOf, partsOf, textOf } from "../../xlsx/write/judge";
import { emptyBook, failureOf, openHost } from "../open";
import { openedAndEdited } from "./edited";

const A_MINUTE = 60_000;

const TABLE = [
  ["", "27年度", "28年度"],
  ["固定負債", 300, 200],
  ["流動負債", 100, 150],
  ["純資産", 50, -20],
];

const file = bookOfParts({ "xl/worksheets/sheet1.xml": worksheet("<sheetData/>") });

/** A waterfall of stacked columns, and bars of 100 %, as the overview has them. */
function draw({ worksheets }: Excel.Workbook): void {
  const sheet = worksheets.add("概要 (図)");
  const range = sheet.getRange("A1:C4");
  range.values = TABLE;
  range.numberFormat = TABLE.map((row) => row.map(() => "#,##0;△#,##0"));
  sheet.customProperties.add("kenzan.sheet", "overview");
  const columns = sheet.charts.add("ColumnStacked", range, "Columns");
  columns.name = "増減の内訳";
  columns.title.text = "負債・純資産の内訳 & 増減";
  columns.title.format.font.set({ size: 12, bold: true, color: "#1F3864" });
  columns.setPosition("E2", "J18");
  columns.legend.position = "Bottom";
  columns.axes.valueAxis.numberFormat = "#,##0";
  columns.axes.valueAxis.majorGridlines.visible = false;
  columns.axes.valueAxis.title.text = "百万円";
  const first = columns.series.getItemAt(0);
  first.set({ name: "前年度", gapWidth: 40, hasDataLabels: true });
  first.format.fill.clear();
  first.format.line.clear();
  first.dataLabels.set({ numberFormat: "#,##0", position: "InsideEnd" });
  columns.series.getItemAt(1).format.fill.setSolidColor("#0072B2");
  columns.series.getItemAt(1).points.getItemAt(2).format.fill.setSolidColor("#D55E00");
  const bars = sheet.charts.add("BarStacked100", range, "Rows");
  bars.title.visible = false;
  bars.set({ left: 20, top: 400, width: 300, height: 150 });
  bars.axes.categoryAxis.reversePlotOrder = true;
  bars.axes.valueAxis.set({ minimum: 0, maximum: 1 });
}

let saved: Uint8Array;
beforeAll(async () => {
  saved = saveBook(await openedAndEdited(file, draw), file);
});

test("a chart takes names and categories from its cells, by columns or by rows", async () => {
  await openedAndEdited(file, draw);
  const told = await Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getLast();
    charts.load(
      "items/name,items/chartType,items/title/text,items/series/items/name,items/left,items/height",
    );
    await context.sync();
    return charts.items.map(({ name, chartType, title, series }) => [
      ...[name, chartType, title.text],
      series.items.map((each) => each.name),
    ]);
  });
  expect(told).toEqual([
    ["増減の内訳", "ColumnStacked", "負債・純資産の内訳 & 増減", ["前年度", "28年度"]],
    ["グラフ 1", "BarStacked100", "", ["固定負債", "流動負債", "純資産"]],
  ]);
});

test("charts are saved with what they show, and opened again", () => {
  expect(faultsOf(saved)).toEqual([]);
  const charts = openBook(saved, "book.xlsx").sheets.at(-1)!.charts;
  const [columns, bars] = charts;
  expect(charts.map(({ name, type }) => [name, type])).toEqual([
    ["増減の内訳", "ColumnStacked"],
    ["グラフ 1", "BarStacked100"],
  ]);
  expect(columns!.title.text).toBe("負債・純資産の内訳 & 増減");
  expect(columns!.series.map(({ values, categories }) => [values?.range, categories?.range])).toEqual([
    [
      { top: 1, left: 1, bottom: 3, right: 1 },
      { top: 1, left: 0, bottom: 3, right: 0 },
    ],
    [
      { top: 1, left: 2, bottom: 3, right: 2 },
      { top: 1, left: 0, bottom: 3, right: 0 },
    ],
  ]);
  expect(columns!.series.map(({ paint }) => paint.fill)).toEqual(["", "#0072B2"]);
  expect(bars!.series.map(({ paint }) => paint.fill)).toEqual(["#4472C4", "#ED7D31", "#A5A5A5"]);
  expect([...columns!.series[1]!.points]).toEqual([[2, { fill: "#D55E00" }]]);
  expect(bars!.place).toEqual({ left: 20, top: 400, width: 300, height: 150 });
  const texts = [...partsOf(saved)]
    .filter(([name]) => name.includes("/charts/"))
    .map(([, bytes]) => textOf(bytes));
  expect(texts[0]).toContain('<c:pt idx="2"><c:v>-20</c:v></c:pt>');
  expect(texts[0]).toContain("<c:f>'概要 (図)'!$C$2:$C$4</c:f>");
});

test("opened and saved, the book with charts is the same to the byte", () => {
  expect(Buffer.compare(saveBook(openBook(saved, "book.xlsx"), saved), saved)).toBe(0);
});

test("a chart that is drawn anew takes the place of the one that was deleted", async () => {
  const book = await openedAndEdited(saved, ({ worksheets }) => {
    const sheet = worksheets.getItem("概要 (図)");
    sheet.charts.getItem("増減の内訳").delete();
    const chart = sheet.charts.add("ColumnStacked100", sheet.getRange("A1:C4"));
    chart.name = "増減の内訳";
    chart.setPosition("A6", "D20");
  });
  const again = saveBook(book, saved);
  expect(faultsOf(again)).toEqual([]);
  expect([...partsOf(again).keys()]).toEqual([...partsOf(saved).keys()]);
  const charts = openBook(again, "book.xlsx").sheets.at(-1)!.charts;
  expect(charts.map(({ name, type }) => [name, type]).sort()).toEqual([
    ["グラフ 1", "BarStacked100"],
    ["増減の内訳", "ColumnStacked100"],
  ]);
});

test("a chart is added beside what a drawing of the file holds, which stays as it is", async () => {
  const every = bookWithEveryPart();
  const book = await openedAndEdited(every, ({ worksheets }) => {
    const sheet = worksheets.getItem("損益");
    sheet.protection.unprotect("CC74");
    sheet.charts.add("ColumnClustered", sheet.getRange("A3:B5"), "Columns");
  });
  const own = saveBook(book, every);
  expect(faultsOf(own)).toEqual([]);
  const drawing = (bytes: Uint8Array) => textOf(partsOf(bytes).get("xl/drawings/drawing1.xml")!);
  expect(drawing(own).startsWith(drawing(every).replace(/<\/xdr:wsDr>$/, ""))).toBe(true);
  const known = [...partsOf(every).keys()].filter((name) => /chart|media/.test(name));
  for (const name of known) {
    expect(Buffer.compare(partsOf(own).get(name)!, partsOf(every).get(name)!)).toBe(0);
  }
  expect(openBook(own, "book.xlsx").sheets[0]!.charts).toHaveLength(
    openBook(every, "book.xlsx").sheets[0]!.charts.length + 1,
  );
});

test("a chart of the file that was changed, or whose sheet was renamed, is not saved silently as it was", async () => {
  const renamed = await openedAndEdited(
    saved,
    ({ worksheets }) => (worksheets.getItem("概要 (図)").name = "別"),
  );
  expect(() => saveBook(renamed, saved)).toThrow("changed in the chart");
  const titled = await openedAndEdited(saved, ({ worksheets }) => {
    worksheets.getItem("概要 (図)").charts.getItemAt(0).title.text = "新";
  });
  expect(() => saveBook(titled, saved)).toThrow("changed in the chart 増減の内訳");
});

test.each<readonly [string, (sheet: Excel.Worksheet) => unknown, string]>([
  [
    "a kind that it does not draw",
    (sheet) => sheet.charts.add("Waterfall", sheet.getRange("A1")),
    "NotImplemented",
  ],
  ["a chart that is not there", (sheet) => sheet.charts.getItem("無").load("name"), "ItemNotFound"],
  [
    "a member that it does not know",
    (sheet) => sheet.charts.add("BarStacked", sheet.getRange("A1")).load("style"),
    "ApiNotFound",
  ],
])("%s is refused", async (_what, work, code) => {
  openHost(emptyBook());
  const failure = Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("表"));
    await context.sync();
  });
  expect(await failureOf(failure)).toMatchObject({ code });
});

test("on a protected sheet nothing is drawn, unless it allows objects to be edited", async () => {
  const draws = async (options: object) => {
    const book = emptyBook();
    book.active.protection = { options: { ...options }, password: null };
    openHost(book);
    return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表");
      sheet.charts.add("ColumnStacked", sheet.getRange("A1:B2"));
      await context.sync();
    });
  };
  expect(await failureOf(draws({}))).toMatchObject({ code: "AccessDenied" });
  await draws({ allowEditObjects: true });
});

testWithOpenpyxl("openpyxl loads the charts with their kind, title and cells", () => {
  expect(chartsWithOpenpyxl(saved)["概要 (図)"]).toEqual([
    {
      ...{ kind: "BarChart", direction: "col", grouping: "stacked", title: "負債・純資産の内訳 & 増減" },
      cells: ["'概要 (図)'!$B$2:$B$4", "'概要 (図)'!$C$2:$C$4"],
    },
    {
      ...{ kind: "BarChart", direction: "bar", grouping: "percentStacked", title: null },
      cells: ["'概要 (図)'!$B$2:$C$2", "'概要 (図)'!$B$3:$C$3", "'概要 (図)'!$B$4:$C$4"],
    },
  ]);
});

testWithLibreOffice(
  "LibreOffice loads the charts with their kind, title and figures",
  () => {
    const text = convertWithLibreOffice(saved, "fods").toString();
    expect(text.match(/<chart:chart\b[^>]*chart:class="chart:bar"/g)).toHaveLength(2);
    expect(text).toMatch(/chart:percentage="true"/);
    expect(text).toMatch(/chart:stacked="true"/);
    expect(text).toContain("負債・純資産の内訳 &amp; 増減");
  },
  A_MINUTE,
);
