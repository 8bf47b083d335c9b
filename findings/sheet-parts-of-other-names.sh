#!/usr/bin/env bash
# A worksheet is whatever the workbook's relationship leads to; its part may have any name. Where it is called
# xl/worksheets/yosan.xml and not sheetN.xml:
# - exceljs 4.4.0 reads a book without any sheet, and raises no error;
# - xlsx-populate 1.21.0 reads an empty sheet, and saving leaves yosan.xml and writes an empty sheet1.xml beside it;
# - hucre 1.0.0, SheetJS (@e965/xlsx 0.20.3) and read-excel-file 5.8.6 read the figure.
# Seen on Node 20. Fails if any of this changes.
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
  const { book, saved } = require("./book.js");
  const bytes = await book({ rows: '<row r="1"><c r="A1"><v>5</v></c></row>', part: "worksheets/yosan.xml" });
  require("fs").writeFileSync("book.xlsx", bytes);
  const excel = new (require("exceljs").Workbook)();
  await excel.xlsx.load(bytes);
  const populated = await require("xlsx-populate").fromDataAsync(bytes);
  const { readXlsx } = await import("hucre");
  const names = Object.keys((await require("jszip").loadAsync(await saved["xlsx-populate"](bytes))).files);
  const found = {
    exceljs: excel.worksheets.length,
    "xlsx-populate": [populated.sheet("予算").cell("A1").value(), names.filter((name) => /sheets\/\w+\.xml/.test(name))],
    hucre: (await readXlsx(bytes)).sheets[0].rows,
    "@e965/xlsx": require("@e965/xlsx").read(bytes).Sheets["予算"].A1.v,
    "read-excel-file": await require("read-excel-file/node")("book.xlsx"),
  };
  console.log(found);
  assert.deepStrictEqual(found, {
    exceljs: 0,
    "xlsx-populate": [undefined, ["xl/worksheets/yosan.xml", "xl/worksheets/sheet1.xml"]],
    hucre: [[5]],
    "@e965/xlsx": 5,
    "read-excel-file": [[5]],
  });
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
JS
node run.js
