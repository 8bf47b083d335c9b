import type { Range } from "../../src/engine/types";
import { HostError } from "../protocol/errors";
import { addressOf } from "./addresses";
import {
  boundingRange,
  cellCount,
  columnCount,
  intersection,
  isUnbounded,
  rowCount,
  WHOLE_SHEET,
} from "./areas";
import type { Book } from "./book";
import type { FormulaCell } from "./calculation";
import type { CellRecord } from "./cells";
import { plainValue, valueType } from "./display";
import { entered } from "./input";
import { calculateIfNeeded, computeEntered } from "./recalculate";
import type { SheetModel } from "./sheet";

/** Excel tells no more cells of one range at once. */
const MOST_CELLS_READ = 5_000_000;
const MOST_CELLS_WRITTEN = 33_554_000;

/** One answer per cell, as a grid; null for whole rows and columns, of which Excel tells no contents. */
export function gridOf<Answer>(
  book: Book,
  sheet: SheetModel,
  range: Range,
  tell: (record: CellRecord | undefined, row: number, column: number) => Answer,
): Answer[][] | null {
  if (isUnbounded(range)) return null;
  if (cellCount(range) > MOST_CELLS_READ) throw new HostError("RangeExceedsLimit", addressOf(range));
  calculateIfNeeded(book);
  return Array.from({ length: rowCount(range) }, (_row, i) =>
    Array.from({ length: columnCount(range) }, (_column, j) => {
      const [row, column] = [range.top + i, range.left + j];
      return tell(sheet.cells.get(row, column), row, column);
    }),
  );
}

/** Puts a value, or a grid of them, into cells as if typed; null leaves a cell as it is. */
export function enter(
  { book, sheet, range }: { readonly book: Book; readonly sheet: SheetModel; readonly range: Range },
  values: unknown,
  triggerSource: "ThisLocalAddin" | "Unknown" = "ThisLocalAddin",
): void {
  const isSingle = cellCount(range) === 1;
  const before = sheet.cells.get(range.top, range.left);
  const old = { value: plainValue(before), type: valueType(before) };
  const formulas: FormulaCell[] = [];
  for (const { row, column, value } of spread(range, values)) {
    if (value === null) continue;
    const record = sheet.cells.ensure(row, column);
    Object.assign(record, entered(value, record.format));
    if (record.formula !== undefined) formulas.push({ sheet, row, column });
  }
  computeEntered(book, formulas);
  book.isStale = true;
  book.isDirty = true;
  calculateIfNeeded(book);
  const after = sheet.cells.get(range.top, range.left);
  book.events.raise("DataChanged", sheet.id, {
    type: "WorksheetChanged",
    address: addressOf(range),
    changeType: "RangeEdited",
    shiftDirection: "None",
    source: "Local",
    triggerSource,
    ...(isSingle && {
      valueBefore: old.value,
      valueTypeBefore: old.type,
      valueAfter: plainValue(after),
      valueTypeAfter: valueType(after),
    }),
  });
}

/** Every cell of a range with its own of the values: a single value for all, or a grid of the same size. */
export function* spread(
  range: Range,
  values: unknown,
): Generator<{ readonly row: number; readonly column: number; readonly value: unknown }> {
  const isGrid = Array.isArray(values);
  if (isGrid) checkSize(range, values);
  else if (cellCount(range) > MOST_CELLS_WRITTEN) throw new HostError("OperationCellsExceedLimit");
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const value: unknown = isGrid ? values[row - range.top][column - range.left] : values;
      yield { row, column, value: value ?? null };
    }
  }
}

/** Cells with a value or a formula, or with `valuesOnly` false also those that look different; null for none. */
export function usedRange(sheet: SheetModel, valuesOnly: boolean, within: Range = WHOLE_SHEET): Range | null {
  const used = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const [row, column, { value, formula, format }] of sheet.cells.in(within)) {
    const isFilled = value !== null || formula !== undefined;
    if (!isFilled && (valuesOnly || format === sheet.cells.plain)) continue;
    used.top = Math.min(used.top, row);
    used.bottom = row;
    if (column < used.left) used.left = column;
    if (column > used.right) used.right = column;
  }
  const merges = valuesOnly ? [] : sheet.merges.flatMap((merge) => intersection(merge, within) ?? []);
  const ranges = used.bottom < 0 ? merges : [used, ...merges];
  return ranges.length === 0 ? null : boundingRange(ranges);
}

/** Empties cells; their looks stay. */
export function clearContents(book: Book, sheet: SheetModel, range: Range): void {
  for (const [, , record] of sheet.cells.in(range)) {
    record.value = null;
    record.formula = undefined;
  }
  book.isStale = true;
  book.isDirty = true;
  book.events.raise("DataChanged", sheet.id, {
    type: "WorksheetChanged",
    address: addressOf(range),
    changeType: "RangeEdited",
    shiftDirection: "None",
    source: "Local",
    triggerSource: "ThisLocalAddin",
  });
}

/** A cell with what it is to hold, looks included. */
export interface PlacedRecord {
  readonly row: number;
  readonly column: number;
  readonly record: Readonly<CellRecord>;
}

/** Puts cells back as they were, as a person's undoing does. */
export function putBack(book: Book, sheet: SheetModel, cells: readonly PlacedRecord[]): void {
  if (cells.length === 0) return;
  for (const { row, column, record } of cells) {
    Object.assign(sheet.cells.ensure(row, column), record);
  }
  const at = cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
  book.isStale = true;
  book.isDirty = true;
  calculateIfNeeded(book);
  book.events.raise("DataChanged", sheet.id, {
    type: "WorksheetChanged",
    address: addressOf(boundingRange(at)),
    changeType: "RangeEdited",
    shiftDirection: "None",
    source: "Local",
    triggerSource: "Unknown",
  });
}

function checkSize(range: Range, values: readonly unknown[]): void {
  const columns = columnCount(range);
  const fits = (line: unknown) => Array.isArray(line) && line.length === columns;
  if (values.length === rowCount(range) && values.every(fits)) return;
  throw new HostError("InvalidArgument", `The values do not have the size of ${addressOf(range)}.`);
}
