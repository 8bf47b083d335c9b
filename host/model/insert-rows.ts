import type { Range } from "../../src/engine/types";
import { ROWS } from "../../src/hosts/xlsx/reference";
import { addressOf } from "./addresses";
import { WHOLE_SHEET } from "./areas";
import type { ChartCells } from "./chart";
import type { Book } from "./book";
import { withRowsInserted } from "./formulas";
import type { SheetModel } from "./sheet";

/** Inserts empty rows, as a person does: whatever stands there or refers to it moves down. */
export function insertRows(
  { book, sheet }: { readonly book: Book; readonly sheet: SheetModel },
  at: number,
  count: number,
  triggerSource: "ThisLocalAddin" | "Unknown" = "Unknown",
): void {
  const moved = (range: Range) => movedDown(range, at, count);
  sheet.cells.insertRows(at, count);
  sheet.merges = sheet.merges.map(moved);
  sheet.spills = sheet.spills.map(moved);
  sheet.selection = sheet.selection.map(moved);
  sheet.filter = sheet.filter && moved(sheet.filter);
  sheet.hasInsertedRows = true;
  for (const format of sheet.conditionalFormats) format.ranges = format.ranges.map(moved);
  moveKeys(sheet.rows, (row) => (row >= at ? row + count : row));
  moveKeys(sheet.links, (key) => movedKey(key, at, count));
  moveFormulas(book, sheet, at, count);
  moveCharts(book, sheet, moved);
  book.isStale = true;
  book.isDirty = true;
  book.events.raise("DataChanged", sheet.id, {
    type: "WorksheetChanged",
    address: addressOf({ ...WHOLE_SHEET, top: at, bottom: at + count - 1 }),
    changeType: "RowInserted",
    shiftDirection: "None",
    source: "Local",
    triggerSource,
  });
}

function moveCharts(book: Book, into: SheetModel, moved: (range: Range) => Range): void {
  const movedCells = (cells: ChartCells | null) =>
    cells?.sheet === into ? { sheet: into, range: moved(cells.range) } : cells;
  for (const series of book.sheets.flatMap(({ charts }) => charts).flatMap((chart) => chart.series)) {
    series.nameCell = movedCells(series.nameCell);
    series.values = movedCells(series.values);
    series.categories = movedCells(series.categories);
  }
}

function movedDown(range: Range, at: number, count: number): Range {
  const top = range.top >= at ? range.top + count : range.top;
  const bottom = range.bottom >= at ? range.bottom + count : range.bottom;
  return { ...range, top: Math.min(top, ROWS - 1), bottom: Math.min(bottom, ROWS - 1) };
}

function movedKey(key: string, at: number, count: number): string {
  const [row, column] = key.split(",").map(Number) as [number, number];
  return `${row >= at ? row + count : row},${column}`;
}

function moveKeys<Key, Value>(map: Map<Key, Value>, moved: (key: Key) => Key): void {
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) map.set(moved(key), value);
}

function moveFormulas(book: Book, into: SheetModel, at: number, count: number): void {
  for (const name of book.names) {
    name.formula = withRowsInserted(name.formula, name.scope?.name ?? "", { into: into.name, at, count });
  }
  for (const sheet of book.sheets) {
    for (const [, , record] of sheet.cells.all()) {
      if (record.formula === undefined) continue;
      record.formula = withRowsInserted(record.formula, sheet.name, { into: into.name, at, count });
    }
  }
}
