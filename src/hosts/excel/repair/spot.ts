import type { CellRef } from "../../../engine/types";

/** A cell as Excel holds it now; its properties can be read after a sync. */
export interface Spot {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
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
  range.load("values,formulas,numberFormat,format/protection/locked");
  return { sheet, range };
}

/** What the cell holds: a formula with its "=", else its value; "" for nothing. */
export function contentOf({ range }: Spot): unknown {
  return range.formulas[0]?.[0];
}

export function valueOf({ range }: Spot): unknown {
  return range.values[0]?.[0];
}

export function formatOf({ range }: Spot): string {
  return String(range.numberFormat[0]?.[0]);
}

export function isFormula(spot: Spot): boolean {
  const content = contentOf(spot);
  return typeof content === "string" && content.startsWith("=") && content !== valueOf(spot);
}

export function isLocked({ sheet, range }: Spot): boolean {
  return sheet.protection.protected && range.format.protection.locked !== false;
}
