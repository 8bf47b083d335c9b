#!/usr/bin/env bash
# exceljs 4.4.0, its streaming reader: a cell of the shared strings with furigana (<rPh>, which Excel writes for
# whatever is typed through a Japanese input method) reads as the furigana INSTEAD of the text: 予算 becomes ヨサン, where
# the same version's ordinary reader gives 予算.
# hucre 1.0.0 and exceljs 4.4.0's ordinary reader (.text): of an inline string with furigana the furigana is appended,
# 収入シュウニュウ; of a shared string it is not.
# SheetJS (xlsx) 0.18.5, xlsx-populate 1.21.0 and read-excel-file 5.8.6 give 予算 and 収入.
# Seen on Node 20. Labels of Japanese books read this way match nothing. Fails if any of this changes.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 hucre@1.0.0 xlsx@0.18.5 xlsx-populate@1.21.0 read-excel-file@5.8.6 jszip@3.10.1
cat > book.js << 'JS'
const JSZip = require("jszip");
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const rels = (links) =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
    .map(([type, target], at) => `<Relationship Id="r${at + 1}" Type="${office}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const parts = {
  "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${kind}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`,
  "_rels/.rels": rels([["officeDocument", "xl/workbook.xml"]]),
  "xl/workbook.xml": `${head}<workbook ${main} xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": rels([
    ["worksheet", "worksheets/sheet1.xml"],
    ["sharedStrings", "sharedStrings.xml"],
    ["styles", "styles.xml"],
  ]),
  "xl/styles.xml": `${head}<styleSheet ${main}><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>`,
  "xl/sharedStrings.xml": `${head}<sst ${main} count="1" uniqueCount="1"><si><t>予算</t><rPh sb="0" eb="2"><t>ヨサン</t></rPh><phoneticPr fontId="0"/></si></sst>`,
  "xl/worksheets/sheet1.xml": `${head}<worksheet ${main}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>収入</t><rPh sb="0" eb="2"><t>シュウニュウ</t></rPh></is></c></row></sheetData></worksheet>`,
};
const zip = new JSZip();
for (const [name, text] of Object.entries(parts)) zip.file(name, text);
zip.generateAsync({ type: "nodebuffer" }).then((bytes) => require("fs").writeFileSync("book.xlsx", bytes));
JS
node book.js
cat > read.js << 'JS'
const assert = require("assert");
const { readFileSync } = require("fs");
(async () => {
  const Excel = require("exceljs");
  const book = new Excel.Workbook();
  await book.xlsx.readFile("book.xlsx");
  const sheet = book.worksheets[0];
  const streamed = [];
  const reader = new Excel.stream.xlsx.WorkbookReader("book.xlsx", { sharedStrings: "cache" });
  for await (const each of reader) for await (const row of each) streamed.push(...row.values.slice(1));
  const XLSX = require("xlsx");
  const { S } = XLSX.readFile("book.xlsx").Sheets;
  const populated = (await require("xlsx-populate").fromFileAsync("book.xlsx")).sheet(0);
  const { readXlsx } = await import("hucre");
  const found = {
    "exceljs, ordinary": [sheet.getCell("A1").text, sheet.getCell("B1").text],
    "exceljs, streaming": streamed,
    hucre: (await readXlsx(readFileSync("book.xlsx"))).sheets[0].rows[0],
    xlsx: [S.A1.v, S.B1.v],
    "xlsx-populate": [populated.cell("A1").value(), populated.cell("B1").value()],
    "read-excel-file": (await require("read-excel-file/node")("book.xlsx"))[0],
  };
  console.log(found);
  assert.deepStrictEqual(found, {
    "exceljs, ordinary": ["予算", "収入シュウニュウ"],
    "exceljs, streaming": ["ヨサン", "シュウニュウ"],
    hucre: ["予算", "収入シュウニュウ"],
    xlsx: ["予算", "収入"],
    "xlsx-populate": ["予算", "収入"],
    "read-excel-file": ["予算", "収入"],
  });
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
JS
node read.js
