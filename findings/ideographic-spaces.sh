#!/usr/bin/env bash
# In 予算書 the depth of a line is written with U+3000 before its name: 「　人件費」 below 「歳出」, 「　　委託料」 below that.
# read-excel-file 5.8.6 trims them away (JavaScript's trim knows U+3000), so that every line is on one level; its option
# trim: false keeps them. SheetJS (@e965/xlsx 0.20.3), exceljs 4.4.0, xlsx-populate 1.21.0 and hucre 1.0.0 keep them.
# @formulajs/formulajs 4.4.9: TRIM takes U+3000 away.
# Seen on Node 20. Fails if any of this changes.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 hucre@1.0.0 xlsx-populate@1.21.0 @e965/xlsx@0.20.3 jszip@3.10.1 read-excel-file@5.8.6 @formulajs/formulajs@4.4.9
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
  const labels = ["歳出", "　人件費", "　　委託料"];
  const rows = labels.map((label, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${label}</t></is></c></row>`);
  const bytes = await book({ rows: rows.join("") });
  require("fs").writeFileSync("book.xlsx", bytes);
  const cells = ["A1", "A2", "A3"];
  const excel = new (require("exceljs").Workbook)();
  await excel.xlsx.load(bytes);
  const populated = (await require("xlsx-populate").fromDataAsync(bytes)).sheet(0);
  const { readXlsx } = await import("hucre");
  const sheet = require("@e965/xlsx").read(bytes).Sheets["予算"];
  const read = require("read-excel-file/node");
  const found = {
    exceljs: cells.map((cell) => excel.worksheets[0].getCell(cell).value),
    "xlsx-populate": cells.map((cell) => populated.cell(cell).value()),
    hucre: (await readXlsx(bytes)).sheets[0].rows.flat(),
    "@e965/xlsx": cells.map((cell) => sheet[cell].v),
    "read-excel-file": (await read("book.xlsx")).flat(),
    "read-excel-file, trim: false": (await read("book.xlsx", { trim: false })).flat(),
    TRIM: require("@formulajs/formulajs").TRIM("　　委託料"),
  };
  console.log(found);
  assert.deepStrictEqual(found, {
    exceljs: labels,
    "xlsx-populate": labels,
    hucre: labels,
    "@e965/xlsx": labels,
    "read-excel-file": ["歳出", "人件費", "委託料"],
    "read-excel-file, trim: false": labels,
    TRIM: "委託料",
  });
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
JS
node run.js
