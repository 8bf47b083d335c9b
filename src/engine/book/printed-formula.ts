import { runAtEnd, unified } from "./text";

/** What a label says of how its figure is computed: 「差引(C)=(A)-(B)」 is the id C and the formula A − B. */
export interface PrintedFormula {
  readonly id: string | null;
  readonly terms: readonly (readonly [id: string, factor: 1 | -1])[];
}

const NONE: PrintedFormula = { id: null, terms: [] };

const CIRCLED = /[\u2460-\u2473]/gu;
const MINUS = /[−‐‑–—―ー－]/gu;
const PLUS = /[＋]/gu;

/** A name of a figure: (A), (3), C; never two letters that could be a word. */
const ID = String.raw`\((?:[A-Za-z]|\d{1,2})\)|(?<![A-Za-z])[A-Z](?![A-Za-z])`;
const PIECES = new RegExp(String.raw`${ID}|[=+\-×÷*/()]`, "gu");
const TOKEN = new RegExp(String.raw`(${ID})|([=+-])`, "gu");

/** The formula at the end of a label; a product or a quotient is none. */
export function printedFormula(label: string): PrintedFormula {
  if (!/[A-Z)Ａ-Ｚ）\u2460-\u2473]\s*$/u.test(label)) return NONE;
  const numbered = label.replace(CIRCLED, (mark) => `(${mark.codePointAt(0)! - 0x245f})`);
  const text = unified(numbered.replace(MINUS, "-").replace(PLUS, "+")).replace(/\s+/g, "");
  const suffix = runAtEnd(text, PIECES);
  if (!suffix || /[×÷*/]/u.test(suffix)) return NONE;
  const sides = sidesOf(suffix);
  const id = sides.find((side) => side.length === 1)?.[0]?.[0] ?? null;
  const formula = sides.find((side) => side.length > 1) ?? [];
  return { id, terms: formula };
}

/** C(A-B) names C and says A − B, as (C)=(A)-(B) does. */
function sidesOf(suffix: string): (readonly [string, 1 | -1])[][] {
  const sides: (readonly [string, 1 | -1])[][] = [[]];
  let factor: 1 | -1 = 1;
  let joined = true;
  for (const [, id, operator] of suffix.matchAll(TOKEN)) {
    if (operator) {
      joined = operator !== "=";
      factor = operator === "-" ? -1 : 1;
      if (operator === "=") sides.push([]);
      continue;
    }
    if (!joined && sides[sides.length - 1]!.length) sides.push([]);
    sides[sides.length - 1]!.push([id!.replace(/[()]/g, ""), factor]);
    joined = false;
    factor = 1;
  }
  return sides;
}
