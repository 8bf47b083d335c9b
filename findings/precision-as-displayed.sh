#!/usr/bin/env bash
# <calcPr fullPrecision="0"/> is Excel's 「表示桁数で計算する」: sums are made of what the formats print, so that a printed
# table foots. Opened and saved unchanged (Node 20):
# - exceljs 4.4.0, hucre 1.0.0 and SheetJS (@e965/xlsx 0.20.3) drop it; Excel then computes the same book otherwise;
# - excelize-wasm 0.1.3 keeps the element and drops this attribute alone;
# - xlsx-populate 1.21.0 keeps it.
# None says anything. Fails if any of this changes.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 hucre@1.0.0 xlsx-populate@1.21.0 @e965/xlsx@0.20.3 jszip@3.10.1 excelize-wasm@0.1.3
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
  const { book, saved, within } = require("./book.js");
  const calc = '<calcPr calcId="191029" fullPrecision="0"/>';
  const bytes = await book({ rows: '<row r="1"><c r="A1"><v>1.4</v></c></row>', calc });
  const excelize = await require("excelize-wasm").init(require.resolve("excelize-wasm/excelize.wasm.gz"));
  const found = {};
  for (const [name, save] of Object.entries(saved)) {
    found[name] = await within(await save(bytes), "workbook.xml$", /<calcPr[^>]*>/);
  }
  const { buffer } = excelize.OpenReader(new Uint8Array(bytes)).WriteToBuffer();
  found["excelize-wasm"] = await within(Buffer.from(buffer), "workbook.xml$", /<calcPr[^>]*>/);
  console.log(found);
  assert.deepStrictEqual(found, {
    exceljs: '<calcPr calcId="171027"/>',
    hucre: '<calcPr calcId="0" fullCalcOnLoad="1"/>',
    "xlsx-populate": '<calcPr calcId="191029" fullPrecision="0"/>',
    "@e965/xlsx": null,
    "excelize-wasm": '<calcPr calcId="191029">',
  });
  process.exit(0);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
JS
node run.js
