import type { StyleSheetDraft } from "../../../src/hosts/xlsx/write/styles";
import { attribute } from "../../../src/hosts/xlsx/write/escape";
import type { ConditionalLook } from "../../model/conditional-format";
import { type CellFormat, type Line, PLAIN_FORMAT } from "../../model/format";

/** Names of lines in a file by their style and weight. */
const LINES: Readonly<Record<string, string>> = {
  "Continuous Hairline": "hair",
  "Continuous Thin": "thin",
  "Continuous Medium": "medium",
  "Continuous Thick": "thick",
  "Dash Medium": "mediumDashed",
  Dash: "dashed",
  Dot: "dotted",
  Double: "double",
  "DashDot Medium": "mediumDashDot",
  DashDot: "dashDot",
  "DashDotDot Medium": "mediumDashDotDot",
  DashDotDot: "dashDotDot",
  SlantDashDot: "slantDashDot",
};

const UNDERLINES: Readonly<Record<string, string>> = {
  Single: "<u/>",
  Double: '<u val="double"/>',
  SingleAccountant: '<u val="singleAccounting"/>',
  DoubleAccountant: '<u val="doubleAccounting"/>',
};

const READING = ["Context", "LeftToRight", "RightToLeft"];

/** Finds or adds looks in a style sheet; those of the file keep their numbers. */
export class LookWriter {
  private readonly known = new Map<string, number>();
  private readonly indexes = new WeakMap<CellFormat, number>();

  constructor(
    private readonly styles: StyleSheetDraft,
    written: readonly CellFormat[],
  ) {
    written.forEach((format, index) => {
      const key = JSON.stringify(format);
      if (!this.known.has(key)) this.known.set(key, index);
    });
  }

  /** The number of a cell format. */
  cell(format: CellFormat): number {
    const index = this.indexes.get(format);
    if (index !== undefined) return index;
    const key = JSON.stringify(format);
    const found = this.known.get(key) ?? this.styles.add("cellXfs", this.cellXml(format));
    this.known.set(key, found);
    this.indexes.set(format, found);
    return found;
  }

  /** The number of the look of a conditional rule. */
  conditional({ numberFormat, fill, font, borders }: ConditionalLook): number {
    const flags = toggle("b", font.bold) + toggle("i", font.italic) + toggle("strike", font.strikethrough);
    const letters = flags + (UNDERLINES[font.underline] ?? "") + colour("color", font.color);
    const format =
      numberFormat === null
        ? ""
        : `<numFmt numFmtId="${this.styles.addFormat(numberFormat)}" formatCode="${attribute(numberFormat)}"/>`;
    const sides = (["Left", "Right", "Top", "Bottom"] as const).map((side) => {
      const { style, color } = borders[`Edge${side}`];
      return { name: side.toLowerCase(), line: { style, color, weight: "Thin", tintAndShade: 0 } };
    });
    const hasLines = sides.some(({ line }) => line.style !== "None");
    return this.styles.add(
      "dxfs",
      "<dxf>" +
        (letters === "" ? "" : `<font>${letters}</font>`) +
        format +
        (fill === "" ? "" : `<fill><patternFill>${colour("bgColor", fill)}</patternFill></fill>`) +
        (hasLines ? `<border>${sides.map(({ name, line }) => sideXml(name, line)).join("")}</border>` : "") +
        "</dxf>",
    );
  }

  private cellXml(format: CellFormat): string {
    const { styles } = this;
    const number =
      format.numberFormat === PLAIN_FORMAT.numberFormat ? 0 : styles.addFormat(format.numberFormat);
    return (
      `<xf numFmtId="${number}" fontId="${styles.add("fonts", fontXml(format))}"` +
      ` fillId="${styles.add("fills", fillXml(format))}" borderId="${styles.add("borders", borderXml(format))}"` +
      (styles.hasNamedStyles ? ' xfId="0"' : "") +
      (format.isQuoted ? ' quotePrefix="1"' : "") +
      ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">' +
      `${alignmentXml(format)}<protection locked="${Number(format.locked)}" hidden="${Number(format.formulaHidden)}"/></xf>`
    );
  }
}

function fontXml({ font }: CellFormat): string {
  const place = font.subscript ? "subscript" : font.superscript ? "superscript" : "";
  return (
    "<font>" +
    (font.bold ? "<b/>" : "") +
    (font.italic ? "<i/>" : "") +
    (font.strikethrough ? "<strike/>" : "") +
    (UNDERLINES[font.underline] ?? "") +
    (place ? `<vertAlign val="${place}"/>` : "") +
    `<sz val="${font.size}"/>${colour("color", font.color)}<name val="${attribute(font.name)}"/></font>`
  );
}

function fillXml({ fill }: CellFormat): string {
  if (fill.pattern === "None") return '<fill><patternFill patternType="none"/></fill>';
  const type = fill.pattern.charAt(0).toLowerCase() + fill.pattern.slice(1);
  const colours =
    type === "solid"
      ? `${colour("fgColor", fill.color)}<bgColor indexed="64"/>`
      : colour("fgColor", fill.patternColor) + colour("bgColor", fill.color);
  return `<fill><patternFill patternType="${type}">${colours}</patternFill></fill>`;
}

function borderXml({ borders }: CellFormat): string {
  const isOn = (line: Line) => line.style !== "None";
  const diagonal = isOn(borders.diagonalUp) ? borders.diagonalUp : borders.diagonalDown;
  return (
    "<border" +
    (isOn(borders.diagonalUp) ? ' diagonalUp="1"' : "") +
    (isOn(borders.diagonalDown) ? ' diagonalDown="1"' : "") +
    `>${sideXml("left", borders.left)}${sideXml("right", borders.right)}${sideXml("top", borders.top)}` +
    `${sideXml("bottom", borders.bottom)}${sideXml("diagonal", diagonal)}</border>`
  );
}

function sideXml(name: string, { style, weight, color }: Line): string {
  const written = LINES[`${style} ${weight}`] ?? LINES[style];
  return written ? `<${name} style="${written}">${colour("color", color)}</${name}>` : `<${name}/>`;
}

function alignmentXml(format: CellFormat): string {
  const lower = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
  const rotation = format.textOrientation;
  const reading = READING.indexOf(format.readingOrder);
  return (
    `<alignment horizontal="${lower(format.horizontalAlignment)}" vertical="${lower(format.verticalAlignment)}"` +
    (format.indentLevel ? ` indent="${format.indentLevel}"` : "") +
    (format.wrapText ? ' wrapText="1"' : "") +
    (format.shrinkToFit ? ' shrinkToFit="1"' : "") +
    (rotation ? ` textRotation="${rotation < 0 ? 90 - rotation : rotation}"` : "") +
    (reading > 0 ? ` readingOrder="${reading}"` : "") +
    "/>"
  );
}

function toggle(name: string, value: boolean | null): string {
  if (value === null) return "";
  return value ? `<${name}/>` : `<${name} val="0"/>`;
}

function colour(name: string, rgb: string): string {
  return rgb.startsWith("#") ? `<${name} rgb="FF${rgb.slice(1)}"/>` : "";
}
