import type { Range } from "../../types";
import { columnName } from "../address";

/** Largest sheet: 1,048,576 rows, 16,384 columns. A word beyond it (ZZZ9) is a name, not a cell. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** One end of a reference, counted from 0; row null in whole columns (A:C), column null in whole rows (3:5). */
export interface ReferenceEnd {
  readonly row: number | null;
  readonly column: number | null;
  /** Held by "$" when the formula is copied. */
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

/** What stands before "!": `'1月:12月'!` names all sheets from one to another, `[1]表!` one of another book. */
export interface SheetPrefix {
  /** As it is written, with quotes and "!". */
  readonly text: string;
  readonly book: string | null;
  readonly sheet: string;
  /** The last sheet of a 3-D reference, else null. */
  readonly lastSheet: string | null;
}

/** A reference as a formula writes it. */
export interface Reference {
  /** null: the formula's own sheet. */
  readonly prefix: SheetPrefix | null;
  readonly first: ReferenceEnd;
  /** null for a single cell. */
  readonly last: ReferenceEnd | null;
}

/** The block of cells that a reference means, its corners put in order. */
export function areaOf({ first, last }: Pick<Reference, "first" | "last">): Range {
  const other = last ?? first;
  const rows = [first.row ?? 0, other.row ?? ROWS - 1] as const;
  const columns = [first.column ?? 0, other.column ?? COLUMNS - 1] as const;
  return {
    top: Math.min(rows[0], rows[1]),
    left: Math.min(columns[0], columns[1]),
    bottom: Math.max(rows[0], rows[1]),
    right: Math.max(columns[0], columns[1]),
  };
}

/** "$B$12", "'表 1'!A1:B2", "A:C": a reference as a formula writes it. */
export function referenceText({ prefix, first, last }: Reference): string {
  return `${prefix?.text ?? ""}${endText(first)}${last ? `:${endText(last)}` : ""}`;
}

function endText({ row, column, isRowFixed, isColumnFixed }: ReferenceEnd): string {
  const letters = column === null ? "" : `${isColumnFixed ? "$" : ""}${columnName(column)}`;
  return row === null ? letters : `${letters}${isRowFixed ? "$" : ""}${row + 1}`;
}

/** A block of cells of one sheet; sheet null is the formula's own. */
export interface Area extends Range {
  readonly sheet: string | null;
}

/** A name of letters alone stands without quotes, unless it could be a cell (AB12, R1C1) or a truth value. */
const PLAIN = /^(?!(?:[A-Za-z]{1,3}\d+|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*|true|false)$)[\p{L}_][\p{L}\p{N}_.]*$/iu;

/** The name of a sheet as formulas write it. */
export function quotedName(sheet: string): string {
  return PLAIN.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** Excel does not tell capitals from small letters in names of sheets. */
export function isSameSheet(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}

export function prefixFor(sheet: string): SheetPrefix {
  return { text: `${quotedName(sheet)}!`, book: null, sheet, lastSheet: null };
}

/** A reference with each of its ends changed; null where one has no place (`change` says null). */
export function withEnds(
  reference: Reference,
  change: (end: ReferenceEnd) => ReferenceEnd | null,
): Reference | null {
  const first = change(reference.first);
  const last = reference.last && change(reference.last);
  return first && (last || !reference.last) ? { ...reference, first, last } : null;
}
