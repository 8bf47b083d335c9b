import { refuseProtected } from "../model/guards";
import type { Chart } from "../model/chart";
import type { SheetPlace } from "./place";

/** A chart on its sheet. */
export interface ChartPlace extends SheetPlace {
  readonly chart: Chart;
}

/** Something of a chart. */
export interface PartPlace<Part> extends ChartPlace {
  readonly part: Part;
}

export function isChartThere({ book, sheet, chart }: ChartPlace): boolean {
  return book.sheets.includes(sheet) && sheet.charts.includes(chart);
}

/** Throws where the sheet is protected; else the book is no longer as it was saved. */
export function refuseDrawing({ book, sheet }: SheetPlace): void {
  refuseProtected(book, sheet, "allowEditObjects");
  book.isDirty = true;
}
