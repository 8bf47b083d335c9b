#!/usr/bin/env bash
# A formula whose result is a text, 赤字 or 黒字 in 決算 books:
# - exceljs 4.4.0 reads the index of the shared strings, 1, for a result that is stored as one (<f> with t="s", as
#   gnumeric 1.12.55 writes it) where hucre 1.0.0 and SheetJS (@e965/xlsx 0.20.3) read 赤字;
# - hucre 1.0.0, opened and saved unchanged, drops stored results that are texts, TRUE or errors and keeps the numbers;
#   SheetJS then has no cell at all for these formulas.
# Seen on Node 20. Fails if any of this changes.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund jszip@3.10.1 exceljs@4.4.0 hucre@1.0.0 @e965/xlsx@0.20.3
cat > book.js << 'JS'
const JSZip = require("jszip");
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const pack = "http://schemas.openxmlformats.org/package/2006";
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** A workbook of sheets: [name, rows]; `strings` are its shared strings. */
module.exports = (sheets, strings = "") => {
  const zip = new JSZip();
  const overrides = sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${kind}.worksheet+xml"/>`);
  const links = sheets.map((_, at) => `<Relationship Id="r${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`);
  const parts = {
    "[Content_Types].xml": `${head}<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${kind}.sharedStrings+xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook ${main} xmlns:r="${office}"><sheets>${sheets.map(([name], at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${pack}/relationships">${links.join("")}<Relationship Id="rs" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rt" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": `${head}<styleSheet ${main}><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    "xl/sharedStrings.xml": `${head}<sst ${main}>${strings}</sst>`,
  };
  sheets.forEach(([, rows], at) => (parts[`xl/worksheets/sheet${at + 1}.xml`] = `${head}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`));
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return zip.generateAsync({ type: "nodebuffer" });
};
JS
cat > run.js << 'JS'
const assert = require("assert");
const { readFileSync, writeFileSync } = require("fs");
const book = require("./book.js");
const CELLS = [
  '<c r="A1"><v>-300</v></c>',
  '<c r="B1" t="s"><f>IF(A1&lt;0,"赤字","黒字")</f><v>1</v></c>',
  '<c r="C1" t="str"><f>IF(A1&lt;0,"赤字","黒字")</f><v>赤字</v></c>',
  '<c r="D1" t="b"><f>A1&lt;0</f><v>1</v></c>',
  '<c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
  '<c r="F1"><f>A1*2</f><v>-600</v></c>',
];
const FORMULAS = ["B1", "C1", "D1", "E1", "F1"];
(async () => {
  const bytes = await book([["決算", `<row r="1">${CELLS.join("")}</row>`]], "<si><t>黒字</t></si><si><t>赤字</t></si>");
  const read = new (require("exceljs").Workbook)();
  await read.xlsx.load(bytes);
  const { readXlsx, openXlsx, saveXlsx } = await import("hucre");
  const { read: open } = require("@e965/xlsx");
  const results = (sheet) => FORMULAS.map((cell) => sheet[cell]?.v ?? null);
  const saved = Buffer.from(await saveXlsx(await openXlsx(bytes)));
  const found = {
    exceljs: read.worksheets[0].getCell("B1").result,
    hucre: (await readXlsx(bytes)).sheets[0].rows[0][1],
    "@e965/xlsx": results(open(bytes).Sheets["決算"]),
    "saved by hucre, read by @e965/xlsx": results(open(saved).Sheets["決算"]),
  };
  console.log(found);
  assert.deepStrictEqual(found, {
    exceljs: 1,
    hucre: "赤字",
    "@e965/xlsx": ["赤字", "赤字", true, 7, -600],
    "saved by hucre, read by @e965/xlsx": [null, null, null, null, -600],
  });
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
JS
node run.js
