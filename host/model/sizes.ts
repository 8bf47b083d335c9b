import type { Range } from "../../src/engine/types";
import { type RowOrColumn, type SheetModel, STANDARD_HEIGHT } from "./sheet";

/** Of the standard font at its standard size, in pixels of which 96 make 72 points. */
const DIGIT_WIDTH = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

/** A width in characters, as files write it, in points. */
export function widthInPoints(characters: number): number {
  return Math.trunc(characters * DIGIT_WIDTH + PADDING) * POINTS_PER_PIXEL;
}

/** A width in points in characters, as files write it. */
export function widthInCharacters(points: number): number {
  return Math.max(0, points / POINTS_PER_PIXEL - PADDING) / DIGIT_WIDTH;
}

/** A single size, or null where rows or columns differ. */
export function rowHeightIn(sheet: SheetModel, { top, bottom }: Range): number | null {
  return same(sheet.rows, top, bottom, ({ size }) => size ?? STANDARD_HEIGHT);
}

export function columnWidthIn(sheet: SheetModel, { left, right }: Range): number | null {
  const standard = widthInPoints(sheet.standardWidth);
  return same(sheet.columns, left, right, ({ size }) => size ?? standard);
}

/** Whether all rows are hidden or none; null where they differ. */
export function rowsHiddenIn(sheet: SheetModel, { top, bottom }: Range): boolean | null {
  return same(sheet.rows, top, bottom, ({ isHidden }) => isHidden ?? sheet.hidesOtherRows);
}

export function columnsHiddenIn(sheet: SheetModel, { left, right }: Range): boolean | null {
  return same(sheet.columns, left, right, ({ isHidden }) => isHidden ?? false);
}

/** How far down the first of these rows stands, in points, and how high they are together. */
export function extentOfRows(sheet: SheetModel, { top, bottom }: Range): { start: number; size: number } {
  const size = (row: RowOrColumn) =>
    (row.isHidden ?? sheet.hidesOtherRows) ? 0 : (row.size ?? STANDARD_HEIGHT);
  return { start: total(sheet.rows, 0, top - 1, size), size: total(sheet.rows, top, bottom, size) };
}

export function extentOfColumns(sheet: SheetModel, { left, right }: Range): { start: number; size: number } {
  const standard = widthInPoints(sheet.standardWidth);
  const size = (column: RowOrColumn) => (column.isHidden ? 0 : (column.size ?? standard));
  return { start: total(sheet.columns, 0, left - 1, size), size: total(sheet.columns, left, right, size) };
}

function same<Value>(
  all: ReadonlyMap<number, RowOrColumn>,
  first: number,
  last: number,
  tell: (one: RowOrColumn) => Value,
): Value | null {
  const noted = notedIn(all, first, last);
  const values = new Set(noted.map(tell));
  if (noted.length < last - first + 1) values.add(tell({}));
  return values.size === 1 ? [...values][0]! : null;
}

function total(
  all: ReadonlyMap<number, RowOrColumn>,
  first: number,
  last: number,
  size: (one: RowOrColumn) => number,
): number {
  const noted = notedIn(all, first, last);
  return noted.reduce((sum, one) => sum + size(one), (last - first + 1 - noted.length) * size({}));
}

function notedIn(all: ReadonlyMap<number, RowOrColumn>, first: number, last: number): RowOrColumn[] {
  if (last - first < all.size) {
    const found: RowOrColumn[] = [];
    for (let at = first; at <= last; at += 1) {
      const one = all.get(at);
      if (one) found.push(one);
    }
    return found;
  }
  return [...all].filter(([at]) => first <= at && at <= last).map(([, one]) => one);
}
