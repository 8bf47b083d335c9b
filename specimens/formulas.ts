import { graphOf } from "../src/engine/book/graph";
import type { Cell, Sheet, Workbook } from "../src/engine/types";
import { sheetOf, workbookOf } from "./sheets";

/** A book whose cells beginning with "=" are formulas, computed as Excel would. */
export function computedBook(
  sheets: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>,
): Workbook {
  const typed = workbookOf(
    ...Object.entries(sheets).map(([name, rows]): Sheet => {
      const sheet = sheetOf(name, rows);
      const cells = sheet.cells.map((cell): Cell =>
        typeof cell.value === "string" && cell.value.startsWith("=")
          ? { row: cell.row, column: cell.column, value: null, formula: cell.value.slice(1) }
          : cell,
      );
      return { ...sheet, cells };
    }),
  );
  return recomputed(typed);
}

/** The book as Excel leaves it after computing it again. */
export function recomputed(workbook: Workbook): Workbook {
  const graph = graphOf(workbook);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        const node = graph.nodeOf(cell);
        return node ? { ...cell, value: graph.resultOf(node).value ?? null } : cell;
      }),
    })),
  };
}
