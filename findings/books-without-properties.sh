#!/usr/bin/env bash
# A book without docProps (they are optional: ISO/IEC 29500-2, 11) opened and saved by xlsx-populate 1.21.0 (Node 20) gets an
# empty docProps/core.xml and an empty docProps/app.xml, of no byte. exceljs 4.4.0 and hucre 1.0.0, which read the book as it
# was before, do not open it any more; SheetJS (@e965/xlsx 0.20.3) does. Fails if any of this changes.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund jszip@3.10.1 xlsx-populate@1.21.0 exceljs@4.4.0 hucre@1.0.0 @e965/xlsx@0.20.3
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
const JSZip = require("jszip");
const book = require("./book.js");
const opens = async (read) => {
  try {
    return await read();
  } catch {
    return "not opened";
  }
};
const readers = {
  exceljs: async (path) => {
    const read = new (require("exceljs").Workbook)();
    await read.xlsx.readFile(path);
    return read.worksheets[0].getCell("A1").value;
  },
  hucre: async (path) => (await (await import("hucre")).readXlsx(readFileSync(path))).sheets[0].rows[0][0],
  "@e965/xlsx": (path) => require("@e965/xlsx").readFile(path).Sheets["予算"].A1.v,
};
(async () => {
  writeFileSync("book.xlsx", await book([["予算", '<row r="1"><c r="A1"><v>1234</v></c></row>']]));
  await (await require("xlsx-populate").fromFileAsync("book.xlsx")).toFileAsync("saved.xlsx");
  const zip = await JSZip.loadAsync(readFileSync("saved.xlsx"));
  const size = async (name) => (await zip.file(name).async("uint8array")).length;
  const found = { core: await size("docProps/core.xml"), app: await size("docProps/app.xml") };
  for (const [name, read] of Object.entries(readers))
    found[name] = [await opens(() => read("book.xlsx")), await opens(() => read("saved.xlsx"))];
  console.log(found);
  assert.deepStrictEqual(found, {
    core: 0,
    app: 0,
    exceljs: [1234, "not opened"],
    hucre: [1234, "not opened"],
    "@e965/xlsx": [1234, 1234],
  });
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
JS
node run.js
