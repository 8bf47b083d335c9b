import type { Range } from "../../src/engine/types";
import { qualifiedAddress } from "../model/addresses";
import {
  boundingRange,
  cellCount,
  columnCount,
  intersection,
  isEntireColumn,
  isEntireRow,
  rowCount,
} from "../model/areas";
import { extentOfColumns, extentOfRows } from "../model/sizes";
import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import { conditionalFormatCollection } from "./conditional-format-collection";
import { HostError } from "../protocol/errors";
import { isInBook, type RangePlace } from "./place";
import { rangeContents } from "./range-contents";
import { rangeFormat } from "./range-format";
import { hiddenProperties } from "./range-hidden";
import { rangeReads } from "./range-reads";
import { rangeWrites } from "./range-writes";
import { worksheet } from "./worksheet";

export const range: ObjectType<RangePlace> = {
  name: "Range",
  isReferenced: true,
  exists: isInBook,
  properties: {
    Address: { get: ({ sheet, range: own }) => qualifiedAddress(sheet.name, own) },
    AddressLocal: { get: ({ sheet, range: own }) => qualifiedAddress(sheet.name, own) },
    RowIndex: { get: ({ range: { top } }) => top },
    ColumnIndex: { get: ({ range: { left } }) => left },
    RowCount: { get: ({ range: own }) => rowCount(own) },
    ColumnCount: { get: ({ range: own }) => columnCount(own) },
    CellCount: { get: ({ range: own }) => (cellCount(own) > 2 ** 31 - 1 ? -1 : cellCount(own)) },
    IsEntireColumn: { get: ({ range: own }) => isEntireColumn(own) },
    IsEntireRow: { get: ({ range: own }) => isEntireRow(own) },
    Top: { get: ({ sheet, range: own }) => extentOfRows(sheet, own).start },
    Height: { get: ({ sheet, range: own }) => extentOfRows(sheet, own).size },
    Left: { get: ({ sheet, range: own }) => extentOfColumns(sheet, own).start },
    Width: { get: ({ sheet, range: own }) => extentOfColumns(sheet, own).size },
    HasSpill: { get: ({ sheet, range: own }) => hasSpill(sheet.spills, own) },
    ...rangeContents,
    ...hiddenProperties,
  },
  objects: {
    ConditionalFormats: ({ book, sheet, range: own }) =>
      handle(conditionalFormatCollection, { book, sheet, ranges: [own] }),
    Format: ({ book, sheet, range: own }) => handle(rangeFormat, { book, sheet, ranges: [own] }),
    Worksheet: ({ book, sheet }) => handle(worksheet, { book, sheet }),
  },
  reads: rangeReads,
  writes: rangeWrites,
};

/** Whether all of a range is filled by array formulas; null where a part of it is. */
function hasSpill(spills: readonly Range[], own: Range): boolean | null {
  const common = spills.flatMap((spill) => intersection(spill, own) ?? []);
  if (common.length === 0) return false;
  return common.reduce((sum, each) => sum + cellCount(each), 0) === cellCount(own) || null;
}

/** The smallest range around both; they must be of one sheet. */
export function around(one: RangePlace, other: RangePlace): RangePlace {
  if (one.sheet !== other.sheet) throw new HostError("InvalidArgument", "ranges of two sheets");
  return { ...one, range: boundingRange([one.range, other.range]) };
}

/** What both have in common; throws ItemNotFound where that is nothing. */
export function common(one: RangePlace, other: RangePlace): RangePlace {
  const both = one.sheet === other.sheet ? intersection(one.range, other.range) : null;
  if (!both) throw new HostError("ItemNotFound", "The ranges have nothing in common.");
  return { ...one, range: both };
}
