import { OVERVIEW_CHARTS } from "../../messages/overview-charts";
import type { Sheet } from "../types";

/**
 * Whether an overview has had charts and has none any more: their figures still stand below it. Some programs drop
 * charts when they save (exceljs 4.4.0, SheetJS 0.20.3), and people delete them.
 */
export function lostCharts(own: { readonly sheet: Sheet; readonly hasCharts: boolean } | null): boolean {
  return (
    own !== null && !own.hasCharts && own.sheet.cells.some(({ value }) => value === OVERVIEW_CHARTS.figures)
  );
}
