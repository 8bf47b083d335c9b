import { parseAddress } from "./address";

/** What a formula refers to: one cell, or a block of cells; sheet null is the formula's own. */
export interface Reference {
  readonly sheet: string | null;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The values of a reference, row by row; null for an empty cell or a text, undefined where one cannot be told. */
export type Lookup = (reference: Reference) => readonly (number | null | undefined)[];

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:[Ee][+-]?\d+)?)|((?:'(?:[^']|'')+'|[^\s'!+\-*/^(),;:&=<>"#{}]+)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7})(?::(\$?[A-Za-z]{1,3}\$?\d{1,7}))?(?![\w(.])|([A-Za-z][A-Za-z0-9.]*)\(|([-+*/(),]))/uy;

export type Token =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "reference"; readonly reference: Reference }
  | { readonly type: "function"; readonly name: string }
  | { readonly type: "mark"; readonly mark: string };

/**
 * Computes the formulas that budgets are made of: + − × ÷, SUM, SUBTOTAL(9), ROUND and its kin, references to any
 * sheet. Undefined for anything else: a value is computed right or not at all.
 */
export function evaluate(formula: string, lookup: Lookup): number | undefined {
  const tokens = tokenize(formula);
  if (!tokens) return undefined;
  const parser = { tokens, at: 0, lookup };
  const value = sum(parser);
  return parser.at === tokens.length && value !== undefined && Number.isFinite(value) ? value : undefined;
}

/** What a formula is written of; null where it holds something that is not computed here. */
export function tokenize(formula: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const from = TOKEN.lastIndex;
    const found = TOKEN.exec(formula);
    if (!found) return formula.slice(from).trim() === "" ? tokens : null;
    const [, number, sheet, first, last, name, mark] = found;
    // Another workbook's cells are not here.
    if (sheet?.includes("[")) return null;
    if (number !== undefined) tokens.push({ type: "number", value: Number(number) });
    else if (first !== undefined)
      tokens.push({ type: "reference", reference: referenceOf(sheet, first, last ?? first) });
    else if (name !== undefined) tokens.push({ type: "function", name: name.toUpperCase() });
    else tokens.push({ type: "mark", mark: mark! });
  }
  return tokens;
}

function referenceOf(sheet: string | undefined, first: string, last: string): Reference {
  const [a, b] = [parseAddress(first), parseAddress(last)];
  return {
    sheet: sheet ? sheet.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'") : null,
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

interface Parser {
  readonly tokens: readonly Token[];
  at: number;
  readonly lookup: Lookup;
}

type Value = number | undefined;

function sum(parser: Parser): Value {
  let value = product(parser);
  for (;;) {
    if (takes(parser, "+")) value = both(value, product(parser), (a, b) => a + b);
    else if (takes(parser, "-")) value = both(value, product(parser), (a, b) => a - b);
    else return value;
  }
}

function product(parser: Parser): Value {
  let value = signed(parser);
  for (;;) {
    if (takes(parser, "*")) value = both(value, signed(parser), (a, b) => a * b);
    else if (takes(parser, "/")) value = both(value, signed(parser), (a, b) => a / b);
    else return value;
  }
}

function signed(parser: Parser): Value {
  if (takes(parser, "-")) return both(0, signed(parser), (a, b) => a - b);
  if (takes(parser, "+")) return signed(parser);
  const token = parser.tokens[parser.at++];
  if (token?.type === "number") return token.value;
  if (token?.type === "reference") return single(parser.lookup(token.reference));
  if (token?.type === "function") return called(token.name, parser);
  if (token?.type !== "mark" || token.mark !== "(") return undefined;
  const value = sum(parser);
  return takes(parser, ")") ? value : undefined;
}

/** An empty cell counts as zero in arithmetic. */
function single(values: readonly (number | null | undefined)[]): Value {
  return values.length === 1 ? (values[0] === null ? 0 : values[0]) : undefined;
}

const FUNCTIONS: Readonly<Record<string, (args: readonly number[]) => Value>> = {
  SUM: total,
  SUBTOTAL: ([kind, ...values]) => (kind === 9 || kind === 109 ? total(values) : undefined),
  ROUND: ([value, digits = 0]) => rounded(value, digits, Math.round),
  ROUNDDOWN: ([value, digits = 0]) => rounded(value, digits, Math.floor),
  ROUNDUP: ([value, digits = 0]) => rounded(value, digits, Math.ceil),
  INT: ([value]) => (value === undefined ? undefined : Math.floor(value)),
  ABS: ([value]) => (value === undefined ? undefined : Math.abs(value)),
};

function called(name: string, parser: Parser): Value {
  const args: number[] = [];
  let isKnown = true;
  do {
    const next = parser.tokens[parser.at];
    const after = parser.tokens[parser.at + 1];
    // A block is one argument only where nothing is computed with it.
    if (next?.type === "reference" && after?.type === "mark" && /[,)]/.test(after.mark)) {
      parser.at++;
      const values = parser.lookup(next.reference);
      if (values.includes(undefined)) isKnown = false;
      args.push(...values.filter((value) => value !== null && value !== undefined));
    } else {
      const value = sum(parser);
      if (value === undefined) isKnown = false;
      else args.push(value);
    }
  } while (takes(parser, ","));
  return takes(parser, ")") && isKnown ? FUNCTIONS[name]?.(args) : undefined;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Half away from zero, as Excel rounds; within the 15 digits that Excel keeps. */
function rounded(value: number | undefined, digits: number, round: (size: number) => number): Value {
  if (value === undefined) return undefined;
  const size = Number((Math.abs(value) * 10 ** digits).toPrecision(15));
  return (Math.sign(value) * round(size)) / 10 ** digits;
}

function both(a: Value, b: Value, compute: (a: number, b: number) => number): Value {
  return a === undefined || b === undefined ? undefined : compute(a, b);
}

function takes(parser: Parser, mark: string): boolean {
  const token = parser.tokens[parser.at];
  if (token?.type !== "mark" || token.mark !== mark) return false;
  parser.at++;
  return true;
}
