#!/usr/bin/env bash
# A column filled down in Excel is one shared formula: B1 holds A1*2 for B1:B3, B2 and B3 only its number, each with its
# stored result. Of B2 (Node 20):
# - xlsx-populate 1.21.0 says that its formula is "SHARED"; hucre 1.0.0 that it is ""; exceljs 4.4.0 names B1;
#   SheetJS (@e965/xlsx 0.20.3) gives A2*2;
# - saved unchanged, xlsx-populate drops the stored results of B1 to B3, hucre those of B2 and B3 only, so that readers that
#   compute nothing find a total and no lines; exceljs and SheetJS keep them.
# Fails if any of this changes.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 hucre@1.0.0 xlsx-populate@1.21.0 @e965/xlsx@0.20.3 jszip@3.10.1
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
  const bytes = await book({
    rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>',
  });
  const excel = new (require("exceljs").Workbook)();
  await excel.xlsx.load(bytes);
  const { readXlsx } = await import("hucre");
  const formulas = {
    exceljs: excel.worksheets[0].getCell("B2").value,
    "xlsx-populate": (await require("xlsx-populate").fromDataAsync(bytes)).sheet(0).cell("B2").formula(),
    "@e965/xlsx": require("@e965/xlsx").read(bytes).Sheets["予算"].B2.f,
    hucre: (await readXlsx(bytes)).sheets[0].cells.get("1,1").formula,
  };
  const results = {};
  for (const [name, save] of Object.entries(saved)) {
    const rows = await within(await save(bytes), "sheet1.xml$", /<sheetData>.*<\/sheetData>/s);
    results[name] = ["B1", "B2", "B3"].filter((cell) => new RegExp(`r="${cell}"[^>]*>(<f[^>]*/>|<f.*?</f>)<v>`).test(rows));
  }
  console.log(formulas, results);
  assert.deepStrictEqual(formulas, {
    exceljs: { result: 4, sharedFormula: "B1" },
    "xlsx-populate": "SHARED",
    "@e965/xlsx": "A2*2",
    hucre: "",
  });
  assert.deepStrictEqual(results, {
    exceljs: ["B1", "B2", "B3"],
    hucre: ["B1"],
    "xlsx-populate": [],
    "@e965/xlsx": ["B1", "B2", "B3"],
  });
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
JS
node run.js
