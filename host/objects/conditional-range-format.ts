import { refuseProtected } from "../model/guards";
import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import type { RulePlace } from "./conditional-format";
import { conditionalRangeBorderCollection } from "./conditional-range-border-collection";
import { conditionalRangeFill } from "./conditional-range-fill";
import { conditionalRangeFont } from "./conditional-range-font";
import { asText } from "./field";

export const conditionalRangeFormat: ObjectType<RulePlace> = {
  name: "ConditionalRangeFormat",
  refuseWrite: ({ book, sheet }) => refuseProtected(book, sheet, "allowFormatCells"),
  properties: {
    NumberFormat: {
      get: ({ format }) => format.look.numberFormat,
      set: ({ format }, value) => {
        format.look.numberFormat = asText(value);
      },
    },
  },
  objects: {
    Borders: (place) => handle(conditionalRangeBorderCollection, place),
    Fill: (place) => handle(conditionalRangeFill, place),
    Font: (place) => handle(conditionalRangeFont, place),
  },
};
