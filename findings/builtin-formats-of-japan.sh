#!/usr/bin/env bash
# Number formats 27 to 36 and 50 to 58 are built in and have no code in the file; a Japanese Excel shows 46000 under 57 as
# R7.12.9, under 30 as 12/9/25. What readers make of 46000 under 27, 30, 31, 36, 50, 57 and 58 (Node 20):
# - hucre 1.0.0 reads seven dates;
# - read-excel-file 5.8.6 reads dates, but under 31 (yyyy年m月d日) and 58 (m月d日) a number;
# - exceljs 4.4.0 and xlsx-populate 1.21.0 read seven numbers;
# - SheetJS (@e965/xlsx 0.20.3) reads numbers that it would all print as 12/9/25.
# Fails if any of this changes.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 hucre@1.0.0 xlsx-populate@1.21.0 @e965/xlsx@0.20.3 jszip@3.10.1 read-excel-file@5.8.6
cat > book.js << 'JS'
const JSZip = require("jszip");
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const pack = "http://schemas.openxmlformats.org/package/2006";
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** A workbook with one sheet; `part` is the sheet's name in the package. */
exports.book = ({ rows, extra = "", formats = "<xf/>", part = "worksheets/sheet1.xml", calc = "" }) => {
  const zip = new JSZip();
  const parts = {
    "[Content_Types].xml": `${head}<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/${part}" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook ${main} xmlns:r="${office}"><sheets><sheet name="予算" sheetId="1" r:id="r1"/></sheets>${calc}</workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="${part}"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `${head}<styleSheet ${main}><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs>${formats}</cellXfs></styleSheet>`,
    [`xl/${part}`]: `${head}<worksheet ${main}><sheetData>${rows}</sheetData>${extra}</worksheet>`,
  };
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return zip.generateAsync({ type: "nodebuffer" });
};
/** The text of a part, by what its name matches; what `wanted` finds in it, or null. */
exports.within = async (bytes, name, wanted) => {
  const zip = await JSZip.loadAsync(bytes);
  const text = await zip.file(new RegExp(name))[0].async("string");
  return text.match(wanted)?.[0] ?? null;
};
/** The same book opened and saved by a library. */
exports.saved = {
  exceljs: async (bytes) => {
    const book = new (require("exceljs").Workbook)();
    await book.xlsx.load(bytes);
    return Buffer.from(await book.xlsx.writeBuffer());
  },
  hucre: async (bytes) => {
    const { openXlsx, saveXlsx } = await import("hucre");
    return Buffer.from(await saveXlsx(await openXlsx(bytes)));
  },
  "xlsx-populate": async (bytes) => (await require("xlsx-populate").fromDataAsync(bytes)).outputAsync(),
  "@e965/xlsx": async (bytes) => {
    const { read, write } = require("@e965/xlsx");
    return write(read(bytes, { cellStyles: true, cellNF: true }), { type: "buffer", bookType: "xlsx" });
  },
};
JS
cat > run.js << 'JS'
const assert = require("assert");
(async () => {
  const { book } = require("./book.js");
  const ids = [27, 30, 31, 36, 50, 57, 58];
  const cells = ids.map((_, at) => "ABCDEFG"[at] + "1");
  const bytes = await book({
    rows: `<row r="1">${cells.map((cell, at) => `<c r="${cell}" s="${at + 1}"><v>46000</v></c>`).join("")}</row>`,
    formats: `<xf/>${ids.map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join("")}`,
  });
  require("fs").writeFileSync("book.xlsx", bytes);
  const what = (value) => (value instanceof Date ? "date" : value);
  const excel = new (require("exceljs").Workbook)();
  await excel.xlsx.load(bytes);
  const populated = (await require("xlsx-populate").fromDataAsync(bytes)).sheet(0);
  const { readXlsx } = await import("hucre");
  const sheet = require("@e965/xlsx").read(bytes).Sheets["予算"];
  const found = {
    exceljs: cells.map((cell) => what(excel.worksheets[0].getCell(cell).value)),
    "xlsx-populate": cells.map((cell) => what(populated.cell(cell).value())),
    hucre: (await readXlsx(bytes)).sheets[0].rows[0].map(what),
    "read-excel-file": (await require("read-excel-file/node")("book.xlsx"))[0].map(what),
    "@e965/xlsx": cells.map((cell) => sheet[cell].w),
  };
  console.log(found);
  const all = (value) => ids.map(() => value);
  assert.deepStrictEqual(found, {
    exceljs: all(46000),
    "xlsx-populate": all(46000),
    hucre: all("date"),
    "read-excel-file": ["date", "date", 46000, "date", "date", "date", 46000],
    "@e965/xlsx": all("12/9/25"),
  });
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
JS
node run.js
