/** How a cell looks, as Excel's client names it. Never changed in place: cells share it. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly indentLevel: number;
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly textOrientation: number;
  readonly readingOrder: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** What stands in the cell was typed behind an apostrophe. */
  readonly isQuoted: boolean;
  readonly font: FontFormat;
  readonly fill: FillFormat;
  readonly borders: Readonly<Record<Side, Line>>;
}

export interface FontFormat {
  readonly name: string;
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  readonly tintAndShade: number;
}

export interface FillFormat {
  /** "" for none. */
  readonly color: string;
  readonly pattern: string;
  readonly patternColor: string;
  readonly tintAndShade: number;
  readonly patternTintAndShade: number;
}

export const SIDES = ["top", "bottom", "left", "right", "diagonalDown", "diagonalUp"] as const;

export type Side = (typeof SIDES)[number];

export interface Line {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
  readonly tintAndShade: number;
}

export const NO_LINE: Line = { style: "None", weight: "Thin", color: "", tintAndShade: 0 };

export const NO_FILL: FillFormat = {
  color: "",
  pattern: "None",
  patternColor: "",
  tintAndShade: 0,
  patternTintAndShade: 0,
};

export const PLAIN_FORMAT: CellFormat = {
  numberFormat: "General",
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  indentLevel: 0,
  wrapText: false,
  shrinkToFit: false,
  textOrientation: 0,
  readingOrder: "Context",
  locked: true,
  formulaHidden: false,
  isQuoted: false,
  font: {
    name: "游ゴシック",
    size: 11,
    color: "#000000",
    bold: false,
    italic: false,
    underline: "None",
    strikethrough: false,
    subscript: false,
    superscript: false,
    tintAndShade: 0,
  },
  fill: NO_FILL,
  borders: {
    top: NO_LINE,
    bottom: NO_LINE,
    left: NO_LINE,
    right: NO_LINE,
    diagonalDown: NO_LINE,
    diagonalUp: NO_LINE,
  },
};

export type FormatChange = (format: CellFormat, row: number, column: number) => CellFormat;
