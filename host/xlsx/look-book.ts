import { BUILTIN_FORMATS } from "../../src/hosts/xlsx/builtin-formats";
import { unescapeText } from "../../src/hosts/xlsx/escapes";
import { hasPart, partText, type Relationship } from "../../src/hosts/xlsx/parts";
import { type Element, readTree } from "../../src/hosts/xlsx/write/tree";
import type { ConditionalLook } from "../model/conditional-format";
import {
  type CellFormat,
  type FillFormat,
  type FontFormat,
  type Line,
  NO_FILL,
  NO_LINE,
  PLAIN_FORMAT,
} from "../model/format";
import { Colours } from "./colours";
import { attribute, child, childrenOf, flag, number } from "./elements";

/** Cell formats in the order of `cellXfs`, and the formats of conditional rules in the order of `dxfs`. */
export interface LookBook {
  readonly cells: readonly CellFormat[];
  readonly conditional: readonly ConditionalLookPatch[];
}

/** Puts the look of a rule into a new rule. */
export type ConditionalLookPatch = (look: ConditionalLook) => void;

const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

const UNDERLINES: Readonly<Record<string, string>> = {
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
  none: "None",
};

const READING = ["Context", "LeftToRight", "RightToLeft"];

/** The looks of a book from its style sheet and its theme; both may be missing. */
export function looksOf(
  container: Parameters<typeof hasPart>[0],
  relationships: readonly Relationship[],
): { readonly looks: LookBook; readonly colours: Colours } {
  const textOf = (wanted: string) => {
    const target = relationships.find(({ type }) => type === wanted)?.target;
    return target !== undefined && hasPart(container, target) ? partText(container, target) : null;
  };
  const colours = new Colours(textOf("theme"));
  const styles = textOf("styles");
  return { colours, looks: styles === null ? { cells: [], conditional: [] } : readLooks(styles, colours) };
}

function readLooks(xml: string, colours: Colours): LookBook {
  const root = readTree(xml, 6);
  const reader = new LookReader(root, colours);
  return {
    cells: childrenOf(child(root, "cellXfs")).map((xf) => reader.cellFormat(xf)),
    conditional: childrenOf(child(root, "dxfs")).map((dxf) => reader.conditionalLook(dxf)),
  };
}

class LookReader {
  private readonly formats: ReadonlyMap<number, string>;
  private readonly fonts: readonly FontFormat[];
  private readonly fills: readonly FillFormat[];
  private readonly borders: readonly CellFormat["borders"][];

  constructor(
    root: Element,
    private readonly colours: Colours,
  ) {
    this.formats = new Map(
      childrenOf(child(root, "numFmts")).map((each) => [
        number(each, "numFmtId") ?? 0,
        unescapeText(attribute(each, "formatCode") ?? ""),
      ]),
    );
    this.fonts = childrenOf(child(root, "fonts")).map((each) => this.font(each));
    this.fills = childrenOf(child(root, "fills")).map((each) => this.fill(each));
    this.borders = childrenOf(child(root, "borders")).map((each) => this.border(each));
  }

  cellFormat(xf: Element): CellFormat {
    const id = number(xf, "numFmtId") ?? 0;
    const alignment = child(xf, "alignment");
    const protection = child(xf, "protection");
    return {
      numberFormat: this.formats.get(id) ?? BUILTIN_FORMATS.get(id) ?? PLAIN_FORMAT.numberFormat,
      horizontalAlignment: capital(attribute(alignment, "horizontal") ?? "general"),
      verticalAlignment: capital(attribute(alignment, "vertical") ?? "bottom"),
      indentLevel: number(alignment, "indent") ?? 0,
      wrapText: flag(alignment, "wrapText"),
      shrinkToFit: flag(alignment, "shrinkToFit"),
      textOrientation: number(alignment, "textRotation") ?? 0,
      readingOrder: READING[number(alignment, "readingOrder") ?? 0] ?? "Context",
      locked: flag(protection, "locked", true),
      formulaHidden: flag(protection, "hidden"),
      isQuoted: flag(xf, "quotePrefix"),
      font: this.fonts[number(xf, "fontId") ?? 0] ?? PLAIN_FORMAT.font,
      fill: this.fills[number(xf, "fillId") ?? 0] ?? NO_FILL,
      borders: this.borders[number(xf, "borderId") ?? 0] ?? PLAIN_FORMAT.borders,
    };
  }

  conditionalLook(dxf: Element): ConditionalLookPatch {
    const font = child(dxf, "font");
    const fill = child(child(dxf, "fill"), "patternFill");
    const border = child(dxf, "border");
    return (look) => {
      look.numberFormat = attribute(child(dxf, "numFmt"), "formatCode") ?? null;
      look.fill = this.colours.of(child(fill, "bgColor") ?? child(fill, "fgColor"));
      if (font) {
        const { color, bold, italic, underline, strikethrough } = this.font(font);
        const isSaid = (name: string) => child(font, name) !== undefined;
        look.font.color = isSaid("color") ? color : "";
        look.font.bold = isSaid("b") ? bold : null;
        look.font.italic = isSaid("i") ? italic : null;
        look.font.strikethrough = isSaid("strike") ? strikethrough : null;
        look.font.underline = underline;
      }
      for (const side of ["Top", "Bottom", "Left", "Right"] as const) {
        const { style, color } = this.line(child(border, side.toLowerCase()));
        look.borders[`Edge${side}`] = { style, color };
      }
    };
  }

  private font(font: Element): FontFormat {
    const isOn = (name: string) => child(font, name) !== undefined && flag(child(font, name), "val", true);
    const underline = child(font, "u");
    const place = attribute(child(font, "vertAlign"), "val");
    return {
      name: attribute(child(font, "name"), "val") ?? PLAIN_FORMAT.font.name,
      size: number(child(font, "sz"), "val") ?? PLAIN_FORMAT.font.size,
      color: this.colours.of(child(font, "color")) || PLAIN_FORMAT.font.color,
      bold: isOn("b"),
      italic: isOn("i"),
      underline: underline ? (UNDERLINES[attribute(underline, "val") ?? "single"] ?? "Single") : "None",
      strikethrough: isOn("strike"),
      subscript: place === "subscript",
      superscript: place === "superscript",
      tintAndShade: 0,
    };
  }

  private fill(fill: Element): FillFormat {
    const pattern = child(fill, "patternFill");
    const type = attribute(pattern, "patternType") ?? "none";
    if (type === "none") return NO_FILL;
    const isSolid = type === "solid";
    return {
      ...NO_FILL,
      pattern: capital(type),
      color: this.colours.of(child(pattern, isSolid ? "fgColor" : "bgColor")),
      patternColor: isSolid ? "" : this.colours.of(child(pattern, "fgColor")),
    };
  }

  private border(border: Element): CellFormat["borders"] {
    const line = (name: string) => this.line(child(border, name));
    const diagonal = line("diagonal");
    return {
      top: line("top"),
      bottom: line("bottom"),
      left: line("left"),
      right: line("right"),
      diagonalDown: flag(border, "diagonalDown") ? diagonal : NO_LINE,
      diagonalUp: flag(border, "diagonalUp") ? diagonal : NO_LINE,
    };
  }

  private line(side: Element | undefined): Line {
    const found = LINES[attribute(side, "style") ?? "none"];
    if (!found) return NO_LINE;
    return {
      ...NO_LINE,
      style: found[0],
      weight: found[1],
      color: this.colours.of(child(side, "color")) || "#000000",
    };
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
