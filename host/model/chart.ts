import type { Range } from "../../src/engine/types";
import { columnCount, rowCount } from "./areas";
import type { Cells } from "./cells";

/** Kinds of charts by the names of Excel's client, with what files call them. */
export const CHART_TYPES = {
  ColumnClustered: { direction: "col", grouping: "clustered" },
  ColumnStacked: { direction: "col", grouping: "stacked" },
  ColumnStacked100: { direction: "col", grouping: "percentStacked" },
  BarClustered: { direction: "bar", grouping: "clustered" },
  BarStacked: { direction: "bar", grouping: "stacked" },
  BarStacked100: { direction: "bar", grouping: "percentStacked" },
} as const;

export type ChartType = keyof typeof CHART_TYPES;

/** Cells of a sheet that a chart shows; of the sheet no more than a chart needs. */
export interface ChartCells {
  readonly sheet: { readonly id: string; readonly name: string; readonly cells: Cells };
  readonly range: Range;
}

/** Undefined where Excel chooses. */
export interface ChartFont {
  name?: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  color?: string;
}

/** "#RRGGBB", "" for none; undefined where Excel chooses. */
export interface Paint {
  fill?: string;
  line?: string;
}

export interface ChartLabels {
  isShown: boolean;
  numberFormat: string;
  position: string;
  readonly font: ChartFont;
}

export interface ChartSeries {
  name: string;
  /** The cell that says the name, else it is a text. */
  nameCell: ChartCells | null;
  values: ChartCells | null;
  categories: ChartCells | null;
  gapWidth: number;
  overlap: number;
  readonly paint: Paint;
  /** Of single points, by their index. */
  readonly points: Map<number, Paint>;
  readonly labels: ChartLabels;
}

export interface ChartAxis {
  visible: boolean;
  numberFormat: string;
  reversePlotOrder: boolean;
  tickLabels: string;
  minimum: number | null;
  maximum: number | null;
  hasGridlines: boolean;
  readonly title: ChartText;
  readonly font: ChartFont;
}

export interface ChartText {
  text: string;
  visible: boolean;
  readonly font: ChartFont;
}

/** On the sheet, in points. */
export interface ChartPlace {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Chart {
  readonly id: string;
  name: string;
  /** A kind that the host does not draw is kept as the file has it. */
  type: ChartType | "Invalid";
  readonly title: ChartText;
  readonly legend: { visible: boolean; position: string; overlay: boolean; readonly font: ChartFont };
  readonly place: ChartPlace;
  series: ChartSeries[];
  readonly axes: { readonly category: ChartAxis; readonly value: ChartAxis };
  readonly area: Paint;
  /** Where the file keeps it; null for a chart that is not in the file. */
  readonly source: ChartSource | null;
}

export interface ChartSource {
  /** The relationship by which the drawing knows it, and the part that it leads to. */
  readonly relationship: string;
  readonly part: string;
}

const WIDTH = 360;
const HEIGHT = 216;

export function newChart(
  id: string,
  name: string,
  type: Chart["type"],
  source: Chart["source"] = null,
): Chart {
  return {
    id,
    name,
    type,
    title: { text: "", visible: true, font: {} },
    legend: { visible: true, position: "Bottom", overlay: false, font: {} },
    place: { left: 0, top: 0, width: WIDTH, height: HEIGHT },
    series: [],
    axes: { category: newAxis(false), value: newAxis(true) },
    area: {},
    source,
  };
}

export function newSeries(name: string, type: Chart["type"]): ChartSeries {
  return {
    name,
    nameCell: null,
    values: null,
    categories: null,
    gapWidth: 150,
    overlap: type.endsWith("Clustered") ? 0 : 100,
    paint: {},
    points: new Map(),
    labels: { isShown: false, numberFormat: "General", position: "Center", font: {} },
  };
}

/**
 * Shows a block of cells: its first row and column are names where they hold no figures. Without a wish the longer side
 * of the block runs along the axis, as in Excel.
 */
export function showData(chart: Chart, { sheet, range }: ChartCells, seriesBy: string): void {
  const isByRows = seriesBy === "Rows" || (seriesBy === "Auto" && columnCount(range) > rowCount(range));
  const { top, left, bottom, right } = range;
  const isFigure = (row: number, column: number) => typeof sheet.cells.get(row, column)?.value === "number";
  const isHead =
    top < bottom && !any(left + (left < right ? 1 : 0), right, (column) => isFigure(top, column));
  const hasNames = left < right && !any(top + (isHead ? 1 : 0), bottom, (row) => isFigure(row, left));
  const inner = { ...range, top: top + Number(isHead), left: left + Number(hasNames) };
  const [count, hasTitles, hasCategories] = isByRows
    ? [rowCount(inner), hasNames, isHead]
    : [columnCount(inner), isHead, hasNames];
  const line = (own: Range, at: number, isRow: boolean): ChartCells => ({
    sheet,
    range: isRow ? { ...own, top: at, bottom: at } : { ...own, left: at, right: at },
  });
  chart.series = Array.from({ length: count }, (_, index) => {
    const at = (isByRows ? inner.top : inner.left) + index;
    const series = newSeries("", chart.type);
    series.values = line(inner, at, isByRows);
    if (hasCategories) series.categories = line(inner, isByRows ? top : left, isByRows);
    if (hasTitles) {
      const cell = isByRows
        ? { top: at, left, bottom: at, right: left }
        : { top, left: at, bottom: top, right: at };
      series.nameCell = { sheet, range: cell };
    }
    return series;
  });
  // A chart of one series is headed by its name.
  chart.title.visible = count === 1;
}

/** The name of a series as it is shown. */
export function nameOf({ name, nameCell }: ChartSeries, index: number): string {
  if (!nameCell) return name || `系列${index + 1}`;
  const { sheet, range } = nameCell;
  return String(sheet.cells.get(range.top, range.left)?.value ?? "");
}

/** A chart as text that is the same where nothing of it was changed. */
export function keyOf(chart: Chart): string {
  return JSON.stringify(chart, (_key, value: unknown) => {
    // A point that was only looked at has no paint of its own.
    if (value instanceof Map) return [...value].filter(([, paint]) => Object.keys(paint).length > 0);
    if (!isCells(value)) return value;
    const { sheet, range } = value;
    return { id: sheet.id, name: sheet.name, range };
  });
}

function isCells(value: unknown): value is ChartCells {
  return typeof value === "object" && value !== null && "sheet" in value && "range" in value;
}

function newAxis(hasGridlines: boolean): ChartAxis {
  return {
    visible: true,
    numberFormat: "General",
    reversePlotOrder: false,
    tickLabels: "NextToAxis",
    minimum: null,
    maximum: null,
    hasGridlines,
    title: { text: "", visible: false, font: {} },
    font: {},
  };
}

function any(first: number, last: number, is: (at: number) => boolean): boolean {
  for (let at = first; at <= last; at += 1) if (is(at)) return true;
  return false;
}
