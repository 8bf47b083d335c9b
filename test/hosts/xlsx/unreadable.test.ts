import { strToU8, zipSync } from "fflate";
import { LIMITS } from "../../../src/hosts/xlsx/limits";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import { UnreadableWorkbookError } from "../../../src/hosts/xlsx/unreadable";
import { UNREADABLE, type UnreadableCode } from "../../../src/messages/unreadable";
import { asZip64 } from "./zip64-book";
import { bookOfParts, contentTypes, relationships, workbook, worksheet } from "./book-of-parts";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const SHEET = "xl/worksheets/sheet1.xml";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const BINARY = "application/vnd.ms-excel.sheet.binary.macroEnabled.main";

/** Has its case with the reader of .xls; no .xlsx can be so. */
const OF_XLS: UnreadableCode = "too-old";

const CASES: [what: string, code: UnreadableCode, bytes: () => Uint8Array][] = [
  ["a file without bytes", "empty-file", () => new Uint8Array(0)],
  ["a PDF", "not-a-workbook", () => strToU8(`%PDF-1.7\n${"x".repeat(100)}`)],
  ["a single byte", "not-a-workbook", () => Uint8Array.of(80)],
  ["an .xls", "old-format", () => oleFile("Workbook")],
  ["an OLE file cut off behind its signature", "old-format", () => Uint8Array.from(OLE)],
  ["an encrypted .xlsx", "encrypted", () => oleFile("EncryptedPackage")],
  ["a ZIP with an encrypted entry", "encrypted", () => withCentral(bookOfParts(), 8, 1)],
  ["a workbook cut off in the middle", "damaged-file", () => bookOfParts().subarray(0, 900)],
  ["a workbook whose directory was lost", "damaged-file", () => withEnd(bookOfParts(), 16, 1_000_000)],
  ["an entry with a changed byte", "damaged-file", damagedEntry],
  ["an entry longer than declared", "damaged-file", () => withCentral(bookOfParts(), 24, 10)],
  ["an entry compressed in an unknown way", "damaged-file", () => withCentral(bookOfParts(), 10, 9)],
  ["a ZIP64 directory that is not there", "damaged-file", () => withEnd(bookOfParts(), 16, 0xffffffff)],
  ["a ZIP64 size that is not there", "damaged-file", () => withCentral(bookOfParts(), 24, 0xffffffff)],
  ["a part of 5 GB", "zip64", () => asZip64(bookOfParts(), 1)],
  ["two parts of one name", "damaged-file", () => zipOf(["xl/workbook.xml", "XL/Workbook.xml"])],
  ["a part with another name before its content", "damaged-file", otherLocalName],
  ["two sheets on one part", "damaged-part", () => sheets(["一", "rId1"], ["二", "rId1"])],
  ["two sheets of one name", "damaged-part", () => sheets(["Budget", "rId1"], ["BUDGET", "rId2"])],
  [
    "two lists of rows",
    "damaged-part",
    () => bookOfParts({ [SHEET]: worksheet("<sheetData/><sheetData/>") }),
  ],
  ["a cell beyond the last column", "damaged-part", () => rows('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
  [
    "a cell right of the last column",
    "damaged-part",
    () => rows('<row r="1"><c r="XFD1"><v>1</v></c><c><v>2</v></c></row>'),
  ],
  ["a cell with two values", "damaged-part", () => rows('<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>')],
  [
    "a cell with a value and a text",
    "damaged-part",
    () => rows('<row r="1"><c r="A1"><v>1</v><is><t>2</t></is></c></row>'),
  ],
  [
    "a cell with two formulas",
    "damaged-part",
    () => rows('<row r="1"><c r="A1"><f>B1</f><f>C1</f><v>2</v></c></row>'),
  ],
  [
    "a part that another writes with percent signs",
    "damaged-file",
    () => zipOf(["xl/a1.xml", "xl/a%31.xml"]),
  ],
  [
    "two lists of sheets",
    "damaged-part",
    () =>
      bookOfParts({
        "xl/workbook.xml": workbook('<sheets><sheet name="表" r:id="rId1"/></sheets><sheets/>'),
      }),
  ],
  ["two relationships of one name", "damaged-part", () => related(["rId1", "worksheet", "a"])],
  [
    "two parts of shared strings",
    "damaged-part",
    () => related(["rId2", "sharedStrings", "a"], ["rId3", "sharedStrings", "b"]),
  ],
  ["an entry of 600 MB", "too-large", () => withCentral(bookOfParts(), 24, 600 * 1024 * 1024)],
  ["40 MB of spaces", "too-large", () => bookOfParts({ [SHEET]: new Uint8Array(40 * 1024 * 1024).fill(32) })],
  ["an .ods", "other-document", () => zipSync({ mimetype: strToU8("x"), "content.xml": strToU8("<a/>") })],
  ["a .docx", "other-document", () => bookOfParts({ "[Content_Types].xml": contentTypes(WORD) })],
  ["an .xlsb", "binary-workbook", binaryWorkbook],
  ["a sheet that is not well-formed", "damaged-part", () => bookOfParts({ [SHEET]: "<worksheet>" })],
  ["a sheet broken behind its data", "damaged-part", () => bookOfParts({ [SHEET]: `${worksheet("")}<` })],
  ["a sheet that is something else", "damaged-part", () => bookOfParts({ [SHEET]: "<html></html>" })],
  [
    "a sheet that is not text",
    "damaged-part",
    () => bookOfParts({ [SHEET]: Uint8Array.of(0x3c, 0xff, 0xff) }),
  ],
  ["a missing sheet", "damaged-part", () => bookOfParts({ [SHEET]: undefined })],
  ["a missing workbook part", "damaged-part", () => bookOfParts({ "xl/workbook.xml": undefined })],
  ["a sheet without a relationship", "damaged-part", () => sheetOf("rId9")],
  ["a missing shared string", "damaged-part", () => rows('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')],
  [
    "]]> in a cell",
    "damaged-part",
    () => rows('<row r="1"><c r="A1" t="inlineStr"><is><t>a]]>b</t></is></c></row>'),
  ],
  [
    "a control character in a cell",
    "damaged-part",
    () => rows('<row r="1"><c r="A1" t="inlineStr"><is><t>a\u0001b</t></is></c></row>'),
  ],
  [
    "a shared formula without text",
    "damaged-part",
    () => rows('<row r="1"><c r="A1"><f t="shared" si="0"/></c></row>'),
  ],
  ["a cell in the wrong row", "damaged-part", () => rows('<row r="1"><c r="A2"><v>7</v></c></row>')],
  [
    "cells out of order",
    "damaged-part",
    () => rows('<row r="1"><c r="B1"><v>7</v></c><c r="A1"><v>7</v></c></row>'),
  ],
  ["rows out of order", "damaged-part", () => rows('<row r="2"/><row r="1"/>')],
];

test.each(CASES)("%s is refused as %s", (_what, code, bytes) => {
  expect(codeOf(bytes())).toBe(code);
});

test("a sheet compressed 200:1 that is small is read", () => {
  const sheet = worksheet(`<sheetData>${" ".repeat(2_000_000)}</sheetData>`);
  expect(codeOf(bookOfParts({ [SHEET]: sheet }))).toBeNull();
});

test("every code has a case here or, with its limit, in limits.test", () => {
  const limits = Object.values(LIMITS).map(({ code }) => code);
  const codes = new Set([...CASES.map(([, code]) => code), ...limits, OF_XLS]);
  expect([...codes].sort()).toEqual(Object.keys(UNREADABLE).sort());
});

test("every message is one line that says that nothing was changed", () => {
  for (const { ja, en } of Object.values(UNREADABLE)) {
    expect(ja).toMatch(/^.+何も変更していません。.+。$/);
    expect(en).toMatch(/^.+ Nothing was changed\. .+\.$/);
  }
});

function codeOf(bytes: Uint8Array): UnreadableCode | null {
  try {
    readWorkbook(bytes, "book.xlsx");
    return null;
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return error.code;
    throw error;
  }
}

function rows(content: string): Uint8Array {
  return bookOfParts({ [SHEET]: worksheet(`<sheetData>${content}</sheetData>`) });
}

function sheetOf(id: string): Uint8Array {
  return bookOfParts({
    "xl/workbook.xml": workbook(`<sheets><sheet name="表" sheetId="1" r:id="${id}"/></sheets>`),
  });
}

function sheets(...entries: readonly [name: string, id: string][]): Uint8Array {
  const list = entries.map(([name, id], at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="${id}"/>`);
  return bookOfParts({ "xl/workbook.xml": workbook(`<sheets>${list.join("")}</sheets>`) });
}

/** With more relationships of the workbook than its sheet. */
function related(...more: readonly [id: string, type: string, target: string][]): Uint8Array {
  const sheet: [string, string, string] = ["rId1", "worksheet", "worksheets/sheet1.xml"];
  return bookOfParts({ "xl/_rels/workbook.xml.rels": relationships(sheet, ...more) });
}

function zipOf(names: readonly string[]): Uint8Array {
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8("<a/>")])));
}

/** The first byte of the first name, before its content alone. */
function otherLocalName(): Uint8Array {
  const bytes = bookOfParts();
  bytes[30] = 0x78;
  return bytes;
}

function binaryWorkbook(): Uint8Array {
  return bookOfParts({
    "[Content_Types].xml": contentTypes(BINARY, "/xl/workbook.bin"),
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.bin"]),
    "xl/workbook.bin": Uint8Array.of(1, 2, 3),
  });
}

/** A header, then a directory sector with one entry of that name. */
function oleFile(name: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set(OLE);
  const entry = bytes.subarray(640, 768);
  [...name].forEach((letter, index) => (entry[index * 2] = letter.charCodeAt(0)));
  entry[64] = (name.length + 1) * 2;
  return bytes;
}

/** Writes into the end record of the directory. */
function withEnd(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  new DataView(bytes.buffer).setUint32(bytes.length - 22 + offset, value, true);
  return bytes;
}

/** Writes into the first record of the directory; up to offset 10 the fields have 2 bytes. */
function withCentral(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const view = new DataView(bytes.buffer);
  const record = view.getUint32(bytes.length - 6, true);
  if (offset > 10) view.setUint32(record + offset, value, true);
  else view.setUint16(record + offset, value, true);
  return bytes;
}

function damagedEntry(): Uint8Array {
  const bytes = bookOfParts({ "xl/workbook.xml": undefined, [SHEET]: worksheet("<!-- 1234567 -->") });
  const view = new DataView(bytes.buffer);
  const record = view.getUint32(bytes.length - 6, true);
  view.setUint32(record + 16, view.getUint32(record + 16, true) ^ 1, true);
  return bytes;
}
