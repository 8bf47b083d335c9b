import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, Zip, ZipDeflate, zipSync } from "fflate";
import {
  bookOfParts,
  contentTypes,
  MAIN,
  relationships,
  workbook,
  worksheet,
  type Parts,
} from "../book-of-parts";
import { bookWithEveryPart, TABLE_ROWS, USER_RULE } from "./every-part";

const STRICT = "http://purl.oclc.org/ooxml";
const TABLE = `<sheetData>${TABLE_ROWS}</sheetData>`;
/** For books without cell formats. */
const BARE = { "xl/worksheets/sheet1.xml": worksheet(TABLE.replaceAll(' s="1"', "")) };
const SHEET = "xl/worksheets/sheet1.xml";

const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const plain = (parts: Parts = {}) =>
  bookOfParts({ "[Content_Types].xml": TYPES, [SHEET]: worksheet(TABLE), ...parts });

const TYPES = contentTypes(`${KIND}.sheet.main+xml`).replace(
  "</Types>",
  `${["worksheets/sheet1", "sharedStrings", "styles"]
    .map(
      (part) =>
        `<Override PartName="/xl/${part}.xml" ContentType="${KIND}.${/worksheet|styles|sharedStrings/.exec(part)![0]}+xml"/>`,
    )
    .join("")}</Types>`,
);

