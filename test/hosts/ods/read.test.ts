import { readOds } from "../../../src/hosts/ods/read";
import { UnreadableWorkbookError } from "../../../src/hosts/xlsx/unreadable";
import { number, odsOf, row, table, text } from "./document";

const sheetOf = (tables: string, styles = "") => readOds(odsOf(tables, styles), "a.ods").sheets[0]!;
const valuesOf = (tables: string) =>
  sheetOf(tables).cells.map(({ row: at, column, value }) => [at, column, value]);

test("cells stand where repeated cells and rows put them, those in headings of pages too", () => {
  const rows =
    `<table:table-header-rows>${row(text("科目"))}</table:table-header-rows>` +
    row("", ' table:number-rows-repeated="2"') +
    `<table:table-row-group>${row('<table:table-cell table:number-columns-repeated="2"/>' + number(7, ' table:number-columns-repeated="2"'))}</table:table-row-group>` +
    row(number(1), ' table:number-rows-repeated="2"') +
    row("<table:table-cell/>", ' table:number-rows-repeated="1048000"');
  expect(valuesOf(table(rows))).toEqual([
    [0, 0, "科目"],
    [3, 2, 7],
    [3, 3, 7],
    [4, 0, 1],
    [5, 0, 1],
  ]);
});

test("texts without ふりがな and notes; spaces that are meant, paragraphs as lines", () => {
  const ruby =
    "<text:ruby><text:ruby-base>豊田</text:ruby-base><text:ruby-text>トヨタ</text:ruby-text></text:ruby>市";
  const noted =
    '<table:table-cell office:value-type="string"><office:annotation><text:p>要確認</text:p></office:annotation><text:p>計</text:p></table:table-cell>';
  const spaced = '<text:s text:c="2"/>　内訳  と <text:span>残り</text:span>';
  const lines =
    '<table:table-cell office:value-type="string"><text:p>収入</text:p><text:p>支出</text:p></table:table-cell>';
  expect(valuesOf(table(row(text(ruby) + noted + text(spaced) + lines))).map(([, , value]) => value)).toEqual(
    ["豊田市", "計", "  　内訳 と 残り", "収入\n支出"],
  );
});

