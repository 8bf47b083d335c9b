import { readFileSync } from "node:fs";
import type { Cell } from "../../src/engine/types";

/** What programs say, row by row. */
export interface ProgramTable {
  readonly programs: readonly string[];
  readonly rows: readonly {
    /** The formula, or the format and the value. */
    readonly keys: readonly string[];
    /** By program. */
    readonly told: readonly string[];
  }[];
}

export const FORMULA_TABLE = "test/other-programs/formulas.tsv";
export const DISPLAY_TABLE = "test/other-programs/displays.tsv";
/** What most readers find in the books that each program wrote. */
export const AGREED_TABLE = "test/other-programs/readings.tsv";

/** Where the book that a program wrote is stored. */
export function writtenBook(writer: string): string {
  return `test/other-programs/written-by-${/^[\w-]+/.exec(writer)![0].toLowerCase()}.xlsx`;
}

/** A value as one word: a text in quotes, an error by its name. */
export function printedValue(value: Cell["value"] | undefined): string {
  if (typeof value === "object" && value !== null) return value.error;
  if (value === true || value === false) return String(value).toUpperCase();
  return String(value ?? "");
}

export function tableText({ programs, rows }: ProgramTable, heads: readonly string[]): string {
  const lines = rows.map(({ keys, told }) => [...keys, ...told].join("\t"));
  return `${[[...heads, ...programs].join("\t"), ...lines].join("\n")}\n`;
}

/** @param keys how many columns name the row */
export function readTable(path: string, keys: number): ProgramTable {
  const [head = "", ...lines] = readFileSync(path, "utf8").replace(/\n$/, "").split("\n");
  const rows = lines.map((line) => line.split("\t"));
  return {
    programs: head.split("\t").slice(keys),
    rows: rows.map((cells) => ({ keys: cells.slice(0, keys), told: cells.slice(keys) })),
  };
}
