import { drawingAddress } from "../../../src/hosts/xlsx/write/drawing-address";
import type { Addresses } from "../../../src/hosts/xlsx/write/sheet";
import { attribute, element } from "../../../src/hosts/xlsx/write/escape";
import { DECLARATION } from "../../../src/hosts/xlsx/write/package";
import { rangeName } from "../../../src/engine/book/address";
import { quotedName } from "../../../src/engine/book/formula/reference";
import {
  CHART_TYPES,
  type Chart,
  type ChartAxis,
  type ChartCells,
  type ChartFont,
  type ChartSeries,
  type ChartText,
  nameOf,
  type Paint,
} from "../../model/chart";
import { HostError } from "../../protocol/errors";

const CATEGORY_AXIS = 1001;
const VALUE_AXIS = 1002;

/** The colours of Excel's own theme, which it gives to series by turns. */
const COLOURS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

const LABELS: Readonly<Record<string, string>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
};

const TICK_LABELS: Readonly<Record<string, string>> = {
  NextToAxis: "nextTo",
  High: "high",
  Low: "low",
  None: "none",
};

const LEGENDS: Readonly<Record<string, string>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
};

/** A chart part, with the figures as they are now, so that a viewer without calculation shows them. */
export function chartXml(chart: Chart, addresses: Addresses): string {
  if (chart.type === "Invalid") throw new HostError("NotImplemented", `writing the chart ${chart.name}`);
  const { direction, grouping } = CHART_TYPES[chart.type];
  const [first] = chart.series;
  const isShare = grouping === "percentStacked" && chart.axes.value.numberFormat === "General";
  const valueAxis = isShare ? { ...chart.axes.value, numberFormat: "0%" } : chart.axes.value;
  const series = chart.series.map((each, index) => seriesXml(each, index)).join("");
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${drawingAddress(addresses, "chart")}" xmlns:a="${drawingAddress(addresses, "main")}">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    titleXml(shownTitle(chart)) +
    `<c:autoTitleDeleted val="${Number(!chart.title.visible)}"/><c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="${first?.gapWidth ?? 150}"/><c:overlap val="${first?.overlap ?? 0}"/>` +
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>` +
    axisXml("catAx", chart.axes.category, direction) +
    axisXml("valAx", valueAxis, direction) +
    `</c:plotArea>${legendXml(chart)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `${paintXml(chart.area)}</c:chartSpace>`
  );
}

/** A chart of one series is headed by the name of that series, unless it says otherwise. */
function shownTitle({ title, series }: Chart): ChartText {
  const only = title.text === "" && series.length === 1 ? series[0] : undefined;
  return only ? { ...title, text: nameOf(only, 0) } : title;
}

function titleXml({ text, visible, font }: ChartText): string {
  if (!visible || text === "") return "";
  const run = `<a:r>${fontXml("rPr", font)}<a:t>${element(text)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function seriesXml(series: ChartSeries, index: number): string {
  const { values, categories, nameCell, points, labels, paint } = series;
  if (!values)
    throw new HostError("NotImplemented", `writing the series ${nameOf(series, index)} without values`);
  const name = nameCell
    ? `<c:strRef>${cacheXml("str", nameCell)}</c:strRef>`
    : `<c:v>${element(nameOf(series, index))}</c:v>`;
  const painted = [...points]
    .filter(([, own]) => own.fill !== undefined || own.line !== undefined)
    .sort(([a], [b]) => a - b)
    .map(([at, own]) => `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/>${paintXml(own)}</c:dPt>`);
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${name}</c:tx>${paintXml({ fill: COLOURS[index % COLOURS.length]!, ...paint })}<c:invertIfNegative val="0"/>` +
    painted.join("") +
    labelsXml(labels) +
    (categories ? `<c:cat><c:strRef>${cacheXml("str", categories)}</c:strRef></c:cat>` : "") +
    `<c:val><c:numRef>${cacheXml("num", values)}</c:numRef></c:val></c:ser>`
  );
}

