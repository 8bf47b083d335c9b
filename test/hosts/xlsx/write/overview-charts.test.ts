import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { rangeName } from "../../../../src/engine/book/address";
import { check } from "../../../../src/engine";
import { overviewOf } from "../../../../src/engine/overview";
import { readOwnOverview } from "../../../../src/hosts/xlsx/own-overview";
import { readWorkbook } from "../../../../src/hosts/xlsx/read";
import { writeCheckedCopy } from "../../../../src/hosts/xlsx/write";
import { openBook } from "../../../../host/xlsx/open";
import { seenCharts } from "../../seen-charts";
import {
  chartsWithOpenpyxl,
  convertWithLibreOffice,
  testWithLibreOffice,
  testWithOpenpyxl,
} from "../../../support/other-programs";
import { BOOKS } from "./books";
import { faultsOf, ownPart, partsOf, textOf } from "./judge";

const A_MINUTE = 60_000;
const SAMPLE = readFileSync("assets/samples/budget-h28-overview.xlsx");
const checked = check(readWorkbook(SAMPLE, "予算.xlsx"));
const { plan } = overviewOf(checked, { charts: true })!;
const { plan: plain } = overviewOf(checked)!;

const drawn = (bytes: Uint8Array) => writeCheckedCopy(bytes, [], [plan]);
const undrawn = (bytes: Uint8Array) => writeCheckedCopy(bytes, [], [plain]);
const names = (bytes: Uint8Array) => [...partsOf(bytes).keys()].sort();
const ownSheet = (bytes: Uint8Array) => openBook(bytes, "予算.xlsx").sheets.at(-1)!;

