import type { Cell, Sheet, Workbook } from "../src/engine/types";

/** A sheet from rows of values; "" and null are empty cells. */
export function sheetOf(
  name: string,
  rows: readonly (readonly (string | number | null)[])[],
  extra: Partial<Sheet> = {},
): Sheet {
  const cells = rows.flatMap((values, row) =>
    values.flatMap((value, column): Cell[] =>
      value === "" || value === null ? [] : [{ row, column, value }],
    ),
  );
  return {
    name,
    visibility: "visible",
    isProtected: false,
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    ...extra,
  };
}

export function workbookOf(...sheets: readonly Sheet[]): Workbook {
  return { name: "予算.xlsx", sheets, names: [], date1904: false };
}

/**
 * A sheet from a printed table: one line per row, cells separated by "|"; figures as printed (1,234 or △1,234) are
 * numbers, 'quoted ones text, leading spaces of the first cell indentation.
 */
export function printedSheet(table: string, name = "表"): Sheet {
  const lines = table.replace(/^\n|\n\s*$/g, "").split("\n");
  const margin = Math.min(...lines.filter((line) => line.trim()).map((line) => /^ */.exec(line)![0].length));
  return sheetOf(
    name,
    lines.map((line) =>
      line
        .slice(margin)
        .split("|")
        .map((cell, column) => valueOf(column ? cell.trim() : cell.trimEnd())),
    ),
  );
}

function valueOf(cell: string): string | number {
  if (cell.startsWith("'")) return cell.slice(1);
  if (!/^[△-]?[\d,]+(\.\d+)?$/.test(cell)) return cell;
  return Number(cell.replace("△", "-").replaceAll(",", ""));
}

/** The same cells with one of them changed. */
export function withCell(
  workbook: Workbook,
  sheet: string,
  row: number,
  column: number,
  value: Cell["value"],
): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((each) =>
      each.name === sheet
        ? {
            ...each,
            cells: each.cells.map((cell) =>
              cell.row === row && cell.column === column ? { ...cell, value } : cell,
            ),
          }
        : each,
    ),
  };
}
