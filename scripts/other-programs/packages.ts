import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const PACKAGES: Readonly<Record<string, string>> = {
  exceljs: "4.4.0",
  hucre: "1.0.0",
  "xlsx-populate": "1.21.0",
  "excelize-wasm": "0.1.3",
  "@e965/xlsx": "0.20.3",
};

/** Puts the libraries into a folder. */
export function install(folder: string): void {
  const wanted = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`);
  writeFileSync(join(folder, "package.json"), "{}");
  execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", ...wanted], { cwd: folder });
}

/** The version of a program, by the first word of its name; "" where it does not say. */
export function versionOf(name: string): string {
  const [program = ""] = name.split(", ");
  const said = (command: string, ...args: string[]) => {
    const { stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
    return /\d+(\.\d+)+/.exec(stdout + stderr)?.[0] ?? "";
  };
  if (program === "LibreOffice") return said("soffice", "--version");
  if (program === "gnumeric") return said("ssconvert", "--version");
  if (program === "openpyxl")
    return said("/usr/bin/python3", "-c", "import openpyxl; print(openpyxl.__version__)");
  if (program === "SheetJS") return PACKAGES["@e965/xlsx"]!;
  const found = Object.entries(PACKAGES).find(([own]) => program.includes(own));
  return found?.[1] ?? "";
}

/** What another program, run with an argument list, prints as JSON. */
export function toldBy<Told>(
  command: string,
  args: readonly string[],
  { folder, input = "" }: { readonly folder: string; readonly input?: string },
): Told {
  const options = { cwd: folder, encoding: "utf8", input, maxBuffer: 1e8 } as const;
  return JSON.parse(execFileSync(command, args, { ...options, stdio: ["pipe", "pipe", "ignore"] })) as Told;
}
