import { columnName } from "../../../engine/book/address";
import type { PlanCell, PlanChart, PlanRow, SeriesLook } from "../../../engine/report/sheet-plan";
import { CHART_SIZES, GAP_WIDTH, seriesPaint } from "../../looks/chart-paints";
import { FONT } from "../../looks/paints";
import { spread } from "../../looks/spread";
import { drawingAddress } from "./drawing-address";
import { attribute, element } from "./escape";
import { DECLARATION } from "./package";
import type { Addresses } from "./sheet";

const CATEGORY_AXIS = 1001;
const VALUE_AXIS = 1002;
const FACES = `<a:latin typeface="${FONT}"/><a:ea typeface="${FONT}"/>`;

/** A chart part over cells of a sheet, with what they hold, so that a viewer without calculation shows it. */
export function chartXml(
  chart: PlanChart,
  rows: readonly PlanRow[],
  sheet: string,
  addresses: Addresses,
): string {
  const cells = new DataCells(rows, sheet);
  const isBars = chart.type === "BarStacked100";
  const series = chart.series.map((look, index) => seriesXml(chart, look, index, cells)).join("");
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${drawingAddress(addresses, "chart")}" xmlns:a="${drawingAddress(addresses, "main")}">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="${isBars ? "bar" : "col"}"/><c:grouping val="${isBars ? "percentStacked" : "stacked"}"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="${GAP_WIDTH}"/><c:overlap val="100"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>` +
    `${categoryAxisXml(isBars)}${valueAxisXml(isBars)}</c:plotArea>${chart.labels === undefined ? "" : LEGEND}` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${solid("FFFFFFFF")}<a:ln w="9525">${solid("FFBFBFBF")}</a:ln></c:spPr></c:chartSpace>`
  );
}

const LEGEND = `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(CHART_SIZES.text)}</c:legend>`;

/** The cells that a chart refers to, with what they hold. */
class DataCells {
  private readonly rows: readonly (readonly (PlanCell | null)[])[];
  private readonly prefix: string;

  constructor(rows: readonly PlanRow[], sheet: string) {
    this.rows = rows.map(({ cells }) => spread(cells));
    this.prefix = `'${sheet.replaceAll("'", "''")}'!`;
  }

  /** A reference to the cells of a column, with their texts or figures. */
  column(kind: "str" | "num", column: number, top: number, bottom: number): string {
    const name = columnName(column);
    const range = top === bottom ? `$${name}$${top + 1}` : `$${name}$${top + 1}:$${name}$${bottom + 1}`;
    const points = this.rows
      .slice(top, bottom + 1)
      .map((cells, index) => ({ value: cells[column]?.value ?? null, index }))
      .filter(({ value }) => value !== null && (kind === "str" || typeof value === "number"))
      .map(({ value, index }) => `<c:pt idx="${index}"><c:v>${element(String(value))}</c:v></c:pt>`)
      .join("");
    const format = kind === "num" ? "<c:formatCode>General</c:formatCode>" : "";
    return (
      `<c:${kind}Ref><c:f>${element(this.prefix + range)}</c:f>` +
      `<c:${kind}Cache>${format}<c:ptCount val="${bottom - top + 1}"/>${points}</c:${kind}Cache></c:${kind}Ref>`
    );
  }
}

function seriesXml(
  { data: { top, left, bottom }, labels }: PlanChart,
  look: SeriesLook,
  index: number,
  cells: DataCells,
): string {
  const column = left + 1 + index;
  const { fill, line, ink } = seriesPaint(look);
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${cells.column("str", column, top, top)}</c:tx>` +
    `<c:spPr>${paint(fill)}<a:ln w="9525">${paint(line)}</a:ln></c:spPr><c:invertIfNegative val="0"/>` +
    (labels === undefined ? "" : labelsXml(labels, ink)) +
    `<c:cat>${cells.column("str", left, top + 1, bottom)}</c:cat>` +
    `<c:val>${cells.column("num", column, top + 1, bottom)}</c:val></c:ser>`
  );
}

function labelsXml(format: string, ink: string): string {
  return (
    `<c:dLbls><c:numFmt formatCode="${attribute(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${textXml(CHART_SIZES.text, ink)}<c:dLblPos val="ctr"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

/** Bars are read from above; names stand below the figures even where these are below zero. */
function categoryAxisXml(isBars: boolean): string {
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${isBars ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isBars ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr><a:ln w="9525">${solid("FF000000")}</a:ln></c:spPr>${textXml(CHART_SIZES.text)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
  );
}

function valueAxisXml(isBars: boolean): string {
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/>` +
    `<c:axPos val="${isBars ? "b" : "l"}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/>` +
    '<c:crossBetween val="between"/></c:valAx>'
  );
}

function titleXml(text: string): string {
  const size = CHART_SIZES.title * 100;
  const font = `<a:rPr lang="ja-JP" sz="${size}" b="1">${solid("FF000000")}${FACES}</a:rPr>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r>${font}<a:t>${element(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function textXml(points: number, ink = "FF000000"): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${points * 100}" b="0">${solid(ink)}${FACES}</a:defRPr></a:pPr><a:endParaRPr lang="ja-JP"/></a:p></c:txPr>`;
}

function paint(colour: string | null): string {
  return colour === null ? "<a:noFill/>" : solid(colour);
}

function solid(argb: string): string {
  return `<a:solidFill><a:srgbClr val="${argb.slice(-6)}"/></a:solidFill>`;
}
