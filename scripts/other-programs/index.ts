import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Again, checkedAgain } from "../../specimens/other-programs/judge";
import { markedBook } from "../../specimens/other-programs/book";
import { documentOf, type Row } from "./document";

/**
 * `npm run other-programs` saves a marked book with other programs, checks it again and writes
 * docs/other-programs.md; what LibreOffice, gnumeric and openpyxl made of it is stored for the tests. Needs those three
 * (Debian: libreoffice-calc, gnumeric, python3-openpyxl) and a registry for the libraries.
 */
const PACKAGES = {
  exceljs: "4.4.0",
  hucre: "1.0.0",
  "xlsx-populate": "1.21.0",
  "excelize-wasm": "0.1.3",
  "@e965/xlsx": "0.20.3",
};
const STORED: Readonly<Record<string, string>> = {
  LibreOffice: "libreoffice",
  gnumeric: "gnumeric",
  openpyxl: "openpyxl",
};
const PROGRAMS = resolve("scripts/other-programs/programs.js");

const folder = mkdtempSync(join(tmpdir(), "kenzan-"));
try {
  const wanted = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`);
  writeFileSync(join(folder, "package.json"), "{}");
  execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", ...wanted], { cwd: folder });
  const from = join(folder, "book.xlsx");
  writeFileSync(from, markedBook());
  const before = checkedAgain(readFileSync(from));
  const rows = namesOf().map((name, at): Row => {
    const to = join(folder, `saved-${at}.xlsx`);
    const again = savedBy(name, from, to);
    if (again && STORED[name]) copyFileSync(to, `test/other-programs/${STORED[name]}.xlsx`);
    console.log(`${name}: ${again ? "saved" : "not saved"}`);
    return { name, version: versionOf(name), again };
  });
  writeFileSync("docs/other-programs.md", documentOf(before, rows));
} finally {
  rmSync(folder, { recursive: true });
}

function namesOf(): string[] {
  const asked = `process.stdout.write(JSON.stringify(require(${JSON.stringify(PROGRAMS)}).names))`;
  return JSON.parse(execFileSync(process.execPath, ["-e", asked], { encoding: "utf8" })) as string[];
}

/** null where the program does not do it. */
function savedBy(name: string, from: string, to: string): Again | null {
  const { status, stderr } = spawnSync(process.execPath, [PROGRAMS, name, from, to], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) console.error(stderr);
  return status === 0 ? checkedAgain(readFileSync(to)) : null;
}

function versionOf(name: string): string {
  const [program = ""] = name.split(", ");
  const said = (command: string, ...args: string[]) => {
    const { stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
    return /\d+(\.\d+)+/.exec(stdout + stderr)?.[0] ?? "";
  };
  if (program === "LibreOffice") return said("soffice", "--version");
  if (program === "gnumeric") return said("ssconvert", "--version");
  if (program === "openpyxl")
    return said("/usr/bin/python3", "-c", "import openpyxl; print(openpyxl.__version__)");
  const found = Object.entries(PACKAGES).find(([own]) => program.includes(own));
  return found?.[1] ?? "";
}
