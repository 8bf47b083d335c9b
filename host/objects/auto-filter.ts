import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import { rowsHiddenIn } from "../model/sizes";
import { notFound, type SheetPlace } from "./place";
import { range } from "./range";

export const autoFilter: ObjectType<SheetPlace> = {
  name: "AutoFilter",
  properties: {
    Enabled: { get: ({ sheet }) => sheet.filter !== null },
    IsDataFiltered: {
      get: ({ sheet }) => sheet.filter !== null && rowsHiddenIn(sheet, sheet.filter) !== false,
    },
  },
  reads: {
    GetRange: (place) => {
      if (!place.sheet.filter) throw notFound("filter");
      return handle(range, { ...place, range: place.sheet.filter });
    },
  },
};
