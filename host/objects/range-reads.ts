import type { Range } from "../../src/engine/types";
import { addressOf } from "../model/addresses";
import {
  cellCount,
  columnCount,
  intersection,
  isInSheet,
  moved,
  rowCount,
  WHOLE_SHEET,
} from "../model/areas";
import { usedRange } from "../model/content";
import { refuseShowing } from "../model/guards";
import { calculate } from "../model/recalculate";
import { select } from "../model/select";
import type { Arguments, Handle, Method } from "../protocol/object-type";
import { HostError } from "../protocol/errors";
import { handle } from "../protocol/handle";
import { cellProperties, columnProperties, rowProperties } from "./cell-properties";
import { notFound, type RangePlace } from "./place";
import { around, common, range } from "./range";
import { rangeAreas } from "./range-areas";
import { rangeAt } from "./worksheet";

/** Excel lists no more merged areas at once. */
const MOST_MERGED_AREAS = 512;

/** What can be asked of a range without changing it. */
export const rangeReads: Readonly<Record<string, Method<RangePlace>>> = {
  Calculate: ({ book }) => calculate(book),
  GetAbsoluteResizedRange: (place, args) => {
    const { top, left } = place.range;
    return at(place, { top, left, bottom: top + args.whole(0) - 1, right: left + args.whole(1) - 1 });
  },
  GetBoundingRect: (place, args) => handle(range, around(place, other(place, args))),
  GetCell: (place, args) => {
    const [top, left] = [place.range.top + args.whole(0), place.range.left + args.whole(1)];
    return at(place, { top, left, bottom: top, right: left });
  },
  GetCellProperties: (place, args) => cellProperties(place, args.record(0)),
  GetColumn: (place, args) =>
    inside(place, { ...place.range, ...line(place.range.left + args.whole(0), "left", "right") }),
  GetColumnProperties: (place, args) => columnProperties(place, args.record(0)),
  GetColumnsAfter: (place, args) => beside(place, args.whole(0, 1), "right"),
  GetColumnsBefore: (place, args) => beside(place, -args.whole(0, 1), "right"),
  GetEntireColumn: (place) => at(place, { ...place.range, top: 0, bottom: WHOLE_SHEET.bottom }),
  GetEntireRow: (place) => at(place, { ...place.range, left: 0, right: WHOLE_SHEET.right }),
  GetIntersection: (place, args) => handle(range, common(place, other(place, args))),
  GetLastCell: (place) => at(place, { ...place.range, top: place.range.bottom, left: place.range.right }),
  GetLastColumn: (place) => at(place, { ...place.range, left: place.range.right }),
  GetLastRow: (place) => at(place, { ...place.range, top: place.range.bottom }),
  GetMergedAreas: (place) => {
    const merges = place.sheet.merges.filter((merge) => intersection(merge, place.range));
    if (merges.length > MOST_MERGED_AREAS) throw new HostError("GeneralException", "too many merged areas");
    if (merges.length === 0) throw notFound("merged area");
    return handle(rangeAreas, { ...place, ranges: merges });
  },
  GetOffsetRange: (place, args) => at(place, moved(place.range, args.whole(0), args.whole(1))),
  GetResizedRange: (place, args) => {
    const { bottom, right } = place.range;
    return at(place, { ...place.range, bottom: bottom + args.whole(0), right: right + args.whole(1) });
  },
  GetRow: (place, args) =>
    inside(place, { ...place.range, ...line(place.range.top + args.whole(0), "top", "bottom") }),
  GetRowProperties: (place, args) => rowProperties(place, args.record(0)),
  GetRowsAbove: (place, args) => beside(place, -args.whole(0, 1), "bottom"),
  GetRowsBelow: (place, args) => beside(place, args.whole(0, 1), "bottom"),
  GetUsedRange: (place, args) => {
    const used = usedRange(place.sheet, args.flag(0), place.range);
    if (!used) throw notFound("used cell");
    return at(place, used);
  },
  Select: ({ book, sheet, range: own }) => {
    refuseShowing(book, sheet);
    select(book, sheet, own);
  },
  _ValidateArraySize: ({ range: own }, args) => {
    if (rowCount(own) === args.whole(0) && columnCount(own) === args.whole(1)) return null;
    throw new HostError("InvalidArgument", `The values do not have the size of ${addressOf(own)}.`);
  },
};

function at(place: RangePlace, own: Range): Handle {
  if (!isInSheet(own)) throw new HostError("InvalidArgument", "outside the sheet");
  return handle(range, { ...place, range: own });
}

function inside(place: RangePlace, own: Range): Handle {
  const both = intersection(place.range, own);
  if (!both || cellCount(both) !== cellCount(own))
    throw new HostError("InvalidArgument", "outside the range");
  return at(place, own);
}

function line<First extends string, Last extends string>(
  index: number,
  first: First,
  last: Last,
): Record<First | Last, number> {
  return { [first]: index, [last]: index } as Record<First | Last, number>;
}

/** The rows or columns next to a range: so many behind it, or with a negative count before it. */
function beside(place: RangePlace, count: number, last: "bottom" | "right"): Handle {
  if (count === 0) throw new HostError("InvalidArgument", "no rows or columns");
  const first = last === "bottom" ? "top" : "left";
  const { range: own } = place;
  const bounds =
    count > 0
      ? { [first]: own[last] + 1, [last]: own[last] + count }
      : { [first]: own[first] + count, [last]: own[first] - 1 };
  return at(place, { ...own, ...bounds });
}

/** Another range, given as an object or as an address. */
function other(place: RangePlace, args: Arguments): RangePlace {
  return args.object(0, range) ?? rangeAt(place, args.text(0));
}
