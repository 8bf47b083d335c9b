import { unzipSync } from "fflate";
import { check } from "../../../../src/engine";
import { marksOf } from "../../../../src/engine/report/marks";
import { resultSheetOf } from "../../../../src/engine/report/result-sheet";
import { NO_WAIVERS } from "../../../../src/engine/waivers/review";
import { readWorkbook } from "../../../../src/hosts/xlsx/read";
import { writeCheckedCopy } from "../../../../src/hosts/xlsx/write";
import { highestStyle } from "../../../../src/hosts/xlsx/write/used-styles";
import { bookOfParts, MAIN, type Parts, relationships, worksheet } from "../book-of-parts";

const SHEET = "xl/worksheets/sheet1.xml";
const MOMENT = { year: 2026, month: 11, day: 30, hour: 9, minute: 0 };

/** A table that does not tie, its cells in a format of this number. */
function sheetInStyle(style: number): string {
  const amounts = [3, 4, 8].map(
    (amount, at) =>
      `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${["現金", "預金", "合計"][at]}</t></is></c><c r="B${at + 1}" s="${style}"><v>${amount}</v></c></row>`,
  );
  return worksheet(`<sheetData>${amounts.join("")}</sheetData>`);
}

function copyOf(parts: Parts): Uint8Array {
  const bytes = bookOfParts(parts);
  const result = check(readWorkbook(bytes, "book.xlsx"));
  const plan = resultSheetOf(result, { version: "1", checkedAt: MOMENT, isSigned: false }, "ja", NO_WAIVERS);
  return writeCheckedCopy(bytes, marksOf(result, NO_WAIVERS), [plan]);
}

test.each<[string, number, Parts]>([
  ["one more than there are", 5, {}],
  ["the highest that there can be", 65_489, {}],
  ["one where nothing is declared", 3, { "xl/styles.xml": undefined }],
  [
    "one where the number of General is another format",
    3,
    {
      "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="0" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>`,
    },
  ],
])("cells of an undeclared format look as before: %s", (_what, style, parts) => {
  const all = { [SHEET]: sheetInStyle(style), ...parts };
  const [before, after] = [
    readWorkbook(bookOfParts(all), "book.xlsx"),
    readWorkbook(copyOf(all), "book.xlsx"),
  ];
  expect(after.sheets[0]!.cells).toEqual(before.sheets[0]!.cells);
});

test("numbers of formats are found however they are written", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(highestStyle(bytes(`<c r="A1" s="7"/><col style='12'/><row s = "9"/>`))).toBe(12);
  expect(highestStyle(bytes(`<c ss="99" r="B2" xs="98" t="s"/>`))).toBe(-1);
  expect(highestStyle(bytes(`<c s="4294967296"/><c s="5"/>`))).toBe(5);
  expect(highestStyle(new Uint8Array(Buffer.from(`\ufeff<c s="8"/>`, "utf16le")))).toBe(8);
});

test("a damaged chain of calculation is no reason to write no copy", () => {
  const chain = "xl/calcChain.xml";
  const parts = {
    [SHEET]: sheetInStyle(0),
    [chain]: "<calcChain",
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId3", "styles", "styles.xml"],
      ["rId4", "calcChain", "calcChain.xml"],
    ),
  };
  const copy = unzipSync(copyOf(parts));
  expect(new TextDecoder().decode(copy[chain])).toBe("<calcChain");
});

test("what signed the book is not in the copy, nor what leads to it", () => {
  const copy = unzipSync(
    copyOf({
      [SHEET]: sheetInStyle(0),
      "_xmlsignatures/origin.sigs": "",
      "_xmlsignatures/sig1.xml": "<Signature/>",
      "_xmlsignatures/_rels/origin.sigs.rels": relationships(["rId1", "signature", "sig1.xml"]),
      "_rels/.rels": relationships(
        ["rId1", "officeDocument", "xl/workbook.xml"],
        ["rId2", "digital-signature/origin", "_xmlsignatures/origin.sigs"],
      ),
    }),
  );
  expect(Object.keys(copy).filter((name) => name.includes("signature"))).toEqual([]);
  expect(new TextDecoder().decode(copy["_rels/.rels"])).not.toContain("signature");
});
