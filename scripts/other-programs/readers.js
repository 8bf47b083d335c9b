/**
 * What a library reads in a book, as JSON: sheet → cell → [value, formula, format]: `node readers.js LIBRARY BOOK`. The
 * libraries are those of the folder that it is run in. Dates are the numbers that the cells hold, errors {error}.
 */
const { execFileSync } = require("node:child_process");
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");

const load = createRequire(join(process.cwd(), "package.json"));
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** Dates as the numbers of days that they were made from. */
const plain = (value) => (value instanceof Date ? (value.getTime() - FIRST_DAY) / DAY : (value ?? null));
const formulaOf = (text) => text?.replace(/^=/, "") ?? null;
const columnName = (column) =>
  (column > 25 ? columnName(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

const OPENPYXL = `
import datetime, json, sys, openpyxl
from openpyxl.utils.datetime import to_excel
def plain(cell):
    value = cell.value
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)): return to_excel(value)
    return {"error": value} if cell.data_type == "e" else value
read = {}
texts, values = (openpyxl.load_workbook(sys.argv[1], data_only=only) for only in (False, True))
for sheet in texts:
    cells = read[sheet.title] = {}
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None: continue
            formula = getattr(cell.value, "text", cell.value) if cell.data_type == "f" else None
            held = values[sheet.title][cell.coordinate]
            cells[cell.coordinate] = [plain(held), formula and formula[1:], cell.number_format]
json.dump(read, sys.stdout, ensure_ascii=False)
`;

const READERS = {
  openpyxl: (path) =>
    JSON.parse(execFileSync("/usr/bin/python3", ["-c", OPENPYXL, path], { encoding: "utf8" })),
  exceljs: async (path) => {
    const book = new (load("exceljs").Workbook)();
    await book.xlsx.readFile(path);
    const valueOf = (value) =>
      value?.richText?.map(({ text }) => text).join("") ?? plain(value?.result ?? value);
    return byCells(
      book.worksheets.map(({ name }) => name),
      (name, add) =>
        book.getWorksheet(name).eachRow((row) =>
          row.eachCell((cell) => {
            if (cell.master !== cell) return;
            const value = cell.formula ? plain(cell.result) : valueOf(cell.value);
            add(cell.address, [value, formulaOf(cell.formula), cell.numFmt ?? "General"]);
          }),
        ),
    );
  },
  hucre: async (path) => {
    const { readXlsx } = await import(pathToFileURL(load.resolve("hucre")).href);
    const { sheets } = await readXlsx(readFileSync(path), { readStyles: true });
    return byCells(
      sheets.map(({ name }) => name),
      (name, add) => {
        const { rows, cells } = sheets.find((sheet) => sheet.name === name);
        rows.forEach((row, at) =>
          row.forEach((shown, column) => {
            const {
              value = shown,
              formula,
              formulaResult,
              type,
              style,
            } = cells?.get(`${at},${column}`) ?? {};
            const held = plain(formulaResult ?? value);
            if (held === null && formula === undefined) return;
            const read = type === "error" || /^#(N\/A|DIV)/.test(held) ? { error: held } : held;
            add(columnName(column) + (at + 1), [read, formulaOf(formula), style?.numFmt ?? "General"]);
          }),
        );
      },
    );
  },
  SheetJS: (path) => {
    const { read } = load("@e965/xlsx");
    const ERRORS = {
      0x07: "#DIV/0!",
      0x0f: "#VALUE!",
      0x17: "#REF!",
      0x1d: "#NAME?",
      0x24: "#NUM!",
      0x2a: "#N/A",
    };
    const { Sheets, SheetNames } = read(readFileSync(path), { cellFormula: true, cellNF: true });
    return byCells(SheetNames, (name, add) => {
      for (const [address, cell] of Object.entries(Sheets[name])) {
        if (address.startsWith("!") || cell.t === "z") continue;
        const value = cell.t === "e" ? { error: ERRORS[cell.v] ?? String(cell.v) } : plain(cell.v);
        add(address, [value, formulaOf(cell.f), cell.z ?? "General"]);
      }
    });
  },
};

function byCells(names, visit) {
  return Object.fromEntries(
    names.map((name) => {
      const cells = {};
      visit(name, (address, read) => (cells[address] = read));
      return [name, cells];
    }),
  );
}

module.exports = { names: Object.keys(READERS) };

if (require.main === module) {
  const [name, path] = process.argv.slice(2);
  Promise.resolve(READERS[name](path)).then(
    (read) => process.stdout.write(JSON.stringify(read)),
    (error) => {
      console.error(error);
      process.exitCode = 1;
    },
  );
}
