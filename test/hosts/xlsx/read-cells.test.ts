import type { Cell } from "../../../src/engine/types";
import { MAIN, readParts, readRows, readSheetXml, sharedStrings, workbook, worksheet } from "./book-of-parts";

const VALUES: [what: string, cell: string, value: Cell["value"]][] = [
  ["a number", '<c r="A1"><v>41893033</v></c>', 41893033],
  ["a number of type n", '<c r="A1" t="n"><v>1</v></c>', 1],
  ["a negative number", '<c r="A1"><v>-12</v></c>', -12],
  ["a decimal", '<c r="A1"><v>0.1</v></c>', 0.1],
  ["a number of 17 digits", '<c r="A1"><v>0.30000000000000004</v></c>', 0.30000000000000004],
  ["a whole number of 17 digits", '<c r="A1"><v>12345678901234567</v></c>', Number("12345678901234567")],
  ["an exponent", '<c r="A1"><v>1.5E-7</v></c>', 1.5e-7],
  ["a number among white space", '<c r="A1"><v> 5\n</v></c>', 5],
  ["a number in CDATA and comments", '<c r="A1"><v>1<!-- x --><![CDATA[2]]>3</v></c>', 123],
  ["a number written as references", '<c r="A1"><v>&#49;2</v></c>', 12],
  ["what is no decimal as the text it is", '<c r="A1"><v>0x10</v></c>', "0x10"],
  ["a shared string", '<c r="A1" t="s"><v>1</v></c>', "負債"],
  ["a formula's text", '<c r="A1" t="str"><v>a&amp;b_x000D_</v></c>', "a&b\r"],
  ["an inline string", '<c r="A1" t="inlineStr"><is><t>資産</t></is></c>', "資産"],
  [
    "an inline string with marks in it",
    '<c r="A1" t="inlineStr"><is><t>a]b&amp;c>\u3000&#10;d</t></is></c>',
    "a]b&c>\u3000\nd",
  ],
  ["an inline string with a reference", '<c r="A1" t="inlineStr"><is><t>R&amp;D</t></is></c>', "R&D"],
  ["an inline string with an escape", '<c r="A1" t="inlineStr"><is><t>a_x0041_</t></is></c>', "aA"],
  ["an inline string with spaces around", '<c r="A1" t="inlineStr"><is><t> a b </t></is></c>', "a b"],
  [
    "a rich inline string",
    '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>資</t></r><r><t>産</t></r></is></c>',
    "資産",
  ],
  ["yes", '<c r="A1" t="b"><v>1</v></c>', true],
  ["no", '<c r="A1" t="b"><v>0</v></c>', false],
  ["an error", '<c r="A1" t="e"><v>#REF!</v></c>', { error: "#REF!" }],
  ["a date", '<c r="A1" t="d"><v>2016-04-01</v></c>', 42461],
  ["a date with time", '<c r="A1" t="d"><v>2016-04-01T12:00:00Z</v></c>', 42461.5],
  ["a date before March 1900", '<c r="A1" t="d"><v>1900-01-01</v></c>', 1],
];

test.each(VALUES)("%s is read", (_what, cell, value) => {
  expect(readRows(`<row r="1">${cell}</row>`).cells).toEqual([{ row: 0, column: 0, value }]);
});

test.each([
  ["a styled empty cell", '<c r="A1" s="1"/>'],
  ["a styled empty cell with an end tag", '<c r="A1" s="1"></c>'],
  ["an empty value", '<c r="A1"><v/></c>'],
  ["a value without text", '<c r="A1"><v></v></c>'],
  ["a shared string without index", '<c r="A1" t="s"><v/></c>'],
  ["a constant empty text", '<c r="A1" t="inlineStr"><is><t></t></is></c>'],
  ["an empty error", '<c r="A1" t="e"/>'],
])("%s is no cell", (_what, cell) => {
  expect(readRows(`<row r="1">${cell}<c r="B1"><v>1</v></c></row>`).cells).toEqual([
    { row: 0, column: 1, value: 1 },
  ]);
});

test("cells keep their order and their places", () => {
  const { cells } = readRows(
    '<row r="2"><c r="B2"><v>1</v></c><c r="AA2"><v>2</v></c></row><row r="1048576"><c r="XFD1048576"><v>3</v></c></row>',
  );
  expect(cells.map(({ row, column, value }) => [row, column, value])).toEqual([
    [1, 1, 1],
    [1, 26, 2],
    [1048575, 16383, 3],
  ]);
});

test("rows and cells without r follow the ones before them", () => {
  const { cells } = readRows(
    '<row><c><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>',
  );
  expect(cells.map(({ row, column, value }) => [row, column, value])).toEqual([
    [0, 0, 1],
    [2, 1, 2],
    [2, 2, 3],
    [3, 0, 4],
  ]);
});

test("a formula is kept with its last result", () => {
  expect(readRows('<row r="1"><c r="A1"><f>SUM(B1:C1)&amp;""</f><v>5</v></c></row>').cells).toEqual([
    { row: 0, column: 0, value: 5, formula: 'SUM(B1:C1)&""' },
  ]);
});

test("a formula without a result is a cell without a value", () => {
  expect(readRows('<row r="1"><c r="A1"><f>B1</f></c></row>').cells).toEqual([
    { row: 0, column: 0, value: null, formula: "B1" },
  ]);
});

test("a formula that gives an empty text is kept", () => {
  expect(readRows('<row r="1"><c r="A1" t="str"><f>""</f><v></v></c></row>').cells).toMatchObject([
    { value: "", formula: '""' },
  ]);
});