/** Books that a writer may stumble over; each has one discrepancy. What broke an earlier writer is named so. */
export const BOOKS: Readonly<Record<string, () => Uint8Array>> = {
  "every kind of part": bookWithEveryPart,
  plain,
  strict: () =>
    bookOfParts({
      "_rels/.rels": relationships([
        "rId1",
        `${STRICT}/officeDocument/relationships/officeDocument`,
        "xl/workbook.xml",
      ]),
      "xl/workbook.xml": `<workbook xmlns="${STRICT}/spreadsheetml/main" xmlns:r="${STRICT}/officeDocument/relationships" conformance="strict"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relationships(
        ["rId1", `${STRICT}/officeDocument/relationships/worksheet`, "worksheets/sheet1.xml"],
        ["rId2", `${STRICT}/officeDocument/relationships/sharedStrings`, "sharedStrings.xml"],
      ),
      [SHEET]: `<worksheet xmlns="${STRICT}/spreadsheetml/main">${TABLE}</worksheet>`,
      "xl/styles.xml": undefined,
    }),
  "prefixed roots": () =>
    plain({
      [SHEET]: `<x:worksheet xmlns:x="${MAIN}">${prefix(TABLE.replaceAll(' s="1"', "") + USER_RULE)}</x:worksheet>`,
      "xl/styles.xml": `<x:styleSheet xmlns:x="${MAIN}">${prefix('<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill/></fill><fill><patternFill/></fill></fills><borders count="1"><border/></borders><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs><dxfs count="1"><dxf/></dxfs>')}</x:styleSheet>`,
      "xl/workbook.xml": `<x:workbook xmlns:x="${MAIN}"><x:sheets><x:sheet name="表" sheetId="1" r:id="rId1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></x:sheets></x:workbook>`,
      "xl/_rels/workbook.xml.rels": relationships(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "sharedStrings", "sharedStrings.xml"],
        ["rId3", "styles", "styles.xml"],
      )
        .replace(/<(\/?)Rel/g, "<$1p:Rel")
        .replace("xmlns=", "xmlns:p="),
    }),
  "the prefix of relationships declared on the sheet alone": () =>
    plain({
      "xl/workbook.xml": `<workbook xmlns="${MAIN}"><sheets><sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    }),
  "the prefix r for the main namespace": () =>
    plain({
      "xl/workbook.xml": `<r:workbook xmlns:r="${MAIN}" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><r:sheets><r:sheet name="表" sheetId="1" q:id="rId1"/></r:sheets></r:workbook>`,
    }),
  "no styles part": () =>
    plain({
      ...BARE,
      "xl/styles.xml": undefined,
      "xl/_rels/workbook.xml.rels": relationships(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "sharedStrings", "sharedStrings.xml"],
      ),
    }),
  "an empty style sheet": () => plain({ ...BARE, "xl/styles.xml": `<styleSheet xmlns="${MAIN}"/>` }),
  "styles without dxfs and cell formats": () =>
    plain({
      ...BARE,
      "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><tableStyles count="0"/></styleSheet>`,
    }),
  "dxfs that close themselves": () =>
    plain({
      "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf/><xf/></cellXfs><dxfs count="0"/></styleSheet>`,
    }),
  "relationships with ids in use, some external": () =>
    plain({
      "xl/_rels/workbook.xml.rels": relationships(
        ["RID1", "theme", "theme/theme1.xml"],
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "sharedStrings", "sharedStrings.xml"],
        ["rId3", "styles", "styles.xml"],
      ).replace(
        "</Relationships>",
        '<Relationship Id="rId5" Type="x/externalLinkPath" Target="http://x/" TargetMode="External"/></Relationships>',
      ),
      "xl/theme/theme1.xml": '<a:theme xmlns:a="x"/>',
    }),
  "backslashes and lower case": () =>
    zipSync(
      Object.fromEntries(
        Object.entries(unzipSync(plain())).map(([name, bytes]) => [
          name.toLowerCase().replaceAll("/", "\\"),
          bytes,
        ]),
      ),
    ),
  "data descriptors": () => streamed(unzipSync(plain())),
  "byte order marks": () =>
    zipSync(
      Object.fromEntries(
        Object.entries(unzipSync(plain())).map(([name, bytes]) => [
          name,
          Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes),
        ]),
      ),
    ),
  "a sheet in UTF-16": () =>
    plain({ [SHEET]: new Uint8Array(Buffer.from(`\uFEFF${worksheet(TABLE)}`, "utf16le")) }),
  "stored entries": () => zipSync(unzipSync(plain()), { level: 0 }),
  "a sheet of the user's called as ours": () =>
    plain({
      "xl/workbook.xml": workbook(
        '<sheets><sheet name="表" sheetId="1" r:id="rId1"/><sheet name="検証結果" sheetId="9" r:id="rId4"/></sheets>',
      ),
      "xl/_rels/workbook.xml.rels": relationships(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "sharedStrings", "sharedStrings.xml"],
        ["rId3", "styles", "styles.xml"],
        ["rId4", "worksheet", "worksheets/kenzan1.xml"],
      ),
      "xl/worksheets/kenzan1.xml": worksheet(
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>検証結果 =kenzan</t></is></c></row></sheetData>',
      ),
    }),
  "a macro sheet first": () =>
    plain({
      "xl/workbook.xml": workbook(
        '<sheets><sheet name="マクロ1" sheetId="2" state="hidden" r:id="rId4"/><sheet name="表" sheetId="1" r:id="rId1"/></sheets>',
      ),
      "xl/_rels/workbook.xml.rels": relationships(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "sharedStrings", "sharedStrings.xml"],
        ["rId3", "styles", "styles.xml"],
        [
          "rId4",
          "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet",
          "macrosheets/sheet1.xml",
        ],
      ),
      "xl/macrosheets/sheet1.xml": `<xm:macrosheet xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" xmlns="${MAIN}"><sheetData/></xm:macrosheet>`,
    }),
  ...Object.fromEntries(
    ["budget-h28", "budget-h28-signs-lost", "budget-h28-overview"].map((name) => [
      name,
      () => readFileSync(join(__dirname, "../../../../assets/samples", `${name}.xlsx`)),
    ]),
  ),
};

function prefix(xml: string): string {
  return xml.replace(/<(\/?)(?=\w)/g, "<$1x:");
}

/** As a program writes that does not know sizes beforehand: zeros first, sizes behind the data. */
function streamed(parts: Record<string, Uint8Array>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_error, piece) => pieces.push(piece));
  for (const [name, bytes] of Object.entries(parts)) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(pieces));
}
