import type { Cell, Sheet } from "../types";

const known = new WeakMap<Sheet, readonly Cell[]>();

/** The cells of a sheet that hold a formula; looked for once, since most sheets have very many cells and none of these. */
export function formulaCellsOf(sheet: Sheet): readonly Cell[] {
  const cells = known.get(sheet) ?? sheet.cells.filter(({ formula }) => formula !== undefined);
  known.set(sheet, cells);
  return cells;
}

export function holdsFormulas(sheet: Sheet): boolean {
  return formulaCellsOf(sheet).length > 0;
}
