import { refuseProtected } from "../model/guards";
import { sized } from "../model/sheet";
import { columnWidthIn, rowHeightIn, widthInPoints } from "../model/sizes";
import { STANDARD_HEIGHT } from "../model/sheet";
import { HostError } from "../protocol/errors";
import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import { asFlag, asNumber } from "./field";
import { formatProtection } from "./format-protection";
import { lookProperty, restyle } from "./looks";
import { type AreasPlace, isInBook } from "./place";
import { rangeBorderCollection } from "./range-border-collection";
import { rangeFill } from "./range-fill";
import { rangeFont } from "./range-font";

const HIGHEST_ROW = 409.5;
const MOST_INDENT = 250;
/** Whole sheets get their sizes from the standard, which this host does not set here. */
const MOST_SIZED = 100_000;

export const rangeFormat: ObjectType<AreasPlace> = {
  name: "RangeFormat",
  exists: isInBook,
  properties: {
    HorizontalAlignment: lookProperty("horizontalAlignment"),
    VerticalAlignment: lookProperty("verticalAlignment"),
    IndentLevel: {
      get: lookProperty("indentLevel").get,
      set: (place, value) => {
        const level = asNumber(value);
        if (level < 0 || level > MOST_INDENT) throw new HostError("InvalidArgument", `indentLevel ${level}`);
        restyle(place, (format) => ({ ...format, indentLevel: level }));
      },
    },
    WrapText: lookProperty("wrapText"),
    ShrinkToFit: lookProperty("shrinkToFit"),
    TextOrientation: lookProperty("textOrientation"),
    ReadingOrder: lookProperty("readingOrder"),
    RowHeight: {
      get: ({ sheet, ranges }) => same(ranges.map((range) => rowHeightIn(sheet, range))),
      set: (place, value) => setSizes(place, "rows", asNumber(value)),
    },
    ColumnWidth: {
      get: ({ sheet, ranges }) => same(ranges.map((range) => columnWidthIn(sheet, range))),
      set: (place, value) => setSizes(place, "columns", asNumber(value)),
    },
    UseStandardHeight: {
      get: ({ sheet, ranges }) => ranges.every((range) => rowHeightIn(sheet, range) === STANDARD_HEIGHT),
      set: (place, value) => {
        if (asFlag(value)) setStandardHeight(place);
      },
    },
    UseStandardWidth: {
      get: ({ sheet, ranges }) =>
        ranges.every((range) => columnWidthIn(sheet, range) === widthInPoints(sheet.standardWidth)),
    },
  },
  objects: {
    Borders: (place) => handle(rangeBorderCollection, place),
    Fill: (place) => handle(rangeFill, place),
    Font: (place) => handle(rangeFont, place),
    Protection: (place) => handle(formatProtection, place),
  },
};

function same(sizes: readonly (number | null)[]): number | null {
  return new Set(sizes).size === 1 ? sizes[0]! : null;
}

function setStandardHeight({ book, sheet, ranges }: AreasPlace): void {
  refuseProtected(book, sheet, "allowFormatRows");
  for (const [row, own] of sheet.rows) {
    if (ranges.some(({ top, bottom }) => top <= row && row <= bottom)) delete own.size;
  }
  book.isDirty = true;
}

function setSizes({ book, sheet, ranges }: AreasPlace, which: "rows" | "columns", size: number): void {
  refuseProtected(book, sheet, which === "rows" ? "allowFormatRows" : "allowFormatColumns");
  if (size < 0 || (which === "rows" && size > HIGHEST_ROW)) {
    throw new HostError("InvalidArgument", `a size of ${size} points`);
  }
  for (const range of ranges) {
    const [first, last] = which === "rows" ? [range.top, range.bottom] : [range.left, range.right];
    if (last - first >= MOST_SIZED) throw new HostError("NotImplemented", "the height of all rows");
    for (let at = first; at <= last; at += 1) {
      const one = sized(sheet[which], at);
      one.size = size;
      if (size === 0 || one.isHidden) one.isHidden = size === 0;
    }
  }
  book.isDirty = true;
}
