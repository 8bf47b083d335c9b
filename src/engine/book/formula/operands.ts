import { greatest } from "../collections";
import type { Range } from "../../types";
import { areaOf, type Reference, type SheetPrefix } from "./reference";
import { CANNOT_TELL, failure, halting, Halt, isError, toNumber, type Value } from "./values";

/** A block of cells of one sheet of the book. */
export interface CellBlock extends Range {
  readonly sheet: string;
}

/** Who hides a row: a person (outlines that are folded up included), a filter, or one of them; null for a row that is seen. */
export type HiddenBy = "person" | "filter" | "either" | null;

/** A cell that holds something, as a formula finds it. */
export interface SourceCell {
  readonly row: number;
  readonly column: number;
  /** undefined where it cannot be told. */
  readonly value: Value | undefined;
  /** Computed by SUBTOTAL or AGGREGATE, which others of these pass over. */
  readonly isSubtotal: boolean;
  readonly hiddenBy: HiddenBy;
}

/** Where a formula finds the cells that it refers to. */
export interface CellSource {
  /**
   * The sheets that a prefix names, by the names that the book gives them; null where there is none.
   * @throws Halt where it cannot be told, as of another book.
   */
  sheetsOf(prefix: SheetPrefix | null): readonly string[] | null;
  /** The value of one cell; null where it is empty, undefined where it cannot be told. */
  valueAt(sheet: string, row: number, column: number): Value | undefined;
  /** Every cell of a block that holds something, column by column or row by row. */
  cellsIn(block: CellBlock): Iterable<SourceCell>;
}

/** Cells that are referred to; several blocks where a reference spans sheets. */
export class Cells {
  constructor(readonly blocks: readonly CellBlock[]) {}
}

/** What is computed of blocks cell by cell, row by row: (A1:A3="款")*B1:B3. */
export class Matrix {
  constructor(
    readonly height: number,
    readonly width: number,
    readonly values: readonly (Value | undefined)[],
  ) {}
}

/** What a step of a formula works with; undefined where it cannot be told. */
export type Operand = Value | Cells | Matrix | undefined;

/** More cells than this are not gone through one by one with what is empty between them. */
const MOST_CELLS = 100_000;

export function sizeOf({ top, left, bottom, right }: Range): number {
  return (bottom - top + 1) * (right - left + 1);
}

/**
 * The one value of an operand.
 * @throws Halt of blocks: Excel takes the cell in line or spills, by its version.
 */
export function scalar(operand: Operand, source: CellSource): Value {
  if (operand instanceof Cells) {
    const { sheet, top, left } = onlyBlock(operand);
    if (sizeOf(onlyBlock(operand)) > 1) throw CANNOT_TELL;
    return known(source.valueAt(sheet, top, left));
  }
  if (operand instanceof Matrix) throw CANNOT_TELL;
  return known(operand);
}

/** The block of a reference; a reference through sheets can only be added up and the like. */
export function onlyBlock(operand: Operand): CellBlock {
  if (!(operand instanceof Cells) || operand.blocks.length !== 1) throw CANNOT_TELL;
  return operand.blocks[0]!;
}

/**
 * The cells that a reference names.
 * @throws Halt where the book has no such sheet, or it cannot be told.
 */
export function referred({ prefix, first, last }: Reference, source: CellSource): Cells {
  const sheets = source.sheetsOf(prefix);
  if (!sheets) throw failure("#REF!");
  const area = areaOf({ first, last });
  return new Cells(sheets.map((sheet) => ({ ...area, sheet })));
}

/** The cells of a reference that hold something. */
export function* cellsOf({ blocks }: Cells, source: CellSource): Generator<SourceCell> {
  for (const block of blocks) yield* source.cellsIn(block);
}

/** What a sum adds up of an operand: of cells the numbers alone, of a value what reads as a number. */
export function* numbersIn(operand: Operand, source: CellSource): Generator<number> {
  if (!(operand instanceof Cells)) {
    yield toNumber(scalar(operand, source));
    return;
  }
  for (const { value } of cellsOf(operand, source)) {
    const number = known(value);
    if (isError(number)) throw new Halt(number);
    if (typeof number === "number") yield number;
  }
}

/** An operand cell by cell. */
export function matrixOf(operand: Operand, source: CellSource): Matrix {
  if (operand instanceof Matrix) return operand;
  if (!(operand instanceof Cells)) return new Matrix(1, 1, [operand]);
  const block = onlyBlock(operand);
  if (sizeOf(block) > MOST_CELLS) throw CANNOT_TELL;
  const width = block.right - block.left + 1;
  const values = new Array<Value | undefined>(sizeOf(block)).fill(null);
  for (const { row, column, value } of source.cellsIn(block))
    values[(row - block.top) * width + column - block.left] = value;
  return new Matrix(block.bottom - block.top + 1, width, values);
}

/** What is computed of single values, of each cell of blocks where there are blocks among the operands. */
export function eachOf(
  operands: readonly Operand[],
  source: CellSource,
  compute: (values: readonly Value[]) => Value,
): Operand {
  if (!operands.some(isMany)) return finite(compute(operands.map((operand) => scalar(operand, source))));
  const matrices = operands.map((operand) => matrixOf(operand, source));
  const height = greatest(matrices.map((matrix) => matrix.height));
  const width = greatest(matrices.map((matrix) => matrix.width));
  const fits = matrices.every((each) => isOneOr(each.height, height) && isOneOr(each.width, width));
  if (!fits || height * width > MOST_CELLS) throw CANNOT_TELL;
  const values = Array.from({ length: height * width }, (_, index) =>
    halting(() => {
      const [row, column] = [Math.floor(index / width), index % width];
      return finite(compute(matrices.map((matrix) => known(valueIn(matrix, row, column)))));
    }),
  );
  return new Matrix(height, width, values);
}

/** A value that can be told. */
export function known(value: Value | undefined): Value {
  if (value === undefined) throw CANNOT_TELL;
  return value;
}

function isMany(operand: Operand): boolean {
  if (operand instanceof Matrix) return true;
  return operand instanceof Cells && operand.blocks.length === 1 && sizeOf(operand.blocks[0]!) > 1;
}

function isOneOr(size: number, wanted: number): boolean {
  return size === 1 || size === wanted;
}

function valueIn({ height, width, values }: Matrix, row: number, column: number): Value | undefined {
  return values[(height === 1 ? 0 : row) * width + (width === 1 ? 0 : column)];
}

function finite(value: Value): Value {
  if (typeof value === "number" && !Number.isFinite(value)) throw failure("#NUM!");
  return value;
}
