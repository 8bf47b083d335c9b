#!/usr/bin/env bash
# =SUM('4月:6月'!A1) is how Excel writes a sum over sheets whose names begin with a digit: the usual 年間計 over sheets of
# months. Of 10, 20 and 30, without a stored result:
# - LibreOffice 7.4.7.2 gives #NAME? when it opens the book, gnumeric 1.12.55 an error that holds the text of the formula;
# - the same sum over 上期 to 下期, which Excel writes without quotes, is 9 in both; with quotes an error again;
# - excelize-wasm 0.1.3 computes all of them (Node 20).
# Fails if any of this changes.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund jszip@3.10.1 excelize-wasm@0.1.3 @e965/xlsx@0.20.3
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
const { execFileSync } = require("child_process");
const { readFileSync, writeFileSync } = require("fs");
const book = require("./book.js");
const FORMULAS = ["SUM('4月:6月'!A1)", "SUM(上期:下期!A1)", "SUM('上期:下期'!A1)"];
const one = (value) => `<row r="1"><c r="A1"><v>${value}</v></c></row>`;
(async () => {
  const rows = FORMULAS.map((formula, at) => `<row r="${at + 1}"><c r="A${at + 1}"><f>${formula}</f></c></row>`);
  const sheets = [["4月", one(10)], ["5月", one(20)], ["6月", one(30)], ["上期", one(4)], ["下期", one(5)], ["年間", rows.join("")]];
  writeFileSync("book.xlsx", await book(sheets));
  const quiet = { stdio: "ignore" };
  execFileSync("soffice", ["--headless", `-env:UserInstallation=file://${process.cwd()}/profile`, "--convert-to", "xlsx", "--outdir", "office", "book.xlsx"], quiet);
  execFileSync("ssconvert", ["--recalc", "-T", "Gnumeric_Excel:xlsx2", "book.xlsx", "gnumeric.xlsx"], quiet);
  const XLSX = require("@e965/xlsx");
  const cells = (path) => FORMULAS.map((_, at) => {
    const cell = XLSX.readFile(path).Sheets["年間"][`A${at + 1}`];
    const shown = cell.t === "e" ? (cell.w ?? String(cell.v)) : cell.v;
    return /^#"SUM/.test(shown) ? "an error of its own" : shown;
  });
  const { OpenReader } = await require("excelize-wasm").init(require.resolve("excelize-wasm/excelize.wasm.gz"));
  const opened = OpenReader(new Uint8Array(readFileSync("book.xlsx")));
  const found = {
    LibreOffice: cells("office/book.xlsx"),
    gnumeric: cells("gnumeric.xlsx"),
    "excelize-wasm": FORMULAS.map((_, at) => Number(opened.CalcCellValue("年間", `A${at + 1}`).value)),
  };
  console.log(found);
  assert.deepStrictEqual(found, {
    LibreOffice: ["#NAME?", 9, "#NAME?"],
    gnumeric: ["an error of its own", 9, "an error of its own"],
    "excelize-wasm": [60, 9, 9],
  });
  process.exit(0);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
JS
soffice --version | grep -q "LibreOffice 7.4.7.2"
ssconvert --version 2>&1 | grep -q "1.12.55"
node run.js
