import type { Range } from "../../engine/types";

export interface Area {
  readonly sheet: Excel.Worksheet;
  readonly range: Range;
}

export function rangeOf({ sheet, range: { top, left, bottom, right } }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}
