import type { Sheet, Workbook } from "../../src/engine/types";
import { flushLeft } from "../right/flush-left";
import { sheetOf, workbookOf } from "../sheets";

/** Empty rows between two statements on one sheet. */
const GAP = 2;

/** How bodies lay out the statements of a set. */
export const WAYS: readonly {
  readonly name: string;
  readonly bookOf: (set: readonly Sheet[]) => Workbook;
}[] = [
  { name: "a sheet each", bookOf: (set) => workbookOf(...set) },
  { name: "one sheet", bookOf: (set) => workbookOf(stacked(set)) },
  { name: "flush left, apart from the edges", bookOf: (set) => flushLeft(workbookOf(...set.map(inset))) },
];

/** One statement below the other. */
function stacked(set: readonly Sheet[]): Sheet {
  let top = 0;
  const cells = set.flatMap((sheet) => {
    const own = sheet.cells.map((cell) => ({ ...cell, row: cell.row + top }));
    top += Math.max(...sheet.cells.map(({ row }) => row)) + 1 + GAP;
    return own;
  });
  return { ...sheetOf("書類", []), cells };
}

/** Three rows down and two columns in. */
function inset(sheet: Sheet): Sheet {
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + 3, column: cell.column + 2 })),
  };
}
