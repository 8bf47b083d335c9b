/**
 * Opens a book in another program and saves it, without any code of ours: `node programs.js PROGRAM IN OUT`. The
 * libraries are those of the folder that it is run in.
 */
const { execFileSync } = require("node:child_process");
const { copyFileSync, mkdtempSync, readFileSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { tmpdir } = require("node:os");
const { basename, join } = require("node:path");
const { pathToFileURL } = require("node:url");

const load = createRequire(join(process.cwd(), "package.json"));
const imported = (name) => import(pathToFileURL(load.resolve(name)).href);
const quiet = { stdio: ["ignore", "ignore", "pipe"] };

function byOffice(from, formats) {
  const folder = mkdtempSync(join(tmpdir(), "kenzan-"));
  let path = from;
  formats.forEach((format, step) => {
    const out = join(folder, String(step));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync("soffice", ["--headless", profile, "--convert-to", format, "--outdir", out, path], quiet);
    path = join(out, basename(path).replace(/\.\w+$/, `.${format}`));
  });
  return path;
}

const PROGRAMS = {
  LibreOffice: (from, to) => copyFileSync(byOffice(from, ["xlsx"]), to),
  "LibreOffice, as .ods and back": (from, to) => copyFileSync(byOffice(from, ["ods", "xlsx"]), to),
  "LibreOffice, as .xls and back": (from, to) => copyFileSync(byOffice(from, ["xls", "xlsx"]), to),
  gnumeric: (from, to) => execFileSync("ssconvert", ["-T", "Gnumeric_Excel:xlsx2", from, to], quiet),
  openpyxl: (from, to) =>
    execFileSync("/usr/bin/python3", [
      "-c",
      "import openpyxl, sys; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])",
      ...[from, to],
    ]),
  exceljs: async (from, to) => {
    const book = new (load("exceljs").Workbook)();
    await book.xlsx.readFile(from);
    await book.xlsx.writeFile(to);
  },
  hucre: async (from, to) => {
    const { openXlsx, saveXlsx } = await imported("hucre");
    writeFileSync(to, await saveXlsx(await openXlsx(readFileSync(from))));
  },
  "xlsx-populate": async (from, to) => (await load("xlsx-populate").fromFileAsync(from)).toFileAsync(to),
  "excelize-wasm": async (from, to) => {
    const { OpenReader } = await load("excelize-wasm").init(load.resolve("excelize-wasm/excelize.wasm.gz"));
    const { buffer, error } = OpenReader(new Uint8Array(readFileSync(from))).WriteToBuffer();
    if (error) throw new Error(error);
    writeFileSync(to, new Uint8Array(buffer));
  },
  "SheetJS (@e965/xlsx)": (from, to) => {
    const { read, write } = load("@e965/xlsx");
    const book = read(readFileSync(from), { cellStyles: true, cellFormula: true, cellNF: true });
    writeFileSync(to, write(book, { type: "buffer", bookType: "xlsx", cellStyles: true, compression: true }));
  },
};

module.exports = { names: Object.keys(PROGRAMS) };

if (require.main === module) {
  const [name, from, to] = process.argv.slice(2);
  Promise.resolve(PROGRAMS[name](from, to)).then(
    () => process.exit(0),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
}
