import type { CellRef, Range } from "../../../engine/types";
import { askMerges } from "../merges";

/** A cell as Excel holds it now; its properties can be read after a sync. */
export interface Spot {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  /** The merged areas that it is part of. */
  readonly merges: () => readonly Range[];
}

/** Asks for a cell of a sheet, given by its name or its id, as it stands. */
export function askSpot(
  { workbook }: Excel.RequestContext,
  sheetKey: string,
  { row, column }: Pick<CellRef, "row" | "column">,
): Spot {
  const sheet = workbook.worksheets.getItemOrNullObject(sheetKey);
  sheet.load("id,name,protection/protected");
  const range = sheet.getRangeByIndexes(row, column, 1, 1);
  range.load("values,formulas,numberFormat,hasSpill,rowIndex,columnIndex,format/protection/locked");
  return { sheet, range, merges: askMerges(range) };
}

export function valueOf({ range }: Spot): unknown {
  return range.values[0]?.[0];
}

export function formatOf({ range }: Spot): string {
  return String(range.numberFormat[0]?.[0]);
}

/** Without the leading "="; null where the cell holds none. */
export function formulaOf(spot: Spot): string | null {
  const content: unknown = spot.range.formulas[0]?.[0];
  if (typeof content !== "string" || !content.startsWith("=") || content === valueOf(spot)) return null;
  return content.slice(1);
}

/** Whether a formula fills this cell and others: Excel lets none of them be changed alone. */
export function isSpilt({ range }: Spot): boolean {
  return range.hasSpill;
}

/** Whether the cell is hidden by the first one of a merged area. */
export function isCovered({ range, merges }: Spot): boolean {
  return merges().some(({ top, left }) => top !== range.rowIndex || left !== range.columnIndex);
}

export function isLocked({ sheet, range }: Spot): boolean {
  return sheet.protection.protected && range.format.protection.locked !== false;
}
