import { MAIN, workbook, worksheet } from "../../specimens/book-of-parts";
import type { Input } from "./input";
import { groups, row, sheetBook, sheetsBook, smallTable, times } from "./sheets";

const OFTEN = 5_000;
const DEPTH = 50_000;

const small = (name: string, make: () => Uint8Array): Input => ({ kind: "small", name, make });
const behind = (xml: string) => sheetBook(smallTable(), { behind: xml });

/** Small files that say something over and over, or that swell. */
export const SMALL: readonly Input[] = [
  small("runs of 300,000 blanks", () => sheetBook(smallTable() + row(5, ` a${" ".repeat(300_000)}b `, 5))),
  small("100,000 attributes on a tag", () =>
    sheetBook(`${smallTable()}<row r="5" ${times(100_000, (at) => ` a${at}="1"`)}/>`),
  ),
  small("a merged area over the sheet, 5,000 times", () =>
    behind(`<mergeCells>${times(OFTEN, () => '<mergeCell ref="A5:XFD1048576"/>')}</mergeCells>`),
  ),
  small("all columns hidden, 20,000 times", () =>
    sheetBook(`${smallTable()}<row r="5"><c r="XFD5"><v>1</v></c></row>`, {
      before: `<cols>${times(20_000, () => '<col min="1" max="16384" hidden="1"/>')}</cols>`,
    }),
  ),
  small("a shared formula of 6,900 characters in 10,000 cells", sharedFormula),
  small("3,000 sheets on one part", () =>
    sheetsBook(
      Array.from({ length: 3_000 }, (_, at) => `s${at}`),
      () => "worksheets/sheet1.xml",
      { "xl/worksheets/sheet1.xml": worksheet(`<sheetData>${groups(300, 5, 0)}</sheetData>`) },
    ),
  ),
  small("50,000 nested namespaces", () =>
    behind(
      times(DEPTH, (at) => `<p${at}:a xmlns:p${at}="u${at}">`) +
        times(DEPTH, (at) => `</p${DEPTH - 1 - at}:a>`),
    ),
  ),
  small("a part of 200 MB", swellingPart),
  small("20,000 names of names", namesOfNames),
];

function sharedFormula(): Uint8Array {
  const formula = times(1_300, () => "B2+") + times(1_000, () => "B3+") + "B4";
  const first = `<row r="5"><c r="A5"><f t="shared" ref="A5:A10004" si="0">${formula}</f><v>1</v></c></row>`;
  const others = times(10_000, (at) => {
    return `<row r="${at + 6}"><c r="A${at + 6}"><f t="shared" si="0"/><v>1</v></c></row>`;
  });
  return sheetBook(smallTable() + first + others);
}

/** Now and then a number, so that no part is compressed beyond what it may be: the file is. */
function swellingPart(): Uint8Array {
  const text = "x".repeat(180);
  const rows = times(800_000, (at) => {
    const number = at % 64 === 0 ? String(Math.imul(at, 2_654_435_761) >>> 0) : "";
    return `<row r="${at + 5}"><c r="A${at + 5}" t="inlineStr"><is><t>${text}${number}</t></is></c></row>`;
  });
  return sheetBook(smallTable() + rows);
}

function namesOfNames(): Uint8Array {
  const names = times(20_000, (at) => {
    const next = `n${at + 1}`;
    return `<definedName name="n${at}">${next}+${next}+${next}</definedName>`;
  });
  const sheets = '<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>';
  const book = workbook(`${sheets}<definedNames>${names}</definedNames>`);
  const cell = '<row r="5"><c r="A5"><f>n0</f></c></row>';
  return sheetBook(smallTable() + cell, {
    parts: { "xl/workbook.xml": book, "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"/>` },
  });
}
