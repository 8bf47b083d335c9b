import {
  type CellBlock,
  Cells,
  type CellSource,
  known,
  onlyBlock,
  type Operand,
  referred,
  scalar,
} from "../operands";
import { parse } from "../parse";
import {
  CANNOT_TELL,
  compare,
  failure,
  Halt,
  isError,
  toNumber,
  toText,
  toTruth,
  type Value,
} from "../values";
import { type Functions, ofOperands } from "./definition";

/** Looking up what is exactly the same; what is nearest depends on the order and is not computed. */
export const LOOKUPS: Functions = {
  HLOOKUP: ofOperands(4, 4, ([wanted, table, index, isNear], source) => {
    const block = exactTable(table, isNear, source);
    const row = block.top + lineOf(index, block.bottom - block.top, source);
    const column = block.left + found(wanted, { ...block, bottom: block.top }, source);
    return cell(block.sheet, row, column);
  }),
  INDEX: ofOperands(2, 3, ([table, ...places], source) => {
    const { sheet, top, left, bottom, right } = onlyBlock(table);
    const [first, second] = places.map((place) => Math.trunc(toNumber(scalar(place, source))));
    const isRow = top === bottom && second === undefined;
    const [row, column] = isRow ? [1, first!] : [first!, second ?? 1];
    // 0 means a whole line.
    if (row < 1 || column < 1 || (second === undefined && top !== bottom && left !== right))
      throw CANNOT_TELL;
    if (top + row - 1 > bottom || left + column - 1 > right) throw failure("#REF!");
    return cell(sheet, top + row - 1, left + column - 1);
  }),
  INDIRECT: ofOperands(1, 1, ([text], source) => {
    const [step, ...others] = parse(toText(scalar(text, source))) ?? [];
    if (step?.type !== "reference" || others.length > 0) throw CANNOT_TELL;
    return referred(step.reference, source);
  }),
  MATCH: ofOperands(3, 3, ([wanted, line, way], source) => {
    if (toNumber(scalar(way, source)) !== 0) throw CANNOT_TELL;
    return found(wanted, onlyBlock(line), source) + 1;
  }),
  VLOOKUP: ofOperands(4, 4, ([wanted, table, index, isNear], source) => {
    const block = exactTable(table, isNear, source);
    const column = block.left + lineOf(index, block.right - block.left, source);
    const row = block.top + found(wanted, { ...block, right: block.left }, source);
    return cell(block.sheet, row, column);
  }),
  XLOOKUP: ofOperands(3, 4, ([wanted, line, results, other], source) => {
    const [from, to] = [onlyBlock(line), onlyBlock(results)];
    const isColumn = from.left === from.right;
    const isLike = isColumn
      ? to.left === to.right && to.bottom - to.top === from.bottom - from.top
      : to.top === to.bottom && to.right - to.left === from.right - from.left;
    if (!isLike) throw CANNOT_TELL;
    const at = indexOf(wanted, from, source);
    if (at === null && other !== undefined && other !== null) return other;
    if (at === null) throw failure("#N/A");
    return isColumn ? cell(to.sheet, to.top + at, to.left) : cell(to.sheet, to.top, to.left + at);
  }),
};

function exactTable(table: Operand, isNear: Operand, source: CellSource): CellBlock {
  if (toTruth(scalar(isNear, source))) throw CANNOT_TELL;
  return onlyBlock(table);
}

/** Which line of a table an argument names, from 0. */
function lineOf(index: Operand, last: number, source: CellSource): number {
  const line = Math.trunc(toNumber(scalar(index, source)));
  if (line < 1) throw failure("#VALUE!");
  if (line - 1 > last) throw failure("#REF!");
  return line - 1;
}

function found(wanted: Operand, line: CellBlock, source: CellSource): number {
  const at = indexOf(wanted, line, source);
  if (at === null) throw failure("#N/A");
  return at;
}

/** The place of the first cell of a line that holds the same; null where none does. */
function indexOf(wanted: Operand, line: CellBlock, source: CellSource): number | null {
  if (line.top !== line.bottom && line.left !== line.right) throw CANNOT_TELL;
  const value = scalar(wanted, source);
  if (isError(value)) throw new Halt(value);
  if (value === null || (typeof value === "string" && /[*?~]/.test(value))) throw CANNOT_TELL;
  for (const { row, column, value: each } of source.cellsIn(line)) {
    const held = known(each);
    if (isSame(held, value)) return row - line.top + column - line.left;
  }
  return null;
}

function isSame(held: Value, wanted: Value): boolean {
  return typeof held === typeof wanted && held !== null && !isError(held) && compare(held, wanted) === 0;
}

function cell(sheet: string, row: number, column: number): Cells {
  return new Cells([{ sheet, top: row, bottom: row, left: column, right: column }]);
}