test("dates, times, truth and errors are values", () => {
  const cell = (attributes: string, shown = "") =>
    `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
  const cells =
    cell('office:value-type="date" office:date-value="2026-04-01"') +
    cell('office:value-type="time" office:time-value="PT12H00M00S"') +
    cell('office:value-type="boolean" office:boolean-value="true"') +
    cell('office:value-type="string" calcext:value-type="error" table:formula="of:=1/0"', "#DIV/0!") +
    cell('office:value-type="string" calcext:value-type="error" table:formula="of:=FOO()"', "Err:508") +
    cell('office:value-type="percentage" office:value="0.5"', "50%");
  expect(valuesOf(table(row(cells))).map(([, , value]) => value)).toEqual([
    46113,
    0.5,
    true,
    { error: "#DIV/0!" },
    { error: "#VALUE!" },
    0.5,
  ]);
});

test("merged areas, what is hidden, what is protected", () => {
  const columns =
    '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>';
  const rows =
    row(
      text("表題", ' table:number-columns-spanned="2" table:number-rows-spanned="1"') +
        "<table:covered-table-cell/>",
    ) +
    row(number(1), ' table:visibility="filter"') +
    row(number(2) + number(3));
  const hidden =
    '<style:style style:name="ta9" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const sheet = sheetOf(table(columns + rows, ' table:style-name="ta9" table:protected="true"'), hidden);
  expect(sheet).toMatchObject({
    name: "収支",
    visibility: "hidden",
    isProtected: true,
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    hiddenRows: [1],
    hiddenColumns: [1],
  });
});

describe("formats", () => {
  const digits =
    '<number:number number:decimal-places="0" number:min-decimal-places="0" number:min-integer-digits="1" number:grouping="true"';
  const style = (inner: string) => `<number:number-style style:name="N1">${inner}</number:number-style>`;
  const part = (name: string, inner: string) =>
    `<number:number-style style:name="${name}" style:volatile="true">${inner}</number:number-style>`;
  const map = (condition: string, name: string) =>
    `<style:map style:condition="value()${condition}" style:apply-style-name="${name}"/>`;
  const formatOf = (styles: string) => {
    const cell =
      '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"><style:paragraph-properties fo:margin-left="0.74cm"/></style:style>';
    return sheetOf(table(row(number(1, ' table:style-name="ce1"'))), styles + cell).cells[0]!;
  };

  test.each([
    ["#,##0", style(`${digits}/>`)],
    [
      '#,##0;"△ "#,##0',
      part("N1P0", `${digits}/>`) + style(`<number:text>△ </number:text>${digits}/>${map("&gt;=0", "N1P0")}`),
    ],
    [
      '#,##0;"△"#,##0;"-"',
      part("N1P0", `${digits}/>`) +
        part("N1P1", `<number:text>△</number:text>${digits}/>`) +
        style(`<number:text>-</number:text>${map("&gt;0", "N1P0")}${map("&lt;0", "N1P1")}`),
    ],
    [
      '[>=1000]#,##0,"千";#,##0',
      part("N1P0", `${digits} number:display-factor="1000"/><number:text>千</number:text>`) +
        style(`${digits}/>${map("&gt;=1000", "N1P0")}`),
    ],
    [
      "0.00%",
      style(
        '<number:number number:decimal-places="2" number:min-integer-digits="1"/><number:text>%</number:text>',
      ),
    ],
  ])("%s", (code, styles) => expect(formatOf(styles)).toMatchObject({ format: code, indent: 2 }));

  test("a date of an era", () => {
    const date =
      '<number:date-style style:name="N1"><number:era number:style="long"/><number:year/><number:text>年</number:text><number:month/></number:date-style>';
    expect(formatOf(date).format).toBe('gggyy"年"m');
  });
});

test.each([
  ["one that is encrypted", "encrypted", odsOf("", "", "<manifest:encryption-data/>")],
  ["one whose content is cut off", "damaged-part", odsOf("<table:table>")],
])("%s is refused", (_, code, bytes) => {
  expect(() => readOds(bytes, "a.ods")).toThrow(UnreadableWorkbookError);
  expect(() => readOds(bytes, "a.ods")).toThrow(expect.objectContaining({ code }));
});

test("a cell beyond the last row or column is refused; merged areas end with the sheet", () => {
  const gap = row("", ' table:number-rows-repeated="1048576"');
  const wide = '<table:table-cell table:number-columns-repeated="16384"/>';
  for (const rows of [gap + row(number(1)), row(wide + number(1))])
    expect(() => sheetOf(table(rows))).toThrow(expect.objectContaining({ code: "damaged-part" }));
  const merged = '<table:table-cell table:number-columns-spanned="9" table:number-rows-spanned="2.5"/>';
  expect(sheetOf(table(gap + row(merged))).merges).toEqual([]);
  const last = '<table:table-cell table:number-columns-repeated="16382"/>';
  expect(sheetOf(table(row(last + merged))).merges).toEqual([
    { top: 0, left: 16382, bottom: 1, right: 16383 },
  ]);
});

test("what is repeated in many cells is held to the budget; empty texts are no cells", () => {
  const long = `of:=${"[.A1]+".repeat(1_000)}1`;
  const rows = (count: number) =>
    table(row(number(1, ` table:formula="${long}"`), ` table:number-rows-repeated="${count}"`));
  expect(sheetOf(rows(10)).cells).toHaveLength(10);
  expect(() => sheetOf(rows(30_000))).toThrow(expect.objectContaining({ code: "too-long-formulas" }));
  expect(sheetOf(table(row(text("") + number(1)))).cells).toHaveLength(1);
});

test("each column has its own style, the last that is declared its own", () => {
  const styles = [0, 1, 2].map(
    (at) =>
      `<style:style style:name="ce${at}" style:family="table-cell"><style:paragraph-properties fo:margin-left="${at * 0.37}cm"/></style:style>`,
  );
  const columns = [0, 1, 2].map(
    (at) => `<table:table-column table:default-cell-style-name="ce${at}" table:number-columns-repeated="2"/>`,
  );
  const cells = row(number(1).repeat(6));
  expect(
    sheetOf(table(columns.join("") + cells), styles.join("")).cells.map(({ indent = 0 }) => indent),
  ).toEqual([0, 0, 1, 1, 2, 2]);
});
