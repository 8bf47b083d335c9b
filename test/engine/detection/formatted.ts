import { cellName } from "../../../src/engine/book/address";
import { findAll } from "../../../src/engine";
import type { Range, Sheet, Workbook } from "../../../src/engine/types";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

/** A sheet whose cells have these number formats, by address or by column. */
export function formatted(
  table: string,
  formats: Readonly<Record<string, string>>,
  merges: readonly Range[] = [],
): Workbook {
  const sheet = printedSheet(table);
  const formatOf = (row: number, column: number) =>
    formats[cellName(row, column)] ?? formats[cellName(0, column).slice(0, -1)];
  const cells: Sheet["cells"] = sheet.cells.map((cell) => {
    const format = typeof cell.value === "number" ? formatOf(cell.row, cell.column) : undefined;
    return format === undefined ? cell : { ...cell, format };
  });
  return workbookOf({ ...sheet, cells, merges });
}

/** What was found: rule and cell, and of an equation what it misses by. */
export const found = (book: Workbook) =>
  findAll(book).findings.map(
    ({ rule, cell, equation }) =>
      `${rule} ${cellName(cell.row, cell.column)}${equation ? ` ${equation.difference}` : ""}`,
  );

/** The same format for several cells. */
export const each = (format: string, ...cells: readonly string[]) =>
  Object.fromEntries(cells.map((cell) => [cell, format]));
