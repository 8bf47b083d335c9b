import { newId } from "../model/book";
import {
  clearConditionalFormats,
  conditionalFormatsOn,
  newConditionalFormat,
} from "../model/conditional-format";
import { refuseProtected } from "../model/guards";
import { HostError } from "../protocol/errors";
import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import { conditionalFormat } from "./conditional-format";
import { type AreasPlace, isInBook, notFound } from "./place";

const TYPES = [
  ...[
    "Custom",
    "CellValue",
    "DataBar",
    "ColorScale",
    "IconSet",
    "TopBottom",
    "PresetCriteria",
    "ContainsText",
  ],
];

export const conditionalFormatCollection: ObjectType<AreasPlace> = {
  name: "ConditionalFormatCollection",
  exists: isInBook,
  items: (place) =>
    conditionalFormatsOn(place.sheet, place.ranges).map((format) =>
      handle(conditionalFormat, { ...place, format }),
    ),
  item: (place, key) => {
    const format = conditionalFormatsOn(place.sheet, place.ranges).find(({ id }) => id === key);
    if (!format) throw notFound(`conditional format ${String(key)}`);
    return handle(conditionalFormat, { ...place, format });
  },
  refuseWrite: ({ book, sheet }) => refuseProtected(book, sheet, "allowFormatCells"),
  writes: {
    Add: (place, args) => {
      const type = args.text(0);
      if (!TYPES.includes(type)) throw new HostError("InvalidArgument", `a conditional format ${type}`);
      const format = newConditionalFormat(newId(place.book), type, place.ranges);
      place.sheet.conditionalFormats.unshift(format);
      place.book.isDirty = true;
      return handle(conditionalFormat, { ...place, format });
    },
    ClearAll: ({ book, sheet, ranges }) => {
      clearConditionalFormats(sheet, ranges);
      book.isDirty = true;
    },
  },
};
