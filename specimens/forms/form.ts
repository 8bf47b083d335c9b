import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Cell, Range, Sheet } from "../../src/engine/types";

const FOLDER = "specimens/forms/books";
const END = ".form.txt";

/** The office forms, by the names of their files. */
export const FORMS: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(END))
  .map((file) => file.slice(0, -END.length));

/**
 * A form as it is printed, a line for a row: cells stand between bars, and only outer blanks of ASCII are none of
 * theirs. 1,234 and △1,234 are numbers, 'quoted ones texts; 「<」 and 「^」 belong to the merged cell on the left or above.
 */
export function readForm(name: string): Sheet {
  const grid = readFileSync(path.join(FOLDER, `${name}${END}`), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split("|").map((text) => text.replace(/^ +| +$/gu, "")));
  const places = grid.flatMap((texts, row) => texts.map((text, column) => ({ row, column, text })));
  return {
    name,
    visibility: "visible",
    isProtected: false,
    cells: places.filter(({ text }) => !["", ...MERGED].includes(text)).map(toCell),
    merges: places
      .map(({ row, column }) => mergedFrom(grid, row, column))
      .filter(({ top, left, bottom, right }) => bottom > top || right > left),
    hiddenRows: [],
    hiddenColumns: [],
  };
}

const MERGED = ["<", "^"];

function toCell({ row, column, text }: { row: number; column: number; text: string }): Cell {
  const [, mark, digits, decimals = ""] = /^([△-]?)([\d,]+)(?:\.(\d+))?$/u.exec(text) ?? [];
  if (digits === undefined) return { row, column, value: text.replace(/^'/u, "") };
  const value = Number(`${mark ? "-" : ""}${digits.replaceAll(",", "")}.${decimals}`);
  const digitsShown = decimals ? `#,##0.${"0".repeat(decimals.length)}` : "#,##0";
  return { row, column, value, format: `${digitsShown};"△ "${digitsShown}` };
}

/** The area that begins at a cell and takes what belongs to it on the right and below. */
function mergedFrom(grid: readonly (readonly string[])[], top: number, left: number): Range {
  let [right, bottom] = [left, top];
  if (!MERGED.includes(grid[top]![left]!)) {
    while (grid[top]![right + 1] === "<") right++;
    while (grid[bottom + 1]?.[left] === "^") bottom++;
  }
  return { top, left, bottom, right };
}
