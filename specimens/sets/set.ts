import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Sheet } from "../../src/engine/types";
import { printedSheet } from "../sheets";

const FOLDER = "specimens/sets/books";
const END = ".set.txt";

/** The statements that a body submits together, right in every figure, by the names of their files. */
export const SETS: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(END))
  .map((file) => file.slice(0, -END.length));

/** The sheets of a set: 「=== name」, then the sheet as it is printed (see printedSheet). */
export function readSet(name: string): Sheet[] {
  const text = readFileSync(path.join(FOLDER, `${name}${END}`), "utf8");
  return text
    .split(/^=== /mu)
    .slice(1)
    .map((sheet) => {
      const [title, ...rows] = sheet.trimEnd().split("\n");
      return printedSheet(rows.join("\n"), title!.trim());
    });
}