describe.each(Object.keys(BOOKS).map((name) => [name]))("the copy of %s with charts", (name) => {
  const bytes = BOOKS[name]!();
  const copy = drawn(bytes);

  test("is sound, and no other part has changed", () => {
    expect(faultsOf(copy)).toEqual([]);
    const after = partsOf(copy);
    for (const [part, content] of partsOf(bytes)) {
      if (/workbook\.xml|styles\.xml|Content_Types|calcChain/i.test(part)) continue;
      expect([part, after.get(part)]).toEqual([part, content]);
    }
  });

  test("is the same where it is made again from itself", () => {
    expect(partsOf(drawn(copy))).toEqual(partsOf(copy));
  });

  test("holds nothing more of the charts where it is made again without them, and has them again after that", () => {
    const without = undrawn(copy);
    expect(faultsOf(without)).toEqual([]);
    expect(names(without).filter((part) => /drawings\/|charts\//.test(part))).toEqual(
      names(bytes).filter((part) => /drawings\/|charts\//.test(part)),
    );
    expect(seenCharts(ownSheet(drawn(without)))).toEqual(seenCharts(ownSheet(copy)));
  });
});

test("each series refers to its cells, by name, category and figure", () => {
  const sheet = ownSheet(drawn(SAMPLE));
  const cells = (top: number, left: number, bottom: number) =>
    `${sheet.name}!${rangeName({ top, left, bottom, right: left })}`;
  expect(
    seenCharts(sheet).map(({ name, type, title, series }) => [
      name,
      type,
      title,
      series.map((own) => own.cells),
    ]),
  ).toEqual(
    plan.charts!.map(({ name, type, title, data: { top, left, bottom, right } }) => [
      name,
      type,
      title,
      Array.from({ length: right - left }, (_, index) => [
        cells(top, left + 1 + index, top),
        cells(top + 1, left, bottom),
        cells(top + 1, left + 1 + index, bottom),
      ]),
    ]),
  );
});

test("a chart holds what its cells hold, for viewers that read no cells", () => {
  const [bridge] = plan.charts!;
  const xml = textOf(partsOf(drawn(SAMPLE)).get("xl/charts/chart1.xml")!);
  const cached = [...xml.matchAll(/<c:numCache>.*?<\/c:numCache>/gs)].map(([cache]) =>
    [...cache.matchAll(/<c:v>(.*?)<\/c:v>/g)].map(([, value]) => Number(value)),
  );
  const { top, left, bottom, right } = bridge!.data;
  const held = Array.from({ length: right - left }, (_, column) =>
    Array.from(
      { length: bottom - top },
      (_row, row) => plan.rows[top + 1 + row]!.cells[left + 1 + column]!.value,
    ),
  );
  expect(cached).toEqual(held);
});

test("what people have drawn on our sheet stays where it is", () => {
  const parts = unzipSync(drawn(SAMPLE));
  const drawing = "xl/drawings/drawing1.xml";
  const shape =
    '<xdr:oneCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="100" cy="100"/><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="9" name="手書き"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp><xdr:clientData/></xdr:oneCellAnchor>';
  const edited = zipSync({
    ...parts,
    [drawing]: strToU8(strFromU8(parts[drawing]!).replace("</xdr:wsDr>", `${shape}</xdr:wsDr>`)),
  });
  for (const again of [drawn(edited), undrawn(edited)]) {
    expect(faultsOf(again)).toEqual([]);
    expect(textOf(partsOf(again).get(drawing)!)).toContain(shape);
  }
  expect(seenCharts(ownSheet(drawn(edited)))).toHaveLength(2);
  expect(seenCharts(ownSheet(undrawn(edited)))).toHaveLength(0);
  expect(names(undrawn(edited)).filter((part) => part.includes("xl/charts/chart"))).toEqual([]);
});

describe("in a book that a program has saved which names charts anew", () => {
  const drawing = "xl/drawings/drawing1.xml";
  const changed = (change: (parts: Record<string, string>) => Record<string, string>) => {
    const parts = unzipSync(drawn(SAMPLE));
    const texts = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
    const edits = Object.entries(change(texts)).map(([name, text]) => [name, strToU8(text)] as const);
    return zipSync({ ...parts, ...Object.fromEntries(edits) });
  };
  const renamed = (texts: Record<string, string>) => ({
    [drawing]: texts[drawing]!.replaceAll(/name="検算 [^"]*"/g, 'name="Chart 1"'),
  });

  test("ours are known by the figures below the print area, and drawn once", () => {
    const saved = changed(renamed);
    expect(seenCharts(ownSheet(saved)).map(({ name }) => name)).toEqual(["Chart 1", "Chart 1"]);
    expect(readOwnOverview(saved)?.hasCharts).toBe(true);
    expect(seenCharts(ownSheet(drawn(saved)))).toEqual(seenCharts(ownSheet(drawn(SAMPLE))));
    expect(seenCharts(ownSheet(undrawn(saved)))).toEqual([]);
  });

  test.each([
    ["of what is printed", (text: string) => text.replaceAll(/\$(\d+)/g, () => "$7")],
    ["of another sheet", (text: string) => text.replaceAll("概要 (2)", "予定損益計算書")],
  ])("a chart %s is the body's own and stays", (_of, change) => {
    const part = "xl/charts/chart1.xml";
    const refer = (text: string) => text.replaceAll(/<c:f>[^<]*<\/c:f>/g, change);
    const saved = changed((texts) => ({ ...renamed(texts), [part]: refer(texts[part]!) }));
    expect(seenCharts(ownSheet(undrawn(saved)))).toHaveLength(1);
    expect(seenCharts(ownSheet(drawn(saved)))).toHaveLength(3);
  });
});

testWithOpenpyxl("openpyxl loads the charts with their kind, title and cells", () => {
  const loaded = chartsWithOpenpyxl(drawn(SAMPLE))["概要 (2)"]!;
  expect(loaded.map(({ kind, grouping, title }) => [kind, grouping, title])).toEqual([
    ["BarChart", "stacked", plan.charts![0]!.title],
    ["BarChart", "percentStacked", plan.charts![1]!.title],
  ]);
  expect(loaded.map(({ cells }) => cells.length)).toEqual(plan.charts!.map(({ series }) => series.length));
});

testWithLibreOffice(
  "LibreOffice loads the charts, and computes the figures and names of them as they are written",
  () => {
    const parts = unzipSync(drawn(SAMPLE));
    const part = ownPart(new Map(Object.entries(parts)), "overview");
    const bare = strFromU8(parts[part]!).replace(/<\/f><v>[^<]*<\/v>/g, "</f>");
    const copy = convertWithLibreOffice(zipSync({ ...parts, [part]: strToU8(bare) }), "xlsx");
    const sheet = openBook(copy, "予算.xlsx").sheets.find(({ name }) => name === "概要 (2)")!;
    plan.rows.slice(plan.page.area!.rows).forEach(({ cells }, index) =>
      cells.forEach((cell, column) => {
        const value = sheet.cells.get(plan.page.area!.rows + index, column)?.value ?? null;
        expect(value).toEqual(cell?.value ?? null);
      }),
    );
    const seen = seenCharts(sheet);
    expect(seen.map(({ type, title }) => [type, title])).toEqual(
      plan.charts!.map(({ type, title }) => [type, title]),
    );
    const cells = (charts: ReturnType<typeof seenCharts>) =>
      charts.map(({ series }) => series.map((own) => own.cells));
    expect(cells(seen)).toEqual(cells(seenCharts(ownSheet(drawn(SAMPLE)))));
  },
  A_MINUTE,
);
