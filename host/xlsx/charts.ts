import { hasPart, partText, relationshipsOf } from "../../src/hosts/xlsx/parts";
import { type Element, readTree, textOf } from "../../src/hosts/xlsx/write/tree";
import { parseAddress } from "../model/addresses";
import { type Book, newId, sheetNamed } from "../model/book";
import {
  CHART_TYPES,
  type Chart,
  type ChartCells,
  type ChartSeries,
  type ChartType,
  newChart,
  newSeries,
} from "../model/chart";
import type { SheetModel } from "../model/sheet";
import { placeOfAnchor } from "./anchors";
import { attribute, child, childrenOf, number } from "./elements";

type Container = Parameters<typeof hasPart>[0];

/** An anchor of a drawing with the relationship of the chart in it. */
export interface ChartAnchor {
  readonly anchor: Element;
  readonly name: string;
  readonly relationship: string;
}

/** The drawing of a worksheet, or null. */
export function drawingOf(container: Container, part: string): string | null {
  const target = relationshipsOf(container, part).find(({ type }) => type === "drawing")?.target;
  return target !== undefined && hasPart(container, target) ? target : null;
}

/** The charts of a drawing, in their order. */
export function chartAnchors(root: Element): ChartAnchor[] {
  return root.children.flatMap((anchor) => {
    const frame = child(anchor, "graphicFrame");
    const data = child(child(frame, "graphic"), "graphicData");
    const relationship = attribute(child(data, "chart"), "id");
    if (relationship === undefined) return [];
    const name = attribute(child(child(frame, "nvGraphicFramePr"), "cNvPr"), "name") ?? "";
    return [{ anchor, name, relationship }];
  });
}

/** The charts of a worksheet: their places, and of columns and bars what they show. All sheets must be in the book. */
export function fillCharts(book: Book, sheet: SheetModel, container: Container, part: string): void {
  const drawing = drawingOf(container, part);
  if (drawing === null) return;
  const xml = partText(container, drawing);
  const parts = new Map(relationshipsOf(container, drawing).map(({ id, target }) => [id, target]));
  for (const { anchor, name, relationship } of chartAnchors(readTree(xml, 10))) {
    const target = parts.get(relationship);
    if (target === undefined || !hasPart(container, target)) continue;
    const chart = chartIn(book, partText(container, target), name, { relationship, part: target });
    Object.assign(chart.place, placeOfAnchor(anchor, xml, sheet));
    sheet.charts.push(chart);
  }
}

function chartIn(book: Book, xml: string, name: string, source: Chart["source"]): Chart {
  const root = child(readTree(xml, 12), "chart");
  const kinds = childrenOf(child(root, "plotArea")).filter(({ local }) => local.endsWith("Chart"));
  const bars = kinds.length === 1 && kinds[0]!.local === "barChart" ? kinds[0] : undefined;
  const chart = newChart(newId(book), name, bars ? typeOf(bars) : "Invalid", source);
  const title = child(root, "title");
  chart.title.visible = title !== undefined;
  chart.title.text = title ? textsIn(xml, title) : "";
  chart.legend.visible = child(root, "legend") !== undefined;
  const series = kinds.flatMap((kind) => childrenOf(kind, "ser"));
  chart.series = series.map((each) => seriesIn({ book, xml }, each, chart.type, bars));
  return chart;
}

function typeOf(bars: Element): ChartType | "Invalid" {
  const direction = attribute(child(bars, "barDir"), "val") ?? "col";
  const grouping = attribute(child(bars, "grouping"), "val") ?? "clustered";
  const found = Object.entries(CHART_TYPES).find(
    ([, type]) => type.direction === direction && type.grouping === grouping,
  );
  return (found?.[0] as ChartType | undefined) ?? "Invalid";
}

function seriesIn(
  { book, xml }: { readonly book: Book; readonly xml: string },
  element: Element,
  type: Chart["type"],
  bars: Element | undefined,
): ChartSeries {
  const title = child(element, "tx");
  const text = child(title, "v");
  const series = newSeries(text ? textOf(xml, text) : "", type);
  series.nameCell = cellsIn(book, xml, child(title, "strRef"));
  const values = child(element, "val") ?? child(element, "yVal");
  series.values = cellsIn(book, xml, child(values, "numRef"));
  const categories = child(element, "cat");
  series.categories = cellsIn(book, xml, child(categories, "strRef") ?? child(categories, "numRef"));
  series.gapWidth = number(child(bars, "gapWidth"), "val") ?? series.gapWidth;
  series.overlap = number(child(bars, "overlap"), "val") ?? 0;
  const color = fillIn(child(element, "spPr"));
  if (color !== undefined) series.paint.fill = color;
  for (const point of childrenOf(element, "dPt")) {
    const fill = fillIn(child(point, "spPr"));
    if (fill !== undefined) series.points.set(number(child(point, "idx"), "val") ?? 0, { fill });
  }
  series.labels.isShown = attribute(child(child(element, "dLbls"), "showVal"), "val") === "1";
  return series;
}

function cellsIn(book: Book, xml: string, reference: Element | undefined): ChartCells | null {
  const formula = child(reference, "f");
  const parsed = formula ? parseAddress(textOf(xml, formula)) : null;
  const sheet = parsed?.sheet ? sheetNamed(book, parsed.sheet) : undefined;
  return sheet && parsed?.ranges.length === 1 ? { sheet, range: parsed.ranges[0]! } : null;
}

function fillIn(paint: Element | undefined): string | undefined {
  if (child(paint, "noFill")) return "";
  const rgb = attribute(child(child(paint, "solidFill"), "srgbClr"), "val");
  return rgb === undefined ? undefined : `#${rgb.toUpperCase()}`;
}

/** All texts inside an element, one after the other. */
function textsIn(xml: string, element: Element): string {
  if (element.local === "t") return textOf(xml, element);
  return element.children.map((each) => textsIn(xml, each)).join("");
}
