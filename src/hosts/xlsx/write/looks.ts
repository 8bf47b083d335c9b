import type { Strength } from "../../../engine/report/marks";
import type { Look } from "../../../engine/report/sheet-plan";
import {
  type Edge,
  FONT,
  FONT_SIZE,
  INK,
  LINK_INK,
  type LookPaint,
  MARK_PAINTS,
  paintOf,
} from "../../looks/paints";

/** The format of a mark, for `dxfs`. */
export function markFormat(strength: Strength): string {
  const { fill, ink, line } = MARK_PAINTS[strength];
  const font = ink ? `<font><color rgb="${ink}"/></font>` : "";
  return `<dxf>${font}<fill><patternFill><bgColor rgb="${fill}"/></patternFill></fill>${borderXml(line)}</dxf>`;
}

/** What a cell of ours looks like, as the items of the groups of a style sheet. */
export function lookParts(look: Look, isLink: boolean) {
  const paint = paintOf(look);
  return {
    font: fontXml(paint, isLink),
    fill: paint.fill
      ? `<fill><patternFill patternType="solid"><fgColor rgb="${paint.fill}"/><bgColor indexed="64"/></patternFill></fill>`
      : null,
    border: paint.line || paint.below ? borderXml(paint.line, paint.below) : null,
    alignment: alignmentXml(paint),
  };
}

function fontXml({ size = FONT_SIZE, isBold, isStruck, ink }: LookPaint, isLink: boolean): string {
  const colour = isLink ? LINK_INK : (ink ?? INK);
  return (
    `<font>${isBold ? "<b/>" : ""}${isStruck ? "<strike/>" : ""}${isLink ? "<u/>" : ""}<sz val="${size}"/><color rgb="${colour}"/>` +
    `<name val="${FONT}"/><family val="3"/><charset val="128"/></font>`
  );
}

function alignmentXml({ horizontal, vertical, isWrapped, isIndented }: LookPaint): string {
  const side = horizontal ?? (isIndented ? "left" : undefined);
  return (
    `<alignment${side ? ` horizontal="${side}"` : ""} vertical="${vertical ?? "center"}"` +
    `${isWrapped ? ' wrapText="1"' : ""}${isIndented ? ' indent="1"' : ""}/>`
  );
}

function borderXml(around: Edge | undefined, below: Edge | undefined = around): string {
  const edge = (name: string, line: Edge | undefined) =>
    line ? `<${name} style="${line.style}"><color rgb="${line.colour}"/></${name}>` : `<${name}/>`;
  return `<border>${edge("left", around)}${edge("right", around)}${edge("top", around)}${edge("bottom", below)}</border>`;
}
