import { unzipSync, Zip, ZipDeflate, zipSync } from "fflate";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import {
  bookOfParts,
  MAIN,
  readParts,
  readRows,
  readSheetXml,
  relationships,
  workbook,
  worksheet,
} from "./book-of-parts";

const ONE = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const CELLS = [{ row: 0, column: 0, value: 1 }];
const STRICT = "http://purl.oclc.org/ooxml";

test("a workbook has its file's name, its sheets, its names", () => {
  const book = readParts({
    "xl/workbook.xml": workbook(
      '<sheets><sheet name="A &amp; B" sheetId="1" r:id="rId1"/><sheet name="隠" sheetId="2" state="hidden" r:id="rId2"/>' +
        '<sheet name="奥" sheetId="3" state="veryHidden" r:id="rId3"/></sheets>' +
        "<definedNames><definedName name=\"合計\">'A &amp; B'!$B$5</definedName>" +
        '<definedName name="_xlnm.Print_Area" localSheetId="1">隠!$A$1:$C$9</definedName></definedNames>',
    ),
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "worksheets/sheet2.xml"],
      ["rId3", "worksheet", "worksheets/sheet3.xml"],
    ),
    "xl/worksheets/sheet2.xml": worksheet("<sheetData/>"),
    "xl/worksheets/sheet3.xml": worksheet("<sheetData/>"),
  });
  expect(book.name).toBe("book.xlsx");
  expect(book.date1904).toBe(false);
  expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["A & B", "visible"],
    ["隠", "hidden"],
    ["奥", "very-hidden"],
  ]);
  expect(book.names).toEqual([
    { name: "合計", refersTo: "'A & B'!$B$5", sheet: null },
    { name: "_xlnm.Print_Area", refersTo: "隠!$A$1:$C$9", sheet: "隠" },
  ]);
});

test.each(["chartsheet", "dialogsheet", "xlMacrosheet"])("a %s is a sheet without cells", (type) => {
  const rels = relationships(["rId1", type, "other/sheet1.xml"]);
  expect(readParts({ "xl/_rels/workbook.xml.rels": rels }).sheets).toMatchObject([{ name: "表", cells: [] }]);
});

test("a module sheet of old macros, which has no part, is a sheet without cells", () => {
  const book = workbook('<sheets><sheet name="Module1" sheetId="1" state="veryHidden" r:id=""/></sheets>');
  expect(readParts({ "xl/workbook.xml": book }).sheets).toMatchObject([{ name: "Module1", cells: [] }]);
});

test("merged areas are read", () => {
  const sheet = readSheetXml(
    worksheet('<sheetData/><mergeCells count="2"><mergeCell ref="A1:C2"/><mergeCell ref="D4"/></mergeCells>'),
  );
  expect(sheet.merges).toEqual([
    { top: 0, left: 0, bottom: 1, right: 2 },
    { top: 3, left: 3, bottom: 3, right: 3 },
  ]);
});

test("hidden columns are listed up to the last that holds something", () => {
  const cols =
    '<cols><col min="1" max="1" hidden="1" width="9"/><col min="2" max="2" width="9"/><col min="3" max="3" width="0"/><col min="4" max="16384" hidden="true"/></cols>';
  const rows = '<sheetData><row r="1"><c r="E1"><v>1</v></c></row></sheetData>';
  expect(readSheetXml(worksheet(cols + rows)).hiddenColumns).toEqual([0, 2, 3, 4]);
});

test("rows are hidden one by one, by an outline or by a height of zero", () => {
  const sheet = readRows(
    '<row r="1"/><row r="2" hidden="1"/><row r="3" outlineLevel="1" hidden="true"/><row r="5" ht="0"/><row r="6" ht="0.5" hidden="0"/>',
  );
  expect(sheet.hiddenRows).toEqual([1, 2, 4]);
});

test("with zeroHeight rows that are not mentioned are not listed, for they hold nothing", () => {
  const sheet = readSheetXml(
    worksheet('<sheetFormatPr zeroHeight="1"/><sheetData><row r="2"/><row r="4"/></sheetData>'),
  );
  expect(sheet.hiddenRows).toEqual([]);
});

test.each([
  ['<sheetProtection sheet="1" objects="1"/>', true],
  ['<sheetProtection password="CC74"/>', false],
  ["", false],
])("a sheet with %p is protected: %p", (protection, isProtected) => {
  expect(readSheetXml(worksheet(`<sheetData/>${protection}`)).isProtected).toBe(isProtected);
});

