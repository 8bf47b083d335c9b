import { mapReferences, referencesOf } from "../../src/engine/book/formula/rewrite";
import { areaOf, prefixFor, type Reference } from "../../src/engine/book/formula/reference";
import type { Cell, Range, Workbook } from "../../src/engine/types";

/** A cell and the sheet that it stands on. */
export interface Placed {
  readonly sheet: string;
  readonly cell: Cell;
}

/** The cells of a book with a formula that gives a number. */
export function formulaCells({ sheets }: Workbook): readonly (Placed & { readonly formula: string })[] {
  return sheets.flatMap(({ name, cells }) =>
    cells.flatMap((cell) =>
      cell.formula !== undefined && typeof cell.value === "number"
        ? [{ sheet: name, cell, formula: cell.formula }]
        : [],
    ),
  );
}

/** The typed numbers that some formula takes. */
export function inputs(book: Workbook): readonly Placed[] {
  const used = formulaCells(book).flatMap(({ sheet, formula }) =>
    referencesOf(formula).map((reference) => ({
      sheet: reference.prefix?.sheet ?? sheet,
      area: areaOf(reference),
    })),
  );
  return book.sheets.flatMap(({ name, cells }) =>
    cells
      .filter(
        (cell) =>
          typeof cell.value === "number" &&
          cell.formula === undefined &&
          used.some(({ sheet, area }) => sheet === name && holds(area, cell)),
      )
      .map((cell) => ({ sheet: name, cell })),
  );
}

export function holds(
  { top, left, bottom, right }: Range,
  { row, column }: Pick<Cell, "row" | "column">,
): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

export function cellAt({ sheets }: Workbook, sheet: string, row: number, column: number): Cell | undefined {
  return sheets
    .find(({ name }) => name === sheet)
    ?.cells.find((cell) => cell.row === row && cell.column === column);
}

/** The formula with one of its references changed; null leaves no formula. */
export function withOne(
  formula: string,
  index: number,
  change: (reference: Reference) => Reference | null,
): string | null {
  let at = -1;
  return mapReferences(formula, (reference) => ((at += 1) === index ? change(reference) : reference));
}

/** A reference to so many rows and columns away; null beyond the sheet. */
export function moved(reference: Reference, rows: number, columns: number): Reference | null {
  const first = { ...reference.first };
  if (first.row === null || first.column === null) return null;
  const [row, column] = [first.row + rows, first.column + columns];
  return row < 0 || column < 0 ? null : { ...reference, first: { ...first, row, column } };
}

export function onSheet(reference: Reference, sheet: string): Reference {
  return { ...reference, prefix: prefixFor(sheet) };
}

/** The cells of a formula's own row or column run, at least so many; by the index of the reference. */
export function runsOf(
  formula: string,
  least: number,
): readonly { readonly index: number; readonly isDown: boolean }[] {
  return referencesOf(formula).flatMap((reference, index) => {
    const { first, last } = reference;
    if (!last || first.row === null || first.column === null) return [];
    const { top, left, bottom, right } = areaOf(reference);
    const isDown = left === right;
    return (isDown || top === bottom) && bottom - top + right - left + 1 >= least ? [{ index, isDown }] : [];
  });
}

/** A run of cells that is so many longer (less than 0: shorter) at its start or its end; null beyond the sheet. */
export function stretched(
  reference: Reference,
  isDown: boolean,
  atEnd: boolean,
  by: number,
): Reference | null {
  const step = atEnd ? by : -by;
  const grow = (end: Reference["first"]) =>
    isDown ? { ...end, row: end.row! + step } : { ...end, column: end.column! + step };
  const changed = atEnd
    ? { ...reference, last: grow(reference.last!) }
    : { ...reference, first: grow(reference.first) };
  return changed.first.row! < 0 || changed.first.column! < 0 ? null : changed;
}
