import { createRequire } from "node:module";
import { useNodeZlib } from "../../src/cli/zlib";
import { check, findAll } from "../../src/engine";
import { inflate, openContainer } from "../../src/hosts/xlsx/container";
import { readWorkbook } from "../../src/hosts/xlsx/read";

type Phase = (bytes: Uint8Array) => string | Promise<string>;

/** What is measured in a process of its own, since memory at most is that of the process; each says what came of it. */
const PHASES: Readonly<Record<string, Phase>> = {
  inflate: (bytes) => {
    const { entries } = openContainer(bytes);
    return `${entries.reduce((sum, entry) => sum + inflate(entry).length, 0)} bytes`;
  },
  read: (bytes) => {
    const { sheets } = readWorkbook(bytes, "book.xlsx");
    return `${sheets.reduce((sum, { cells }) => sum + cells.length, 0)} cells`;
  },
  find: (bytes) => `${findAll(readWorkbook(bytes, "book.xlsx")).findings.length} findings`,
  check: (bytes) => `${check(readWorkbook(bytes, "book.xlsx")).diagnosis.errors.length} errors`,
  hucre: async (bytes) => {
    const { readXlsx } = await import("hucre/xlsx");
    return `${(await readXlsx(bytes)).sheets.length} sheets`;
  },
  exceljs: async (bytes) => {
    const { Workbook } = createRequire(process.cwd() + "/")("exceljs");
    const book = new Workbook();
    await book.xlsx.load(bytes);
    return `${book.worksheets.length} sheets`;
  },
};

export async function phaseOf(name: string, bytes: Uint8Array): Promise<string> {
  useNodeZlib();
  return PHASES[name]!(bytes);
}
