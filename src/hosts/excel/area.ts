import type { Range } from "../../engine/types";

export interface Area {
  readonly sheet: Excel.Worksheet;
  readonly range: Range;
}

export function rangeOf({ sheet, range: { top, left, bottom, right } }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** The bounds of a range whose indexes and counts are loaded. */
export function boundsOf(range: Excel.Range): Range {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

/** The upper and the lower half; a single row stays whole. */
export function halve({ sheet, range }: Area): Area[] {
  const middle = Math.floor((range.top + range.bottom) / 2);
  if (middle === range.bottom) return [{ sheet, range }];
  return [
    { sheet, range: { ...range, bottom: middle } },
    { sheet, range: { ...range, top: middle + 1 } },
  ];
}