test("an array formula is kept at its first cell", () => {
  const { cells } = readRows(
    '<row r="1"><c r="A1"><f t="array" ref="A1:B1">B2:C2</f><v>1</v></c><c r="B1"><v>2</v></c></row>',
  );
  expect(cells.map(({ formula }) => formula)).toEqual(["B2:C2", undefined]);
});

test("a data table is values without formulas", () => {
  const { cells } = readRows('<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" r1="B1"/><v>1</v></c></row>');
  expect(cells).toEqual([{ row: 0, column: 0, value: 1 }]);
});

test("cells that share a formula have it with their own references", () => {
  const { cells } = readRows(
    '<row r="1"><c r="C1"><f t="shared" ref="C1:C2" si="0">A1+$B$1</f><v>1</v></c></row>' +
      '<row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c><c r="D2"><f t="shared" si="0"></f><v>3</v></c></row>',
  );
  expect(cells.map(({ formula }) => formula)).toEqual(["A1+$B$1", "A2+$B$1", "B2+$B$1"]);
});

test("formats and indents come from the style", () => {
  const cell = (at: string, style: number) => `<c r="${at}1" s="${style}"><v>1</v></c>`;
  const { cells } = readRows(`<row r="1">${"ABCDEF".split("").map(cell).join("")}</row>`);
  expect(cells).toEqual([
    { row: 0, column: 0, value: 1 },
    { row: 0, column: 1, value: 1, format: '#,##0;"△ "#,##0' },
    { row: 0, column: 2, value: 1, format: "#,##0;[Red]-#,##0" },
    { row: 0, column: 3, value: 1, indent: 2 },
    { row: 0, column: 4, value: 1, format: "[$-411]ge.m.d" },
    { row: 0, column: 5, value: 1 },
  ]);
});

test("formula, format and indent stand together in one cell", () => {
  const styles = `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="3"><alignment indent="1"/></xf></cellXfs></styleSheet>`;
  const { cells } = readRows('<row r="1"><c r="A1" s="0"><f>B1</f><v>1</v></c></row>', {
    "xl/styles.xml": styles,
  });
  expect(cells).toEqual([{ row: 0, column: 0, value: 1, formula: "B1", format: "#,##0", indent: 1 }]);
});

test("a book without styles and strings is read", () => {
  const parts = { "xl/styles.xml": undefined };
  expect(readRows('<row r="1"><c r="A1" s="4"><v>1</v></c></row>', parts).cells).toEqual([
    { row: 0, column: 0, value: 1 },
  ]);
});

const STRINGS: [what: string, item: string, text: string][] = [
  ["plain text", "<t>資産</t>", "資産"],
  ["runs", "<r><t>資</t></r><r><rPr><b/></rPr><t>産</t></r>", "資産"],
  [
    "ふりがな, which is left out",
    '<t>豊田</t><rPh sb="0" eb="2"><t>トヨタ</t></rPh><phoneticPr fontId="1"/>',
    "豊田",
  ],
  ["white space that is preserved", '<t xml:space="preserve"> a\n</t>', " a\n"],
  ["white space that is not", "<t>\n a b </t>", "a b"],
  ["ideographic spaces", "<t>　資産　</t>", "　資産　"],
  ["escapes", "<t>a_x000D_b_x005F_x000D_</t>", "a\rb_x000D_"],
  ["references", "<t>R&amp;D &#12354;&#x3042;&quot;&apos;&lt;&gt;</t>", "R&D ああ\"'<>"],
  ["CDATA", "<t><![CDATA[<a>&amp;]]>b</t>", "<a>&amp;b"],
  ["comments and instructions", "<t>a<!-- x -->b<?x?>c</t>", "abc"],
  ["line ends", '<t xml:space="preserve">a\r\nb\rc</t>', "a\nb\nc"],
  ["nothing between two texts", "<t/><r><t>a</t></r>", "a"],
];

test.each(STRINGS)("a shared string with %s is read", (_what, item, text) => {
  const parts = { "xl/sharedStrings.xml": sharedStrings("<t/>", item) };
  expect(readRows('<row r="1"><c r="A1" t="s"><v>1</v></c></row>', parts).cells[0]?.value).toBe(text);
});

test("dates count from 1904 where the book says so", () => {
  const book = readParts({
    "xl/workbook.xml": workbook(
      '<workbookPr date1904="1"/><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>',
    ),
    "xl/worksheets/sheet1.xml": worksheet(
      '<sheetData><row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row></sheetData>',
    ),
  });
  expect(book.date1904).toBe(true);
  expect(book.sheets[0]?.cells[0]?.value).toBe(1);
});

test("an extension inside a cell is passed over", () => {
  const sheet = readSheetXml(
    worksheet(
      '<sheetData><row r="1"><c r="A1"><v>1</v><extLst><ext><v>9</v></ext></extLst></c></row></sheetData>',
    ),
  );
  expect(sheet.cells).toEqual([{ row: 0, column: 0, value: 1 }]);
});

test("a cell is read alike in the ordinary spelling and in any other", () => {
  const ordinary = VALUES.map(([, cell]) => cell.replace("A1", "B1"));
  for (const cell of ordinary) {
    const spelled = cell.replace("<c r=", "<c  r=");
    const read = (text: string) => readRows(`<row r="1">${text}<c r="C1"/></row>`).cells;
    expect(read(spelled)).toEqual(read(cell));
    expect(read(cell)).toHaveLength(1);
  }
});
