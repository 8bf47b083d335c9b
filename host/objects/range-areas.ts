import type { Range } from "../../src/engine/types";
import { qualifiedAddress } from "../model/addresses";
import {
  cellCount,
  intersection,
  isEntireColumn,
  isEntireRow,
  isInSheet,
  moved,
  WHOLE_SHEET,
} from "../model/areas";
import { usedRange } from "../model/content";
import { HostError } from "../protocol/errors";
import { handle } from "../protocol/handle";
import type { Handle, ObjectType } from "../protocol/object-type";
import { conditionalFormatCollection } from "./conditional-format-collection";
import { type AreasPlace, isInBook, notFound } from "./place";
import { range } from "./range";
import { rangeCollection } from "./range-collection";
import { rangeFormat } from "./range-format";
import { clear } from "./range-writes";
import { worksheet } from "./worksheet";

export const rangeAreas: ObjectType<AreasPlace> = {
  name: "RangeAreas",
  isReferenced: true,
  exists: isInBook,
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
    AreaCount: { get: ({ ranges }) => ranges.length },
    CellCount: { get: ({ ranges }) => ranges.reduce((sum, own) => sum + cellCount(own), 0) },
    IsEntireColumn: { get: ({ ranges }) => ranges.every(isEntireColumn) },
    IsEntireRow: { get: ({ ranges }) => ranges.every(isEntireRow) },
  },
  objects: {
    Areas: (place) => handle(rangeCollection, place),
    ConditionalFormats: (place) => handle(conditionalFormatCollection, place),
    Format: (place) => handle(rangeFormat, place),
    Worksheet: ({ book, sheet }) => handle(worksheet, { book, sheet }),
  },
  reads: {
    GetEntireColumn: (place) => each(place, (own) => ({ ...own, top: 0, bottom: WHOLE_SHEET.bottom })),
    GetEntireRow: (place) => each(place, (own) => ({ ...own, left: 0, right: WHOLE_SHEET.right })),
    GetIntersection: (place, args) => {
      const others = args.object(0, range);
      const ranges = others ? [others.range] : (args.object(0, rangeAreas)?.ranges ?? []);
      return some(
        place,
        place.ranges.flatMap((own) => ranges.flatMap((other) => intersection(own, other) ?? [])),
      );
    },
    GetOffsetRangeAreas: (place, args) => each(place, (own) => moved(own, args.whole(0), args.whole(1))),
    GetUsedRangeAreas: (place, args) =>
      some(
        place,
        place.ranges.flatMap((own) => usedRange(place.sheet, args.flag(0), own) ?? []),
      ),
  },
  writes: {
    Clear: (place, args) => clear(place, args.optionalText(0) ?? "All"),
    SetDirty: ({ book }) => {
      book.isStale = true;
    },
  },
};

function address({ sheet, ranges }: AreasPlace): string {
  return ranges.map((own) => qualifiedAddress(sheet.name, own)).join(",");
}

function each(place: AreasPlace, change: (own: Range) => Range): Handle {
  const ranges = place.ranges.map(change);
  if (!ranges.every(isInSheet)) throw new HostError("InvalidArgument", "outside the sheet");
  return handle(rangeAreas, { ...place, ranges });
}

function some(place: AreasPlace, ranges: readonly Range[]): Handle {
  if (ranges.length === 0) throw notFound("such cell");
  return handle(rangeAreas, { ...place, ranges });
}
