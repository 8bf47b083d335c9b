/** What a formula may begin with: OpenFormula, or Excel's own as Excel saves it. */
const PREFIX = /^(?:of:)?=|^msoxl:=/;

/** Of other programs' functions the names as Excel writes them. */
const VENDOR = /\b(?:COM\.MICROSOFT|LEGACY)\./g;

const SEPARATORS: Readonly<Record<string, string>> = { ";": ",", "|": ";", "~": "," };

/**
 * A formula as a workbook writes it, without "=": 「of:=SUM([.B4:.B7];[$収支.C3])」 → 「SUM(B4:B7,収支!C3)」.
 * null for one in another language, of which the result alone is taken.
 */
export function formulaOf(text: string): string | null {
  const prefix = PREFIX.exec(text)?.[0];
  if (prefix === undefined) return null;
  const formula = text.slice(prefix.length);
  if (prefix.startsWith("msoxl")) return formula;
  return tokensOf(formula)
    .map((token) => (token.startsWith("[") ? reference(token.slice(1, -1)) : (SEPARATORS[token] ?? token)))
    .join("")
    .replace(VENDOR, "");
}

/** Texts, references in brackets, and single characters, each looked at once. */
function tokensOf(formula: string): string[] {
  const tokens: string[] = [];
  for (let at = 0, end = 0; at < formula.length; at = end) {
    const first = formula[at];
    if (first === '"') end = behind(formula, '"', at + 1);
    else if (first === "[") end = bracketEnd(formula, at + 1);
    else end = at + 1;
    tokens.push(formula.slice(at, end));
  }
  return tokens;
}

/** A bracket between quotes belongs to the name of a sheet. */
function bracketEnd(formula: string, from: number): number {
  for (let at = from; at < formula.length; at += 1) {
    if (formula[at] === "'") at = behind(formula, "'", at + 1) - 1;
    else if (formula[at] === "]") return at + 1;
  }
  return formula.length;
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + 1;
}

/** 「$'資 金'.B4:.B7」 → 「'資 金'!B4:B7」; what stands in another file gets the mark of such a link. */
function reference(text: string): string {
  const outside = /^'(?:[^']|'')*'#/.exec(text)?.[0];
  const ends =
    (outside === undefined ? text : text.slice(outside.length)).match(/(?:'(?:[^']|'')*'|[^:])+/g) ?? [];
  const parts = ends.map((end) => {
    const [, sheet = "", cell = end] = /^\$?('(?:[^']|'')*'|[^.']*)\.(.*)$/.exec(end) ?? [];
    return { sheet, cell };
  });
  const [first] = parts;
  if (!first) return "#REF!";
  const cells = parts.map(({ cell }) => cell).join(":");
  const book = outside === undefined ? "" : "[1]";
  return first.sheet || book ? `${inBook(first.sheet, book)}!${cells}` : cells;
}

function inBook(sheet: string, book: string): string {
  return sheet.startsWith("'") ? `'${book}${sheet.slice(1)}` : `${book}${sheet}`;
}
