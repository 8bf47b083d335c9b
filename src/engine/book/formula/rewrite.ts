import type { Range } from "../../types";
import {
  type Area,
  areaOf,
  COLUMNS,
  type ReferenceEnd,
  isSameSheet,
  prefixFor,
  type Reference,
  referenceText,
  ROWS,
  type SheetPrefix,
  withEnds,
} from "./reference";
import { scan, type Token } from "./tokens";

/** Every reference of a formula, in the order in which they are written. */
export function referencesOf(formula: string): Reference[] {
  return scan(formula).flatMap((token) => (token.type === "reference" ? [token.reference] : []));
}

/**
 * The formula with other references; what is no reference stays as it is written.
 * @param change the new reference, or the same to leave it; null where it has no place: then the formula has none.
 */
export function mapReferences(
  formula: string | readonly Token[],
  change: (reference: Reference) => Reference | null,
): string | null {
  const pieces: string[] = [];
  for (const token of typeof formula === "string" ? scan(formula) : formula) {
    const changed = token.type === "reference" ? change(token.reference) : undefined;
    if (changed === null) return null;
    pieces.push(
      changed === undefined || (token.type === "reference" && changed === token.reference)
        ? token.text
        : referenceText(changed),
    );
  }
  return pieces.join("");
}

/**
 * The formula as Excel would copy it so many rows down and columns to the right: references move along, except where a
 * $ holds them. Null where one would leave the sheet.
 */
export function shiftedFormula(formula: string, rows: number, columns: number): string | null {
  return mapReferences(formula, (reference) =>
    withEnds(reference, (end) => {
      const moved = movedEnd(end, rows, columns);
      return isInSheet(moved) ? moved : null;
    }),
  );
}

/** As `shiftedFormula`, but what leaves the sheet comes in again on the other side, as in formulas that cells share. */
export function wrappedFormula(tokens: readonly Token[], rows: number, columns: number): string {
  return mapReferences(tokens, (reference) =>
    withEnds(reference, (end) => {
      const { row, column } = movedEnd(end, rows, columns);
      return { ...end, row: wrapped(row, ROWS), column: wrapped(column, COLUMNS) };
    }),
  )!;
}

/**
 * The formula with other cells in place of some that it refers to; a $ stays where it is.
 * @param from the cells as the formula names them: sheet null where it names none.
 */
export function withReference(formula: string, from: Area, to: Area): string {
  return mapReferences(formula, (reference) => {
    const { prefix, first, last } = reference;
    if (!isSheet(prefix, from.sheet) || !isSameArea(areaOf(reference), from)) return reference;
    const isSingle = to.top === to.bottom && to.left === to.right;
    const end = last ?? first;
    return {
      prefix: to.sheet === from.sheet ? prefix : to.sheet === null ? null : prefixFor(to.sheet),
      first: { ...first, ...corner(first, to.top, to.left) },
      last: isSingle && !last ? null : { ...end, ...corner(end, to.bottom, to.right) },
    };
  })!;
}

function corner(
  { row, column }: ReferenceEnd,
  newRow: number,
  newColumn: number,
): Pick<ReferenceEnd, "row" | "column"> {
  return { row: row === null ? null : newRow, column: column === null ? null : newColumn };
}

function isSheet(prefix: SheetPrefix | null, sheet: string | null): boolean {
  if (prefix === null || sheet === null) return prefix === null && sheet === null;
  return prefix.book === null && prefix.lastSheet === null && isSameSheet(prefix.sheet, sheet);
}

function isSameArea(a: Range, b: Range): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

function movedEnd(end: ReferenceEnd, rows: number, columns: number): ReferenceEnd {
  const row = end.row === null || end.isRowFixed ? end.row : end.row + rows;
  const column = end.column === null || end.isColumnFixed ? end.column : end.column + columns;
  return { ...end, row, column };
}

function isInSheet({ row, column }: ReferenceEnd): boolean {
  return (row === null || (row >= 0 && row < ROWS)) && (column === null || (column >= 0 && column < COLUMNS));
}

function wrapped(index: number | null, size: number): number | null {
  return index === null ? null : ((index % size) + size) % size;
}
