import { COLUMNS, type ReferenceEnd, ROWS } from "./reference";

/** Cells that are named at a place of a text, and where they end. */
export interface Cells {
  readonly first: ReferenceEnd;
  readonly last: ReferenceEnd | null;
  readonly end: number;
}

interface ReadEnd extends ReferenceEnd {
  readonly end: number;
}

/**
 * Reads A1, $A$1:B2, A:C or 3:5. null where a place does not begin with cells of a sheet: what only begins like them is
 * a longer word (H28係数, A1B), a function (LOG10), a sheet or a table.
 */
export function readCells(text: string, at: number): Cells | null {
  const first = readEnd(text, at);
  if (!first) return null;
  const second = text[first.end] === ":" ? readEnd(text, first.end + 1) : null;
  if (second && isLikeEnd(first, second) && isEndOfCells(text, second.end))
    return { first: endOf(first), last: endOf(second), end: second.end };
  if (first.row === null || first.column === null || !isEndOfCells(text, first.end)) return null;
  return { first: endOf(first), last: null, end: first.end };
}

/**
 * Where the word at a place ends: letters of any script, digits and what names and references hold besides. Everything
 * beyond ASCII belongs to words, since the marks of formulas are all ASCII.
 */
export function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isWord(text.charCodeAt(end))) end += 1;
  return end;
}

function isWord(code: number): boolean {
  if (code > 127) return code !== 0xa0 && code !== 0x3000;
  if (code >= 48 && code <= 57) return true;
  const letter = code | 32;
  if (letter >= 97 && letter <= 122) return true;
  // $ . ? \ _
  return code === 36 || code === 46 || code === 63 || code === 92 || code === 95;
}

function readEnd(text: string, from: number): ReadEnd | null {
  let at = from;
  let [column, row] = [0, 0];
  const dollar = text.charCodeAt(at) === 36;
  if (dollar) at += 1;
  const letters = at;
  for (let letter = letterAt(text, at); letter > 0; letter = letterAt(text, ++at))
    column = column * 26 + letter;
  if (at - letters > 3 || column > COLUMNS) return null;
  const hasColumn = at > letters;
  // In 3:5 the first $ is that of the row.
  const isRowFixed = hasColumn ? text.charCodeAt(at) === 36 : dollar;
  if (hasColumn && isRowFixed) at += 1;
  const digits = at;
  for (let digit = digitAt(text, at); digit >= 0; digit = digitAt(text, ++at)) row = row * 10 + digit;
  const hasRow = at > digits;
  if (hasRow && (digitAt(text, digits) === 0 || at - digits > 7 || row > ROWS)) return null;
  if (!hasColumn && !hasRow) return null;
  // "A$" is no column.
  const end = !hasRow && isRowFixed ? at - 1 : at;
  return {
    row: hasRow ? row - 1 : null,
    column: hasColumn ? column - 1 : null,
    isRowFixed: hasRow && isRowFixed,
    isColumnFixed: hasColumn && dollar,
    end,
  };
}

/** 1 to 26; 0 for anything but a letter of the alphabet. */
function letterAt(text: string, at: number): number {
  const letter = (text.charCodeAt(at) | 32) - 96;
  return letter >= 1 && letter <= 26 && text.charCodeAt(at) > 64 ? letter : 0;
}

function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - 48;
  return digit >= 0 && digit <= 9 ? digit : -1;
}

function isLikeEnd(a: ReferenceEnd, b: ReferenceEnd): boolean {
  return (a.row === null) === (b.row === null) && (a.column === null) === (b.column === null);
}

function isEndOfCells(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const next = text[end]!;
  return wordEnd(text, end) === end && next !== "(" && next !== "!" && next !== "[";
}

function endOf({ row, column, isRowFixed, isColumnFixed }: ReadEnd): ReferenceEnd {
  return { row, column, isRowFixed, isColumnFixed };
}
