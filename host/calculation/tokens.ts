import type { Range } from "../../src/engine/types";
import { parseAddress } from "../model/addresses";

/** Cells that a formula names; sheet null is the formula's own. */
export interface Reference {
  readonly sheet: string | null;
  readonly range: Range;
}

export type Token =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "truth"; readonly value: boolean }
  | { readonly type: "error"; readonly value: string }
  | { readonly type: "reference"; readonly reference: Reference }
  | { readonly type: "call"; readonly name: string }
  | { readonly type: "mark"; readonly mark: string };

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELLS = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?`;
const LINES = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
/** What may not follow a reference, since it then is part of a longer name, a call or a spill. */
const END = String.raw`(?![\p{L}\p{N}_.(!:#])`;

const TOKEN = new RegExp(
  [
    String.raw`(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<error>#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A))`,
    `(?<reference>(?:${SHEET})?(?:${CELLS}|${LINES})${END})`,
    String.raw`(?<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[Ee][+-]?\d+)?(?![\p{L}\p{N}_.]))`,
    String.raw`(?<truth>(?:TRUE|FALSE)(?![\p{L}\p{N}_.(!]))`,
    String.raw`(?<call>(?:_xlfn\.)?[A-Za-z][A-Za-z0-9.]*)\(`,
    String.raw`(?<mark><=|>=|<>|[-+*/^&%=<>(),])`,
  ].join("|"),
  "iuy",
);

/** The tokens of a formula without its "="; null where it holds anything else: names, arrays, other workbooks … */
export function tokenize(formula: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let at = skipSpace(formula, 0);
  while (at < formula.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(formula);
    const token = found && tokenOf(found.groups!);
    if (!token) return null;
    tokens.push(token);
    at = skipSpace(formula, TOKEN.lastIndex);
  }
  return tokens;
}

function skipSpace(formula: string, at: number): number {
  let end = at;
  while (/[\s]/.test(formula.charAt(end))) end += 1;
  return end;
}

function tokenOf(found: Partial<Record<string, string>>): Token | null {
  const { text, error, reference, number, truth, call, mark } = found;
  if (text !== undefined) return { type: "text", value: text.slice(1, -1).replaceAll('""', '"') };
  if (error !== undefined) return { type: "error", value: error.toUpperCase() };
  if (number !== undefined) return { type: "number", value: Number(number) };
  if (truth !== undefined) return { type: "truth", value: truth.toUpperCase() === "TRUE" };
  if (call !== undefined) return { type: "call", name: call.replace(/^_xlfn\./i, "").toUpperCase() };
  if (reference !== undefined) {
    const parsed = parseAddress(reference);
    const range = parsed?.ranges[0];
    return range ? { type: "reference", reference: { sheet: parsed.sheet, range } } : null;
  }
  return { type: "mark", mark: mark! };
}
