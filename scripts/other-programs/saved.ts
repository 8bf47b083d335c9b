import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Again, checkedAgain } from "../../specimens/other-programs/judge";
import { toldBy, versionOf } from "./packages";

/** A program and what a check finds in the book that it saved; null where it saved none. */
export interface Row {
  readonly name: string;
  readonly version: string;
  readonly again: Again | null;
}

const PROGRAMS = resolve("scripts/other-programs/programs.js");

/** What the tests check again. */
const STORED: Readonly<Record<string, string>> = {
  LibreOffice: "libreoffice",
  gnumeric: "gnumeric",
  openpyxl: "openpyxl",
};

/** A marked book, saved by each program. */
export function savedByOthers(marked: Uint8Array, folder: string): Row[] {
  const from = join(folder, "book.xlsx");
  writeFileSync(from, marked);
  return namesOf(folder).map((name, at): Row => {
    const to = join(folder, `saved-${at}.xlsx`);
    const isSaved = saveBy(name, from, to, folder);
    if (isSaved && STORED[name]) copyFileSync(to, `test/other-programs/${STORED[name]}.xlsx`);
    return { name, version: versionOf(name), again: isSaved ? checkedAgain(readFileSync(to)) : null };
  });
}

export function namesOf(folder: string): string[] {
  const asked = `process.stdout.write(JSON.stringify(require(${JSON.stringify(PROGRAMS)}).names))`;
  return toldBy(process.execPath, ["-e", asked], { folder });
}

/** Whether the program opens the book and saves it. */
export function saveBy(name: string, from: string, to: string, folder: string): boolean {
  const { status, stderr } = spawnSync(process.execPath, [PROGRAMS, name, from, to], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) console.error(stderr);
  return status === 0;
}
