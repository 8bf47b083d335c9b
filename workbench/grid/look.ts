import type { CellFormat, Line } from "../../host/model/format";
import type { RuleLook } from "./rules";

const PIXELS_PER_POINT = 4 / 3;
const GOTHIC =
  '"Yu Gothic","游ゴシック","Hiragino Sans","BIZ UDGothic","Noto Sans CJK JP","Noto Sans JP",sans-serif';
const MINCHO = '"Yu Mincho","游明朝","Hiragino Mincho ProN","BIZ UDMincho","Noto Serif CJK JP",serif';
const GRIDLINE = "#e3e3e3";

const WIDTHS: Readonly<Record<string, number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };
const STYLES: Readonly<Record<string, string>> = {
  Continuous: "solid",
  Double: "double",
  Dot: "dotted",
};

/** How a value stands in its cell where the format leaves it open. */
export type Kind = "number" | "text" | "other";

const BY_KIND: Readonly<Record<Kind, string>> = { number: "right", text: "left", other: "center" };
const ALIGNED: Readonly<Record<string, string>> = {
  Left: "left",
  Right: "right",
  Center: "center",
  CenterContinuous: "center",
  CenterAcrossSelection: "center",
  Fill: "left",
  Justify: "justify",
  Distributed: "justify",
};
const VERTICAL: Readonly<Record<string, string>> = {
  Top: "top",
  Center: "middle",
  Distributed: "middle",
  Justify: "top",
};

const known = new WeakMap<CellFormat, Map<Kind, string>>();

/** Font, fill and alignment of a cell as CSS. Cells share their formats, so it is worked out once for each. */
export function cssOf(format: CellFormat, kind: Kind): string {
  let byKind = known.get(format);
  if (!byKind) known.set(format, (byKind = new Map()));
  let css = byKind.get(kind);
  if (css === undefined) byKind.set(kind, (css = written(format, kind)));
  return css;
}

/** The font as CSS writes it, for measuring too. */
export function fontOf({ font }: CellFormat): string {
  const family = /明朝|Mincho|Serif|Times|Roman/i.test(font.name) ? MINCHO : GOTHIC;
  const own = /["';\\]/.test(font.name) ? "" : `"${font.name}",`;
  const size = Math.round(font.size * PIXELS_PER_POINT * 100) / 100;
  return `${font.italic ? "italic " : ""}${font.bold ? "bold " : ""}${size}px ${own}${family}`;
}

function written(format: CellFormat, kind: Kind): string {
  const { font, fill, indentLevel, horizontalAlignment, verticalAlignment } = format;
  const align = ALIGNED[horizontalAlignment] ?? BY_KIND[kind];
  const lines = [font.underline === "None" ? "" : "underline", font.strikethrough ? "line-through" : ""];
  const indent = indentLevel * 12;
  return [
    `font:${fontOf(format)};line-height:1.25`,
    `text-align:${align}`,
    horizontalAlignment === "Distributed" && "text-align-last:justify",
    `vertical-align:${VERTICAL[verticalAlignment] ?? "bottom"}`,
    font.color !== "#000000" && `color:${font.color}`,
    lines.join("").length > 0 && `text-decoration:${lines.join(" ").trim()}`,
    fill.color && `background-color:${fill.color}`,
    indent > 0 && `padding-${align === "right" ? "right" : "left"}:${indent + 3}px`,
    format.wrapText && "white-space:pre-wrap;overflow-wrap:anywhere;overflow:hidden",
  ]
    .filter(Boolean)
    .join(";");
}

/** What the rules of the sheet change: of each trait the first that says something. */
export function cssOfRules({ looks }: RuleLook): string {
  const first = <Trait>(tell: (look: RuleLook["looks"][number]) => Trait | "" | null) =>
    looks.map(tell).find((trait) => trait !== "" && trait !== null);
  const fill = first((look) => look.fill);
  const colour = first((look) => look.font.color);
  const bold = first((look) => look.font.bold);
  const italic = first((look) => look.font.italic);
  return [
    fill && `background-color:${fill}`,
    colour && `color:${colour}`,
    bold && "font-weight:bold",
    italic && "font-style:italic",
  ]
    .filter(Boolean)
    .join(";");
}

/** One edge as CSS, from what the cells on both of its sides say. */
export function edgeCss(
  side: "right" | "bottom",
  line: Line | null,
  isFilled: string,
  hasGrid: boolean,
): string {
  if (line) {
    const width = line.style === "Double" ? 3 : (WIDTHS[line.weight] ?? 1);
    return `border-${side}:${width}px ${STYLES[line.style] ?? "dashed"} ${line.color || "#000000"}`;
  }
  return `border-${side}:1px solid ${isFilled || (hasGrid ? GRIDLINE : "transparent")}`;
}
