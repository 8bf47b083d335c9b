import { bookOfParts, MAIN, relationships, workbook, worksheet } from "../book-of-parts";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Codes of number formats by their style; the first are built in, two of them for Japan alone. */
const FORMATS: readonly (readonly [id: number, code?: string])[] = [
  [0],
  [3],
  [38],
  [57],
  [176, '#,##0;"△"#,##0'],
  [177, '#,##0_ ;[Red]"▲ "#,##0_ ;"－"'],
  [178, '[>=1000000]#,##0,,"百万";[>=1000]#,##0,"千";0'],
  [179, '"令和"0"年度"'],
  [180, "0.0%"],
  [181, '[$-411]ggge"年"m"月"d"日"'],
  [182, "#,##0.0,"],
  [183, "@"],
  [184, ";;;"],
];

const STRINGS = [
  '<t>予算</t><rPh sb="0" eb="2"><t>ヨサン</t></rPh>',
  "<r><t>歳出</t></r><r><rPr><b/></rPr><t>合計</t></r>",
  '<t xml:space="preserve">　　給料 </t>',
  "<t>一行目\n二行目</t>",
  "<t>００１</t>",
  "<t>△1,234</t>",
  "<t>=SUM(A1)</t>",
  '<t>A &amp; B &lt;株&gt; "引用"</t>',
  "<t>１２３</t>",
  "<t>_x0041_</t>",
];

/** [cell, type or "", style, formula or "", value or ""] */
type Held = readonly [address: string, type: string, style: number, formula: string, value: string];

const texts = STRINGS.map((_, index): Held => [`A${index + 1}`, "s", index === 4 ? 11 : 0, "", `${index}`]);
const numbers: readonly Held[] = [
  ["B1", "", 1, "", "1234567"],
  ["B2", "", 4, "", "-300"],
  ["B3", "", 5, "", "0"],
  ["B4", "", 6, "", "2500"],
  ["B5", "", 7, "", "6"],
  ["B6", "", 8, "", "0.1234"],
  ["B7", "", 9, "", "45748"],
  ["B8", "", 3, "", "45748"],
  ["B9", "", 10, "", "1234567.8"],
  ["B10", "", 12, "", "77"],
  ["C1", "", 0, "", "123456789012345"],
  ["C2", "", 0, "", "1E-7"],
  ["C3", "", 2, "", "-1234.5"],
  ["C4", "", 0, "", "0.30000000000000004"],
  ["C5", "b", 0, "", "1"],
  ["C6", "e", 0, "", "#N/A"],
  ["C7", "str", 0, "", "型付きの文字"],
];
const formulas: readonly Held[] = [
  ["D1", "", 4, "SUM(B1:B3)", "1234267"],
  ["D2", "", 4, "'4 月'!A1-B2", "310"],
  ["D3", "str", 0, 'IF(B2&lt;0,"赤字","黒字")', "赤字"],
  ["D4", "e", 0, "1/B3", "#DIV/0!"],
  ["D5", "b", 0, "B1&gt;B2", "1"],
  ["D6", "", 4, "SUM('4 月:5月'!A1)", "30"],
  ["D7", "", 10, "ROUND(B9/1000,0)*1000", "1235000"],
  ["D8", "", 4, "H28係数*2", "2469134"],
];

const SHARED = ["E1", "E2", "E3"].map((address, index) =>
  index
    ? `<c r="${address}"><f t="shared" si="0"/><v>${[0, -600, 0][index]}</v></c>`
    : `<c r="E1"><f t="shared" ref="E1:E3" si="0">B1*2</f><v>2469134</v></c>`,
);
const ARRAY = '<c r="E4"><f t="array" ref="E4">SUM(B1:B3*1)</f><v>1234267</v></c>';

/** What other programs keep, lose or read otherwise: texts of all kinds, formats, results and formulas of all kinds. */
export function readingBook(): Uint8Array {
  const held = [...texts, ...numbers, ...formulas].map(cellXml);
  const rows = [...held, ...SHARED, ARRAY].sort((a, b) => addressIn(a).localeCompare(addressIn(b)));
  const data = Array.from({ length: 10 }, (_, row) => {
    const own = rows.filter((cell) => Number(/\d+$/.exec(addressIn(cell))![0]) === row + 1);
    return `<row r="${row + 1}"${row === 8 ? ' hidden="1"' : ""}>${own.join("")}</row>`;
  });
  return bookOfParts({
    "[Content_Types].xml": contentTypes(3),
    "_rels/.rels": relationships(
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ["rId2", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
      ["rId3", "extended-properties", "docProps/app.xml"],
    ),
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>予算</dc:title></cp:coreProperties>`,
    "docProps/app.xml": `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
    "xl/workbook.xml": workbook(
      '<sheets><sheet name="歳出" sheetId="1" r:id="rId1"/><sheet name="4 月" sheetId="2" r:id="rId4"/><sheet name="5月" sheetId="3" state="hidden" r:id="rId5"/></sheets><definedNames><definedName name="H28係数">歳出!$B$1</definedName></definedNames>',
    ),
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "sharedStrings", "sharedStrings.xml"],
      ["rId3", "styles", "styles.xml"],
      ["rId4", "worksheet", "worksheets/sheet2.xml"],
      ["rId5", "worksheet", "worksheets/sheet3.xml"],
    ),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}" count="${STRINGS.length}" uniqueCount="${STRINGS.length}">${STRINGS.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    "xl/styles.xml": stylesXml(),
    "xl/worksheets/sheet1.xml": worksheet(
      `<sheetData>${data.join("")}</sheetData><mergeCells count="1"><mergeCell ref="A12:B12"/></mergeCells>`,
    ),
    "xl/worksheets/sheet2.xml": worksheet('<sheetData><row r="1"><c r="A1"><v>10</v></c></row></sheetData>'),
    "xl/worksheets/sheet3.xml": worksheet('<sheetData><row r="1"><c r="A1"><v>20</v></c></row></sheetData>'),
  });
}

function cellXml([address, type, style, formula, value]: Held): string {
  const kind = type ? ` t="${type}"` : "";
  return `<c r="${address}" s="${style}"${kind}>${formula && `<f>${formula}</f>`}<v>${value}</v></c>`;
}

function addressIn(cell: string): string {
  return /r="([A-Z]+\d+)"/.exec(cell)![1]!;
}

function stylesXml(): string {
  const own = FORMATS.filter(([, code]) => code !== undefined);
  const codes = own.map(
    ([id, code]) =>
      `<numFmt numFmtId="${id}" formatCode="${code!.replaceAll('"', "&quot;").replaceAll(">", "&gt;")}"/>`,
  );
  const xfs = FORMATS.map(
    ([id]) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${own.length}">${codes.join("")}</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${xfs.length}">${xfs.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

function contentTypes(sheets: number): string {
  const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = [
    ["/xl/workbook.xml", "sheet.main"],
    ["/xl/sharedStrings.xml", "sharedStrings"],
    ["/xl/styles.xml", "styles"],
    ...Array.from({ length: sheets }, (_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, "worksheet"]),
  ];
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>${parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${kind}.${type}+xml"/>`).join("")}</Types>`;
}
