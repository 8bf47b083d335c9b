import { ROWS } from "./reference";

/** A formula without the rows that it names: SUM(B4:B8) and SUM(B9:B12) differ in nothing else. */
export interface Skeleton {
  /** Its text with "#" for each row; equal texts are read alike. */
  readonly text: string;
  /** The rows in the order in which they are named, counted from 1. */
  readonly rows: readonly number[];
}

/**
 * Takes the rows out of a formula in one pass: copies of one formula down a column have one skeleton, so that each is
 * read once. Digits that may be anything else than a row (of a text, a sheet, a name, a figure) stay.
 */
export function skeletonOf(formula: string): Skeleton {
  const rows: number[] = [];
  let [text, from] = ["", 0];
  for (let at = 1; at < formula.length; at++) {
    const code = formula.charCodeAt(at);
    const before = formula.charCodeAt(at - 1);
    if (before === APOSTROPHE || before === QUOTE) at = endOfQuoted(formula, at, before);
    else if (isDigit(code) && isColumnMark(before)) {
      const end = endOfDigits(formula, at);
      const row = rowIn(formula, at, end);
      if (row > 0) {
        rows.push(row);
        text += `${formula.slice(from, at)}#`;
        from = end;
      }
      at = end;
    }
  }
  return { text: rows.length > 0 ? text + formula.slice(from) : formula, rows };
}

const QUOTE = 34;
const APOSTROPHE = 39;
const DOLLAR = 36;

/** The row that digits say; 0 where they are none. */
function rowIn(formula: string, at: number, end: number): number {
  if (end - at > 7 || formula.charCodeAt(at) === 48) return 0;
  const next = formula.charCodeAt(end);
  // A letter, a point, "(", "!", "[" and all beyond ASCII continue a word.
  const isContinued =
    isLetter(next) ||
    next > 127 ||
    next === DOLLAR ||
    (end < formula.length && ".\\?_(![#".includes(formula[end]!));
  const row = isContinued ? 0 : Number(formula.slice(at, end));
  return row <= ROWS ? row : 0;
}

/** The place of the quote that closes the one before a place. */
function endOfQuoted(formula: string, at: number, quote: number): number {
  let end = at;
  while (end < formula.length && formula.charCodeAt(end) !== quote) end += 1;
  return end + 1;
}

function endOfDigits(formula: string, at: number): number {
  let end = at + 1;
  while (isDigit(formula.charCodeAt(end))) end += 1;
  return end;
}

function isColumnMark(code: number): boolean {
  return code === DOLLAR || isLetter(code);
}

function isLetter(code: number): boolean {
  const small = code | 32;
  return small >= 97 && small <= 122;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
