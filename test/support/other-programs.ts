import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Programs that others have written, as independent readers. Debian has them as python3-openpyxl and libreoffice-calc;
 * null where they are missing: tests that need them are then skipped, and their names say so.
 */
const python =
  ["python3", "/usr/bin/python3"].find(
    (program) => spawnSync(program, ["-c", "import openpyxl"]).status === 0,
  ) ?? null;
const office =
  ["soffice", "/usr/bin/soffice"].find((program) => spawnSync(program, ["--version"]).status === 0) ?? null;

/** What openpyxl sees that two workbooks do not have in common. */
export interface Comparison {
  readonly names: readonly string[];
  /** Whether the names of the book are the same. */
  readonly bookNames: boolean;
  readonly sheets: Readonly<Record<string, SheetComparison>>;
  readonly added: Readonly<Record<string, { readonly text: readonly string[]; readonly marks: Marks }>>;
}

export type Marks = readonly (readonly [cells: string, formula: string])[];

interface SheetComparison {
  /** Address and what differs: "value" with both of them, "font" … */
  readonly cells: readonly (readonly [address: string, what: string, before?: unknown, after?: unknown])[];
  readonly frame: readonly string[];
  readonly marks: Marks;
}

type TestFunction = (name: string, work: () => unknown, timeout?: number) => void;

/** A test that needs openpyxl, else a skipped one that says so. */
export const testWithOpenpyxl: TestFunction = needing(python, "openpyxl");

/** A test that needs LibreOffice, else a skipped one that says so. */
export const testWithLibreOffice: TestFunction = needing(office, "LibreOffice");

/** Compares two workbooks cell by cell. */
export function compareWithOpenpyxl(before: Uint8Array, after: Uint8Array): Comparison {
  return toldBy<Comparison>("compare_with_openpyxl.py", [before, after]);
}

/** What openpyxl loads of a chart. */
export interface LoadedChart {
  readonly kind: string;
  readonly direction: string;
  readonly grouping: string;
  readonly title: string | null;
  readonly cells: readonly string[];
}

/** The charts of a workbook by sheet. */
export function chartsWithOpenpyxl(book: Uint8Array): Readonly<Record<string, readonly LoadedChart[]>> {
  return toldBy("charts_with_openpyxl.py", [book]);
}

function toldBy<Told>(script: string, books: readonly Uint8Array[]): Told {
  return inFolder(books, (_folder, paths) => {
    const options = { input: JSON.stringify(paths), encoding: "utf8", maxBuffer: 1e8 } as const;
    const { stdout, stderr } = spawnSync(python!, [join(__dirname, script)], options);
    if (stdout === "") throw new Error(stderr);
    return JSON.parse(stdout) as Told;
  });
}

/** A workbook as LibreOffice loads, computes and writes it: "fods" is one XML text, "xlsx" and "pdf" are bytes. */
export function convertWithLibreOffice(book: Uint8Array, format: string): Buffer {
  return inFolder([book], (folder, [path]) => {
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const target = join(folder, "out");
    const asked = ["--headless", profile, "--convert-to", format, "--outdir", target, path!];
    const { stderr } = spawnSync(office!, asked, { encoding: "utf8" });
    try {
      return readFileSync(join(target, `book0.${format.split(":")[0]}`));
    } catch (cause) {
      throw new Error(`LibreOffice wrote nothing: ${stderr}`, { cause });
    }
  });
}

/** Several workbooks as LibreOffice writes them, in one run of it. */
export function convertAllWithLibreOffice(books: readonly Uint8Array[], format: "xls" | "ods"): Uint8Array[] {
  return inFolder(books, (folder, paths) => {
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const target = join(folder, "out");
    spawnSync(office!, ["--headless", profile, "--convert-to", format, "--outdir", target, ...paths]);
    return paths.map((_, at) => readFileSync(join(target, `book${at}.${format}`)));
  });
}

function needing(program: string | null, name: string): TestFunction {
  return (title, work, timeout) =>
    (program === null ? test.skip : test)(
      program === null ? `${title} (skipped: ${name} is not installed here)` : title,
      async () => void (await work()),
      timeout,
    );
}

function inFolder<Result>(
  books: readonly Uint8Array[],
  work: (folder: string, paths: readonly string[]) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), "kenzan-"));
  try {
    const paths = books.map((_bytes, index) => join(folder, `book${index}.xlsx`));
    books.forEach((bytes, index) => writeFileSync(paths[index]!, bytes));
    return work(folder, paths);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