const SPELLINGS: [what: string, xml: string | Uint8Array][] = [
  ["a prefix", `<x:worksheet xmlns:x="${MAIN}">${prefixed(ONE)}</x:worksheet>`],
  ["the strict namespace", `<worksheet xmlns="${STRICT}/spreadsheetml/main">${ONE}</worksheet>`],
  ["a byte order mark", `\uFEFF${worksheet(ONE)}`],
  ["UTF-16, little endian", utf16(`\uFEFF${worksheet(ONE)}`)],
  ["UTF-16, big endian", utf16(`\uFEFF${worksheet(ONE)}`).map((_, at, all) => all[at ^ 1]!)],
  [
    "a declaration, comments and instructions",
    `<?xml version="1.0"?>\r\n<!-- x --><?y?>${worksheet(`<!-- x -->${ONE}`)}<?z?>`,
  ],
  ["white space everywhere", worksheet(ONE.replace(/></g, " >\r\n\t<"))],
  ["single quotes", worksheet(ONE.replaceAll('"', "'"))],
  ["attributes in another order", worksheet(ONE.replace('r="A1"', 't="n" s="0" r="A1"'))],
  [
    "mc:AlternateContent",
    worksheet(
      `<mc:AlternateContent xmlns:mc="http://x"><mc:Choice><sheetData><row r="1"/></sheetData></mc:Choice></mc:AlternateContent>${ONE}`,
    ),
  ],
  ["foreign elements of the same names", worksheet(ONE.replace("<v>", '<v xmlns="http://x">9</v><v>'))],
  [
    "foreign cells of the same name",
    worksheet(ONE.replace("</row>", '<c xmlns="http://x" r="B1"><v>9</v></c></row>')),
  ],
];

test.each(SPELLINGS)("a sheet with %s is read", (_what, xml) => {
  expect(readSheetXml(xml).cells).toEqual(CELLS);
});

test.each([
  ["absolute", "/xl/worksheets/sheet1.xml"],
  ["relative with steps", "../xl/./worksheets/sheet1.xml"],
  ["in other case", "Worksheets/SHEET1.XML"],
  ["with backslashes", "worksheets\\sheet1.xml"],
  ["with escapes", "worksheets/sheet%31.xml"],
])("a target that is %s is found", (_what, target) => {
  const rels = relationships(["rId1", "worksheet", target]);
  expect(readSheetXml(worksheet(ONE), { "xl/_rels/workbook.xml.rels": rels }).cells).toEqual(CELLS);
});

test("a strict book is read", () => {
  const book = readParts({
    "_rels/.rels": relationships([
      "rId1",
      `${STRICT}/officeDocument/relationships/officeDocument`,
      "xl/workbook.xml",
    ]),
    "xl/workbook.xml": `<workbook xmlns="${STRICT}/spreadsheetml/main" xmlns:q="${STRICT}/officeDocument/relationships"><sheets><sheet name="表" sheetId="1" q:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      "rId1",
      `${STRICT}/officeDocument/relationships/worksheet`,
      "worksheets/sheet1.xml",
    ]),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${STRICT}/spreadsheetml/main">${ONE}</worksheet>`,
  });
  expect(book.sheets[0]?.cells).toEqual(CELLS);
});

test("entry names may be in lower case with backslashes", () => {
  const renamed = Object.fromEntries(
    Object.entries(unpacked()).map(([name, bytes]) => [name.toLowerCase().replaceAll("/", "\\"), bytes]),
  );
  expect(readWorkbook(zipSync(renamed), "b.xlsx").sheets[0]?.cells).toEqual(CELLS);
});

test("stored entries, a comment and bytes before another array are read", () => {
  const zip = zipSync(unpacked(), { level: 0 });
  const commented = new Uint8Array(zip.length + 12);
  commented.set(zip, 7);
  const bytes = commented.subarray(7, 7 + zip.length + 5);
  bytes[zip.length - 2] = 5;
  expect(readWorkbook(bytes, "b.xlsx").sheets[0]?.cells).toEqual(CELLS);
});

test("data descriptors are read", () => {
  expect(readWorkbook(withDescriptors(unpacked()), "b.xlsx").sheets[0]?.cells).toEqual(CELLS);
});

test("external targets are not looked for", () => {
  const rels = relationships(["rId1", "worksheet", "worksheets/sheet1.xml"]).replace(
    "</Relationships>",
    '<Relationship Id="rId9" Type="x/styles" Target="http://x/styles.xml" TargetMode="External"/></Relationships>',
  );
  expect(readSheetXml(worksheet(ONE), { "xl/_rels/workbook.xml.rels": rels }).cells).toEqual(CELLS);
});

function prefixed(xml: string): string {
  return xml.replace(/<(\/?)(?=\w)/g, "<$1x:");
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "utf16le"));
}

function unpacked(): Record<string, Uint8Array> {
  return unzipSync(bookOfParts({ "xl/worksheets/sheet1.xml": worksheet(ONE) }));
}

/** A streamed ZIP: fflate's own writes sizes behind the data and zeros before it. */
function withDescriptors(parts: Record<string, Uint8Array>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    expect(error).toBeNull();
    chunks.push(chunk);
  });
  for (const [name, bytes] of Object.entries(parts)) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  const bytes = new Uint8Array(Buffer.concat(chunks));
  expect(bytes[6]! & 8).toBe(8);
  return bytes;
}
