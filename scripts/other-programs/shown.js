/**
 * What a library computes and shows in a book: sheet → cell → [value, shown], as JSON: `node shown.js LIBRARY BOOK`. The
 * libraries are those of the folder that it is run in.
 */
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join } = require("node:path");

const load = createRequire(join(process.cwd(), "package.json"));

const LIBRARIES = {
  "excelize-wasm": async (path) => {
    const { OpenReader } = await load("excelize-wasm").init(load.resolve("excelize-wasm/excelize.wasm.gz"));
    const book = OpenReader(new Uint8Array(readFileSync(path)));
    return ([sheet, cell]) => {
      const { value, error } = book.CalcCellValue(sheet, cell, { RawCellValue: true });
      return [error ? { error } : value, book.GetCellValue(sheet, cell).value];
    };
  },
  SheetJS: (path) => {
    const { Sheets } = load("@e965/xlsx").read(readFileSync(path), { cellNF: true });
    return ([sheet, cell]) => [Sheets[sheet][cell]?.v ?? null, Sheets[sheet][cell]?.w ?? ""];
  },
};

async function main([library, path]) {
  const cells = JSON.parse(readFileSync(0, "utf8"));
  const read = await LIBRARIES[library](path);
  process.stdout.write(JSON.stringify(cells.map(read)), () => process.exit(0));
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
