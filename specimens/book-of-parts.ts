import { strToU8, zipSync, type Zippable } from "fflate";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Parts by name, as text or bytes; undefined leaves a default out. */
export type Parts = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A workbook with one sheet 表; any part can be given, the others have sensible defaults. */
export function bookOfParts(parts: Parts = {}): Uint8Array {
  const all: Zippable = {};
  for (const [name, content] of Object.entries({ ...DEFAULTS, ...parts })) {
    if (content !== undefined) all[name] = typeof content === "string" ? strToU8(content) : content;
  }
  return zipSync(all, { mtime: "2016-04-01T00:00:00" });
}

export function worksheet(content: string): string {
  return `<worksheet xmlns="${MAIN}">${content}</worksheet>`;
}

export function workbook(content: string): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${content}</workbook>`;
}

export function sharedStrings(...items: string[]): string {
  return `<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join("")}</sst>`;
}

/** [id, type, target]; types without a slash are those of office documents. */
export function relationships(...items: [id: string, type: string, target: string][]): string {
  const texts = items.map(([id, type, target]) => {
    const address = type.includes("/") ? type : `${OFFICE}/${type}`;
    return `<Relationship Id="${id}" Type="${address}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="${PACKAGE}/relationships">${texts.join("")}</Relationships>`;
}

export function contentTypes(workbookType: string, part = "/xl/workbook.xml"): string {
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="${part}" ContentType="${workbookType}"/></Types>`;
}

const DEFAULTS: Parts = {
  "[Content_Types].xml": contentTypes(
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  ),
  "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
  "xl/workbook.xml": workbook('<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>'),
  "xl/_rels/workbook.xml.rels": relationships(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "sharedStrings", "sharedStrings.xml"],
    ["rId3", "styles", "styles.xml"],
  ),
  "xl/worksheets/sheet1.xml": worksheet("<sheetData/>"),
  "xl/sharedStrings.xml": sharedStrings("<t>資産</t>", "<t>負債</t>"),
  "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="#,##0;&quot;△ &quot;#,##0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="38"/><xf numFmtId="0"><alignment horizontal="left" indent="2"/></xf><xf numFmtId="57"/></cellXfs></styleSheet>`,
};
