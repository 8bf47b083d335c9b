import { columnName, parseAddress } from "../../src/engine/book/address";
import type { Rounding } from "../../src/engine/types";
import { type CellEquation, placeOf } from "./cell-equation";

/** What the labels of a page promise, written down by hand. */
export interface Truth {
  /** null where the page leaves it open. */
  readonly rounding: Rounding | null;
  readonly equations: readonly CellEquation[];
}

const MODES: readonly Rounding[] = ["exact", "half-up", "truncate", "round-up"];

/**
 * Reads a page's truth, one statement a line, rows and columns as a spreadsheet names them:
 *   rounding truncate
 *   B,D: 5 = 6 + 11 - 16    in these columns: row 5 is row 6 + row 11 − row 16
 *   5-20,22: D = B - C      in these rows: column D is B − C
 *   B20 = D20               single cells
 * What follows a # is a remark. `6..11` stands for 6 + 7 + … + 11.
 * @throws Error naming the line that cannot be read.
 */
export function readTruth(text: string): Truth {
  let rounding: Rounding | null = null;
  const equations: CellEquation[] = [];
  for (const line of text.split("\n").map((each) => each.replace(/#.*/, "").trim())) {
    if (!line) continue;
    const mode = /^rounding (\S+)$/.exec(line)?.[1];
    if (mode) rounding = MODES.find((each) => each === mode) ?? fail(line);
    else equations.push(...readEquations(line));
  }
  return { rounding, equations };
}

function readEquations(line: string): CellEquation[] {
  const [, scope, total, sum] = /^(?:([A-Z\d,-]+):)?\s*([A-Z\d]+)\s*=\s*(.+)$/.exec(line) ?? fail(line);
  const terms = readTerms(sum!, line);
  return scopeOf(scope, line).map((at) => ({
    total: place(total!, at, line),
    terms: terms.map(([name, factor]) => [place(name, at, line), factor] as const),
  }));
}

function readTerms(sum: string, line: string): (readonly [string, 1 | -1])[] {
  const parts = [...`+ ${sum}`.matchAll(/\s*([+-])\s*([A-Z\d]+)(?:\.\.([A-Z\d]+))?/g)];
  if (parts.map(([whole]) => whole).join("").length !== `+ ${sum}`.length) fail(line);
  return parts.flatMap(([, sign, from, to]) =>
    (to ? between(from!, to, line) : [from!]).map((name) => [name, sign === "+" ? 1 : -1] as const),
  );
}

/** "A,C-E" → A, C, D, E; "5-7" → 5, 6, 7; nothing → one scope that adds nothing. */
function scopeOf(scope: string | undefined, line: string): string[] {
  if (!scope) return [""];
  return scope.split(",").flatMap((part) => {
    const [from, to] = part.split("-");
    return to ? between(from!, to, line) : [from!];
  });
}

function between(from: string, to: string, line: string): string[] {
  const isRow = /^\d+$/.test(from);
  const [first, last] = isRow ? [Number(from), Number(to)] : [columnAt(from), columnAt(to)];
  if (!(first <= last)) fail(line);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    isRow ? String(first + index) : columnName(first + index),
  );
}

function place(name: string, scope: string, line: string): string {
  const address = /^\d+$/.test(name) ? scope + name : name + scope;
  if (!/^[A-Z]+[1-9]\d*$/.test(address)) fail(line);
  const { row, column } = parseAddress(address);
  return placeOf(row, column);
}

function columnAt(name: string): number {
  return parseAddress(`${name}1`).column;
}

function fail(line: string): never {
  throw new Error(`Cannot be read: ${line}`);
}
