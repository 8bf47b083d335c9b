import type { Statement } from "../types";

/** A cell of a sheet, by row and column. */
export interface SheetSpot {
  readonly row: number;
  readonly column: number;
}

type Printed = Pick<Statement, "lines" | "columns">;

/** Where the amount of a line in a column stands. */
export function spotOf({ lines, columns }: Printed, line: number, column: number): SheetSpot {
  const { row, places } = lines[line]!;
  return places?.[column] ?? { row, column: columns[column]!.column };
}

/** Which amount stands at a spot of the statement's sheet; null where none does. */
export function amountAt(
  { lines, columns }: Printed,
  { row, column }: SheetSpot,
): { readonly line: number; readonly column: number } | null {
  let again: { readonly line: number; readonly column: number } | null = null;
  for (const [line, { row: own, places, type, copies, repeats }] of lines.entries()) {
    if (type === "heading" && repeats === undefined) continue;
    const isCopy = copies?.includes(row) ?? false;
    if (!places && own !== row && !isCopy) continue;
    const at = places
      ? places.findIndex((spot) => spot.row === row && spot.column === column)
      : columns.findIndex((each) => each.column === column);
    if (at < 0) continue;
    if (!isCopy) return { line, column: at };
    again ??= { line, column: at };
  }
  return again;
}
