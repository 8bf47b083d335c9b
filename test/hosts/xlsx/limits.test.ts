import { unzipSync } from "fflate";
import { openContainer } from "../../../src/hosts/xlsx/container";
import { type Limits, LIMITS } from "../../../src/hosts/xlsx/limits";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import { writeCheckedCopy } from "../../../src/hosts/xlsx/write";
import { bookOfParts, MAIN, readSheetXml, worksheet } from "./book-of-parts";
import { asZip64 } from "./zip64-book";

const SHEET = "xl/worksheets/sheet1.xml";
const TWO_ROWS = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row><row r="2"><c r="A2"><v>2</v></c></row>';
const SHARED =
  '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+C1+D1</f></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row><row r="3"><c r="A3"><f t="shared" si="0"/></c></row>';
const MERGES = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>';

const CASES: [kind: keyof Limits, needed: number, xml: string][] = [
  ["cells", 2, `<sheetData>${TWO_ROWS}</sheetData>`],
  ["formulaCharacters", 16, `<sheetData>${SHARED}</sheetData>`],
  ["items", 3, `<sheetData/>${MERGES}`],
  ["bytes", totalOf(bookOfParts({ [SHEET]: worksheet("<sheetData/>") })), "<sheetData/>"],
];

test.each(CASES)(
  "a book that needs no more %s than there may be is read, one of more refused",
  (kind, needed, xml) => {
    const book = bookOfParts({ [SHEET]: worksheet(xml) });
    const withMost = (most: number) => ({ ...LIMITS, [kind]: { ...LIMITS[kind], most } });
    expect(readWorkbook(book, "book.xlsx", withMost(needed)).sheets).toHaveLength(1);
    expect(() => readWorkbook(book, "book.xlsx", withMost(needed - 1))).toThrow(
      expect.objectContaining({ code: LIMITS[kind].code }),
    );
  },
);

const SWELLING: [kind: keyof Limits, ratioOf: (book: Uint8Array) => number][] = [
  ["bytesPerByte", (book) => totalOf(book) / book.length],
  [
    "partBytesPerByte",
    (book) => Math.max(...openContainer(book).entries.map((each) => each.size / each.compressed.length)),
  ],
];

test.each(SWELLING)("a book that swells beyond %s is refused, unless it is small", (kind, ratioOf) => {
  const book = bookOfParts({ [SHEET]: worksheet(`<sheetData/>${" ".repeat(8_000)}`) });
  const read = (most: number, always: number) => () =>
    readWorkbook(book, "book.xlsx", { ...LIMITS, [kind]: { ...LIMITS[kind], most, always } });
  const ratio = ratioOf(book);
  expect(read(ratio, 0)().sheets).toHaveLength(1);
  expect(read(ratio * 0.99, totalOf(book))().sheets).toHaveLength(1);
  expect(read(ratio * 0.99, 0)).toThrow(expect.objectContaining({ code: "too-large" }));
});

test("hidden columns are listed once, however often they are hidden", () => {
  const often = '<col min="1" max="16384" hidden="1"/>'.repeat(50_000);
  const sheet = readSheetXml(
    worksheet(`<cols>${often}</cols><sheetData><row r="1"><c r="C1"><v>1</v></c></row></sheetData>`),
  );
  expect(sheet.hiddenColumns).toEqual([0, 1, 2]);
});

test("runs of blanks, many attributes and nested namespaces are read in one pass", () => {
  const blanks = " ".repeat(400_000);
  const many = Array.from({ length: 100_000 }, (_, at) => ` a${at}="1"`).join("");
  const depth = 50_000;
  const nested = Array.from({ length: depth }, (_, at) => `<p${at}:a xmlns:p${at}="u">`).join("");
  const closing = Array.from({ length: depth }, (_, at) => `</p${depth - 1 - at}:a>`).join("");
  const sheet = readSheetXml(
    worksheet(
      `<sheetData><row r="1"${many}><c r="A1" t="inlineStr"><is><t> a${blanks}b </t></is></c></row></sheetData>${nested}${closing}`,
    ),
  );
  expect(sheet.cells.map(({ value }) => value)).toEqual([`a${blanks}b`]);
});

test("an attribute given twice is found among many", () => {
  const many = Array.from({ length: 40 }, (_, at) => ` a${at}="1"`).join("");
  for (const name of ["a0", "a15", "a16", "a39"])
    expect(() => readSheetXml(worksheet(`<sheetData><row r="1"${many} ${name}="2"/></sheetData>`))).toThrow(
      /given twice/,
    );
});

test("prefixes and the default namespace come back when an element ends", () => {
  const inner = `<x xmlns="urn:other" xmlns:m="urn:other"><m:row r="9"/></x>`;
  const xml = `<m:worksheet xmlns:m="${MAIN}">${inner}<m:sheetData><m:row r="1"><m:c r="A1"><m:v>7</m:v></m:c></m:row></m:sheetData></m:worksheet>`;
  expect(readSheetXml(xml).cells).toEqual([{ row: 0, column: 0, value: 7 }]);
});

test("a small book in the format for large ones is read, and its copy is an ordinary one", () => {
  const book = bookOfParts({ [SHEET]: worksheet(`<sheetData>${TWO_ROWS}</sheetData>`) });
  const large = asZip64(book);
  expect(readWorkbook(large, "book.xlsx")).toEqual(readWorkbook(book, "book.xlsx"));
  const copy = writeCheckedCopy(large, [], []);
  expect(unzipSync(copy)).toEqual(unzipSync(book));
  expect(readWorkbook(copy, "book.xlsx")).toEqual(readWorkbook(book, "book.xlsx"));
});

function totalOf(book: Uint8Array): number {
  return Object.values(unzipSync(book)).reduce((sum, { length }) => sum + length, 0);
}
