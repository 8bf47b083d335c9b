import type { Cell, Range } from "../../src/engine/types";
import { contains, isEntireColumn, isUnbounded, WHOLE_SHEET } from "./areas";
import { type CellFormat, type FormatChange, PLAIN_FORMAT } from "./format";

export interface CellRecord {
  /** null where the cell is empty. */
  value: Cell["value"];
  /** Without the "=". */
  formula: string | undefined;
  format: CellFormat;
}

interface Layer {
  readonly range: Range;
  readonly change: FormatChange;
}

/** The cells of a sheet that hold something or look different; all others look as their row or column does. */
export class Cells {
  private readonly rows = new Map<number, Map<number, CellRecord>>();
  /** How the empty cells of a row look, and of a column where the row says nothing. */
  private readonly rowFormats = new Map<number, CellFormat>();
  private readonly columnFormats = new Map<number, CellFormat>();
  /** What was done to whole rows and columns. */
  private readonly layers: Layer[] = [];

  /** @param plain how a cell looks of which nothing is said. */
  constructor(readonly plain: CellFormat = PLAIN_FORMAT) {}

  setRowFormat(row: number, format: CellFormat): void {
    this.rowFormats.set(row, format);
  }

  setColumnFormat(column: number, format: CellFormat): void {
    this.columnFormats.set(column, format);
  }

  put(row: number, column: number, record: CellRecord): void {
    const cells = this.rows.get(row);
    if (cells) cells.set(column, record);
    else this.rows.set(row, new Map([[column, record]]));
  }

  get(row: number, column: number): CellRecord | undefined {
    return this.rows.get(row)?.get(column);
  }

  formatOf(row: number, column: number): CellFormat {
    return this.get(row, column)?.format ?? this.background(row, column);
  }

  /** The record of a cell, made where there is none. */
  ensure(row: number, column: number): CellRecord {
    const known = this.get(row, column);
    if (known) return known;
    const record = { value: null, formula: undefined, format: this.background(row, column) };
    this.put(row, column, record);
    return record;
  }

  /** Every record inside a range, row by row from the left. */
  *in(range: Range): Generator<[row: number, column: number, record: CellRecord]> {
    for (const row of sortedKeys(this.rows, range.top, range.bottom)) {
      const cells = this.rows.get(row)!;
      for (const column of sortedKeys(cells, range.left, range.right))
        yield [row, column, cells.get(column)!];
    }
  }

  all(): ReturnType<Cells["in"]> {
    return this.in(WHOLE_SHEET);
  }

  /** Moves what stands in or below a row down; the new rows look like nothing. */
  insertRows(at: number, count: number): void {
    for (const map of [this.rows, this.rowFormats] as Map<number, unknown>[]) {
      const below = [...map].filter(([row]) => row >= at);
      for (const [row] of below) map.delete(row);
      for (const [row, content] of below) map.set(row + count, content);
    }
  }

  format(range: Range, change: FormatChange): void {
    if (isUnbounded(range)) {
      this.layers.push({ range, change });
      for (const [row, column, record] of this.in(range)) record.format = change(record.format, row, column);
      return;
    }
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const record = this.ensure(row, column);
        record.format = change(record.format, row, column);
      }
    }
  }

  /** How often whole rows or columns were given a look since the book was opened. */
  get layerCount(): number {
    return this.layers.length;
  }

  /** Where columns may begin to look otherwise than those on their left. */
  columnCuts(): number[] {
    const columns = [...this.columnFormats.keys()].flatMap((column) => [column, column + 1]);
    return [...columns, ...this.layers.flatMap(({ range }) => [range.left, range.right + 1])];
  }

  /** Rows that may look otherwise than their columns. */
  styledRows(): number[] {
    const layered = this.layers.flatMap(({ range: { top, bottom, ...range } }) =>
      isEntireColumn({ top, bottom, ...range })
        ? []
        : Array.from({ length: bottom - top + 1 }, (_row, i) => top + i),
    );
    return [...this.rowFormats.keys(), ...layered];
  }

  /** How the empty cells of a column look where its rows say nothing. */
  columnLook(column: number): CellFormat {
    return this.background(WHOLE_SHEET.bottom, column);
  }

  /** How the empty cells of a row look where its columns say nothing. */
  rowLook(row: number): CellFormat {
    return this.background(row, WHOLE_SHEET.right);
  }

  /** The formats that occur in a range, each at least once. */
  formatsIn(range: Range): Set<CellFormat> {
    if (range.top === range.bottom && range.left === range.right) {
      return new Set([this.formatOf(range.top, range.left)]);
    }
    const formats = new Set<CellFormat>();
    let records = 0;
    for (const [, , record] of this.in(range)) {
      formats.add(record.format);
      records += 1;
    }
    const cells = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (records < cells) for (const format of this.backgrounds(range)) formats.add(format);
    return formats;
  }

  /** How a cell looks that was never touched itself. */
  background(row: number, column: number): CellFormat {
    const base = this.rowFormats.get(row) ?? this.columnFormats.get(column) ?? this.plain;
    return this.layers.reduce(
      (format, { range, change }) => (contains(range, row, column) ? change(format, row, column) : format),
      base,
    );
  }

  /** At the corners of what layers, rows and columns of their own look cut out of a range. */
  private *backgrounds({ top, left, bottom, right }: Range): Generator<CellFormat> {
    const cuts = (first: number, last: number, of: Iterable<number>) =>
      new Set([first, ...[...of].flatMap((at) => [at, at + 1]).filter((at) => first <= at && at <= last)]);
    const rows = cuts(top, bottom, [
      ...this.rowFormats.keys(),
      ...this.layers.flatMap(({ range }) => [range.top, range.bottom]),
    ]);
    const columns = cuts(left, right, [
      ...this.columnFormats.keys(),
      ...this.layers.flatMap(({ range }) => [range.left, range.right]),
    ]);
    for (const row of rows) for (const column of columns) yield this.background(row, column);
  }
}

/** Keys between two bounds in ascending order; the map need not be in order. */
function sortedKeys(map: ReadonlyMap<number, unknown>, first: number, last: number): number[] {
  const keys: number[] = [];
  let isSorted = true;
  if (last - first < map.size) {
    for (let key = first; key <= last; key += 1) if (map.has(key)) keys.push(key);
    return keys;
  }
  for (const key of map.keys()) {
    if (key < first || key > last) continue;
    if (keys.length > 0 && keys.at(-1)! > key) isSorted = false;
    keys.push(key);
  }
  return isSorted ? keys : keys.sort((a, b) => a - b);
}
