import { columnLetters, columnOf, COLUMNS, ROWS } from "./reference";

/** A formula cut at its relative references, so that it can be written for other cells. */
export interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly pieces: readonly Piece[];
}

type Piece = string | Reference;

/** Row and column from 0, null where only the other is given (A:A, 1:1); fixed by "$" it stays as it is. */
interface Reference {
  readonly column: number | null;
  readonly row: number | null;
  readonly isColumnFixed: boolean;
  readonly isRowFixed: boolean;
}

/**
 * What a formula is made of as far as references matter: texts, quoted sheet names, brackets (tables, other books),
 * then a:b of whole columns or rows, cells, and any other word (names, functions, numbers, sheets before "!").
 */
const WORD = String.raw`A-Za-z0-9_.?\\\u0080-\u{10ffff}`;
const COLUMN = String.raw`(\$?)([A-Za-z]{1,3})`;
const ROW = String.raw`(\$?)([0-9]{1,7})`;
const NO_WORD = `(?![${WORD}(!$])`;
const TOKENS = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`'(?:[^']|'')*'!?`,
    `${COLUMN}:${COLUMN}${NO_WORD}`,
    `${ROW}:${ROW}${NO_WORD}`,
    `${COLUMN}${ROW}${NO_WORD}`,
    String.raw`[${WORD}]+(?:E[+-]?[0-9]+)?[(!]?`,
  ].join("|"),
  "gu",
);

/** Prepares the formula of the cell that holds the text for all that share it. */
export function sharedFormula(text: string, row: number, column: number): SharedFormula {
  const pieces: Piece[] = [];
  for (const part of outsideBrackets(text)) {
    if (part.startsWith("[")) pieces.push(part);
    else cut(part, pieces);
  }
  return { row, column, pieces };
}

/** The formula as another cell that shares it reads. References that leave the sheet come in again on the other side. */
export function formulaAt(shared: SharedFormula, row: number, column: number): string {
  const down = row - shared.row;
  const right = column - shared.column;
  return shared.pieces
    .map((piece) => (typeof piece === "string" ? piece : written(piece, down, right)))
    .join("");
}

function written(reference: Reference, down: number, right: number): string {
  const { column, row, isColumnFixed, isRowFixed } = reference;
  const letters =
    column === null ? "" : columnLetters(isColumnFixed ? column : wrap(column + right, COLUMNS));
  const number = row === null ? "" : String((isRowFixed ? row : wrap(row + down, ROWS)) + 1);
  return `${isColumnFixed ? "$" : ""}${letters}${isRowFixed ? "$" : ""}${number}`;
}

function wrap(index: number, size: number): number {
  return ((index % size) + size) % size;
}

function cut(text: string, pieces: Piece[]): void {
  let done = 0;
  for (const match of text.matchAll(TOKENS)) {
    const references = referencesOf(match);
    if (!references) continue;
    pieces.push(text.slice(done, match.index));
    references.forEach((reference, index) => pieces.push(...(index > 0 ? [":", reference] : [reference])));
    done = match.index + match[0].length;
  }
  pieces.push(text.slice(done));
}

function referencesOf(match: RegExpMatchArray): Reference[] | null {
  const [, m1, from, m2, to, m3, top, m4, bottom, m5, letters, m6, digits] = match;
  if (from) return inSheet([reference(m1, from, "", undefined), reference(m2, to, "", undefined)]);
  if (top) return inSheet([reference("", undefined, m3, top), reference("", undefined, m4, bottom)]);
  return letters ? inSheet([reference(m5, letters, m6, digits)]) : null;
}

function reference(m1 = "", letters: string | undefined, m2 = "", digits: string | undefined): Reference {
  return {
    column: letters === undefined ? null : columnOf(letters),
    row: digits === undefined ? null : Number(digits) - 1,
    isColumnFixed: m1 === "$",
    isRowFixed: m2 === "$",
  };
}

/** Words such as ZZZ9 look like cells but lie outside the sheet: they are names. */
function inSheet(references: Reference[]): Reference[] | null {
  const isInside = ({ row, column }: Reference) =>
    (row === null || (row >= 0 && row < ROWS)) && (column === null || column < COLUMNS);
  return references.every(isInside) ? references : null;
}

/** Cuts at the outermost brackets; inside them an apostrophe makes the next character ordinary. */
function outsideBrackets(text: string): string[] {
  if (!text.includes("[")) return [text];
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  let quote = "";
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    if (quote) quote = letter === quote ? "" : quote;
    else if (depth === 0 && (letter === '"' || letter === "'")) quote = letter;
    else if (depth > 0 && letter === "'") at += 1;
    else if (letter === "[" && depth++ === 0) from = push(parts, text, from, at);
    else if (letter === "]" && depth > 0 && --depth === 0) from = push(parts, text, from, at + 1);
  }
  push(parts, text, from, text.length);
  return parts;
}

function push(parts: string[], text: string, from: number, end: number): number {
  if (end > from) parts.push(text.slice(from, end));
  return end;
}
