import { type Cells, readCells, wordEnd } from "./cells";
import type { Reference, SheetPrefix } from "./reference";

/** A piece of a formula; the texts of all, one after the other, are the formula. */
export type Token =
  | { readonly type: "number"; readonly text: string; readonly value: number }
  | { readonly type: "text"; readonly text: string; readonly value: string }
  | { readonly type: "truth"; readonly text: string; readonly value: boolean }
  /** #REF!, also behind a sheet. */
  | { readonly type: "error"; readonly text: string; readonly value: string }
  | { readonly type: "reference"; readonly text: string; readonly reference: Reference }
  /** A defined name, with the sheet or book that it is looked for in. */
  | {
      readonly type: "name";
      readonly text: string;
      readonly name: string;
      readonly prefix: SheetPrefix | null;
    }
  /** A function with its opening parenthesis; name in capitals, without _xlfn. */
  | { readonly type: "call"; readonly text: string; readonly name: string }
  /** 表1[金額], [@金額] */
  | { readonly type: "table"; readonly text: string }
  /** {1,2;3,4} */
  | { readonly type: "array"; readonly text: string }
  | { readonly type: "mark"; readonly text: string }
  | { readonly type: "space"; readonly text: string }
  /** What no formula holds; the rest of it is still read. */
  | { readonly type: "other"; readonly text: string };

const SPACE = /\s+/y;
const TEXT = /"(?:[^"]|"")*"/y;
const QUOTED = /'((?:[^']|'')+)'(?::'((?:[^']|'')+)')?!/y;
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!)/iy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/y;
const ARRAY = /\{[^{}"]*(?:"[^"]*"[^{}"]*)*\}/y;
const MARK = /<=|>=|<>|[-+*/^&%=<>(),:;#@]/y;

/** Takes any text apart as Excel reads a formula, without its "=". Linear in its length. */
export function scan(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token {
  const letter = formula[at]!;
  if (wordEnd(formula, at) > at) return word(formula, at);
  if (letter === '"') return quotedText(found(TEXT, formula, at), letter);
  if (letter === "'") return quoted(formula, at);
  if (letter === "[") return bracketed(formula, at);
  if (letter === "{") return { type: "array", text: found(ARRAY, formula, at) ?? letter };
  const error = letter === "#" ? found(ERROR, formula, at) : null;
  if (error !== null) return { type: "error", text: error, value: error.toUpperCase() };
  const mark = found(MARK, formula, at);
  if (mark !== null) return { type: "mark", text: mark };
  const space = found(SPACE, formula, at);
  return space === null ? { type: "other", text: letter } : { type: "space", text: space };
}

function quotedText(text: string | null, letter: string): Token {
  if (text === null) return { type: "other", text: letter };
  return { type: "text", text, value: text.slice(1, -1).replaceAll('""', '"') };
}

/** 'sheet'!…; an apostrophe that closes nothing stands alone. */
function quoted(formula: string, at: number): Token {
  QUOTED.lastIndex = at;
  const match = QUOTED.exec(formula);
  if (!match) return { type: "other", text: "'" };
  const [text, first, last] = match;
  const name = first!.replaceAll("''", "'");
  return behind(formula, at, prefixOf(text, last ? `${name}:${last.replaceAll("''", "'")}` : name));
}

/** [1]表!A1 of another book, or a part of the table that the formula stands in. */
function bracketed(formula: string, at: number): Token {
  const close = bracketEnd(formula, at);
  if (close < 0) return { type: "other", text: "[" };
  const sheet = wordEnd(formula, close);
  const end = formula[sheet] === ":" ? wordEnd(formula, sheet + 1) : sheet;
  if (formula[end] !== "!") return { type: "table", text: formula.slice(at, close) };
  return behind(formula, at, prefixOf(formula.slice(at, end + 1), formula.slice(at, end)));
}

function word(formula: string, at: number): Token {
  const end = wordEnd(formula, at);
  const next = formula[end];
  const sheetsEnd = next === ":" ? wordEnd(formula, end + 1) : end;
  if (formula[sheetsEnd] === "!" && (next === "!" || sheetsEnd > end + 1))
    return behind(formula, at, prefixOf(formula.slice(at, sheetsEnd + 1), formula.slice(at, sheetsEnd)));
  if (next === "[") {
    const close = bracketEnd(formula, end);
    if (close > 0) return { type: "table", text: formula.slice(at, close) };
  }
  return operand(formula, at, null);
}

/** What a sheet is named for: cells, a name, a lost reference. */
function behind(formula: string, from: number, prefix: SheetPrefix): Token {
  const at = from + prefix.text.length;
  if (wordEnd(formula, at) > at) return operand(formula, from, prefix);
  const error = found(ERROR, formula, at);
  if (error !== null) return { type: "error", text: prefix.text + error, value: error.toUpperCase() };
  return { type: "other", text: prefix.text };
}

function operand(formula: string, from: number, prefix: SheetPrefix | null): Token {
  const at = from + (prefix?.text.length ?? 0);
  const end = wordEnd(formula, at);
  if (formula[end] === "(") return call(formula.slice(from, end + 1));
  const cells = readCells(formula, at);
  if (cells) return reference(formula.slice(from, cells.end), prefix, cells);
  const text = formula.slice(at, end);
  const digits = /^[\d.]/.test(text) ? found(NUMBER, formula, at) : null;
  if (digits !== null && !prefix && wordEnd(formula, at + digits.length) === at + digits.length)
    return { type: "number", text: digits, value: Number(digits) };
  if (!prefix && /^(?:true|false)$/i.test(text))
    return { type: "truth", text, value: text.length === "true".length };
  const whole = formula.slice(from, end);
  return /^[\d.$]/.test(text)
    ? { type: "other", text: whole }
    : { type: "name", text: whole, name: text, prefix };
}

function call(text: string): Token {
  return {
    type: "call",
    text,
    name: text
      .slice(0, -1)
      .replace(/^(?:_xlfn\.|_xlws\.)+/i, "")
      .toUpperCase(),
  };
}

function reference(text: string, prefix: SheetPrefix | null, { first, last }: Cells): Token {
  return { type: "reference", text, reference: { prefix, first, last } };
}

/** A name cannot hold ":" or brackets; the path of another book can. */
function prefixOf(text: string, name: string): SheetPrefix {
  const close = name.lastIndexOf("]");
  const book = close < 0 ? null : name.slice(0, close + 1);
  const [sheet = "", lastSheet = null] = name.slice(close + 1).split(":");
  return { text, book, sheet, lastSheet };
}

/** Behind the bracket that closes the one at a place; an apostrophe makes the next character ordinary. −1: none. */
function bracketEnd(formula: string, at: number): number {
  let depth = 0;
  for (let place = at; place < formula.length; place += 1) {
    const letter = formula[place];
    if (letter === "'") place += 1;
    else if (letter === "[") depth += 1;
    else if (letter === "]" && --depth === 0) return place + 1;
  }
  return -1;
}

function found(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
