import { decodePart } from "../parts";

/** Excel has no more cell formats; a cell that asks for a later one gets none. */
const MOST_STYLES = 65_490;

const EQUALS = 61;
/** Each from its end, since a name is looked for before the sign behind it. */
const NAMES = ["s", "elyts"].map((name) => new TextEncoder().encode(name));

/**
 * The highest number of a cell format that a worksheet asks for, in its cells, rows or columns; −1 for none. Some
 * programs ask for formats that the book does not declare: ours must not take their numbers. What only looks like an
 * attribute counts too, and costs an unused format.
 */
export function highestStyle(sheet: Uint8Array): number {
  const bytes = isWide(sheet) ? new TextEncoder().encode(decodePart(sheet, "a worksheet")) : sheet;
  let highest = -1;
  for (let at = bytes.indexOf(EQUALS); at >= 0; at = bytes.indexOf(EQUALS, at + 1)) {
    if (!endsWithName(bytes, at)) continue;
    const style = numberBehind(bytes, at + 1);
    if (style > highest && style < MOST_STYLES) highest = style;
  }
  return highest;
}

function isWide([first, second]: Uint8Array): boolean {
  return first === 0 || second === 0 || (first ?? 0) >= 0xfe;
}

/** Whether " s" or " style" stands before a place. */
function endsWithName(bytes: Uint8Array, at: number): boolean {
  let end = at;
  while (isSpace(bytes[end - 1])) end -= 1;
  for (const name of NAMES) if (isNameBefore(bytes, end, name)) return true;
  return false;
}

function isNameBefore(bytes: Uint8Array, end: number, name: Uint8Array): boolean {
  for (let back = 0; back < name.length; back += 1) if (bytes[end - 1 - back] !== name[back]) return false;
  return isSpace(bytes[end - 1 - name.length]);
}

/** The number in quotes behind a place; −1 for none. */
function numberBehind(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at += 1;
  if (bytes[at] !== 34 && bytes[at] !== 39) return -1;
  let number = -1;
  for (
    let digit = digitAt(bytes, (at += 1));
    digit >= 0 && number < MOST_STYLES;
    digit = digitAt(bytes, (at += 1))
  )
    number = Math.max(number, 0) * 10 + digit;
  return number;
}

function digitAt(bytes: Uint8Array, at: number): number {
  const digit = (bytes[at] ?? 0) - 48;
  return digit >= 0 && digit <= 9 ? digit : -1;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 32 || byte === 9 || byte === 10 || byte === 13;
}