function labelsXml({ isShown, numberFormat, position, font }: ChartSeries["labels"]): string {
  if (!isShown) return "";
  const linked = numberFormat === "General" ? 1 : 0;
  return (
    `<c:dLbls><c:numFmt formatCode="${attribute(numberFormat)}" sourceLinked="${linked}"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${textXml(font)}<c:dLblPos val="${LABELS[position]}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

/** The reference to cells and what stands in them. */
function cacheXml(type: "str" | "num", { sheet, range }: ChartCells): string {
  const records = [...sheet.cells.in(range)];
  const isColumn = range.left === range.right;
  const count = isColumn ? range.bottom - range.top + 1 : range.right - range.left + 1;
  const points = records.flatMap(([row, column, { value }]) => {
    const isWanted = type === "num" ? typeof value === "number" : value !== null && typeof value !== "object";
    if (!isWanted) return [];
    const at = isColumn ? row - range.top : column - range.left;
    return [`<c:pt idx="${at}"><c:v>${element(String(value))}</c:v></c:pt>`];
  });
  const [, , first] = records.find(([, , { value }]) => typeof value === "number") ?? [];
  const code = first?.format.numberFormat ?? "General";
  const format = type === "num" ? `<c:formatCode>${element(code)}</c:formatCode>` : "";
  const reference = `${quotedName(sheet.name)}!${rangeName(range).replace(/(?<![A-Z])([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
  return `<c:f>${element(reference)}</c:f><c:${type}Cache>${format}<c:ptCount val="${count}"/>${points.join("")}</c:${type}Cache>`;
}

function axisXml(name: "catAx" | "valAx", axis: ChartAxis, direction: "col" | "bar"): string {
  const isValue = name === "valAx";
  const [own, other] = isValue ? [VALUE_AXIS, CATEGORY_AXIS] : [CATEGORY_AXIS, VALUE_AXIS];
  const isUpright = isValue === (direction === "col");
  const bound = (end: "max" | "min", value: number | null) =>
    value === null ? "" : `<c:${end} val="${value}"/>`;
  const linked = axis.numberFormat === "General" ? 1 : 0;
  return (
    `<c:${name}><c:axId val="${own}"/><c:scaling><c:orientation val="${axis.reversePlotOrder ? "maxMin" : "minMax"}"/>` +
    `${bound("max", axis.maximum)}${bound("min", axis.minimum)}</c:scaling><c:delete val="${Number(!axis.visible)}"/>` +
    `<c:axPos val="${isUpright ? "l" : "b"}"/>${axis.hasGridlines ? "<c:majorGridlines/>" : ""}${titleXml(axis.title)}` +
    `<c:numFmt formatCode="${attribute(axis.numberFormat)}" sourceLinked="${linked}"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="${TICK_LABELS[axis.tickLabels]}"/>${textXml(axis.font)}<c:crossAx val="${other}"/><c:crosses val="autoZero"/>` +
    (isValue
      ? '<c:crossBetween val="between"/>'
      : '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>') +
    `</c:${name}>`
  );
}

function legendXml({ legend: { visible, position, overlay, font } }: Chart): string {
  if (!visible) return "";
  return `<c:legend><c:legendPos val="${LEGENDS[position]}"/><c:overlay val="${Number(overlay)}"/>${textXml(font)}</c:legend>`;
}

function textXml(font: ChartFont): string {
  if (Object.keys(font).length === 0) return "";
  return `<c:txPr><a:bodyPr/><a:p><a:pPr>${fontXml("defRPr", font)}</a:pPr><a:endParaRPr lang="ja-JP"/></a:p></c:txPr>`;
}

function fontXml(name: "rPr" | "defRPr", { size, bold, italic, color, name: face }: ChartFont): string {
  const size100 = size === undefined ? "" : ` sz="${Math.round(size * 100)}"`;
  const toggle = (key: string, value: boolean | undefined) =>
    value === undefined ? "" : ` ${key}="${Number(value)}"`;
  const faces =
    face === undefined
      ? ""
      : ["latin", "ea"].map((each) => `<a:${each} typeface="${attribute(face)}"/>`).join("");
  const language = name === "rPr" ? ' lang="ja-JP"' : "";
  return `<a:${name}${language}${size100}${toggle("b", bold)}${toggle("i", italic)}>${solid(color)}${faces}</a:${name}>`;
}

function paintXml({ fill, line }: Paint): string {
  if (fill === undefined && line === undefined) return "";
  const paint = (value: string | undefined) => (value === "" ? "<a:noFill/>" : solid(value));
  return `<c:spPr>${paint(fill)}${line === undefined ? "" : `<a:ln>${paint(line)}</a:ln>`}</c:spPr>`;
}

function solid(color: string | undefined): string {
  return color?.startsWith("#") ? `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>` : "";
}
