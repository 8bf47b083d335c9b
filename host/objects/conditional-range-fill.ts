import { refuseProtected } from "../model/guards";
import type { ObjectType } from "../protocol/object-type";
import type { RulePlace } from "./conditional-format";
import { colour } from "./looks";

export const conditionalRangeFill: ObjectType<RulePlace> = {
  name: "ConditionalRangeFill",
  refuseWrite: ({ book, sheet }) => refuseProtected(book, sheet, "allowFormatCells"),
  properties: {
    Color: {
      get: ({ format }) => format.look.fill,
      set: ({ format }, value) => {
        format.look.fill = colour(value);
      },
    },
  },
  writes: {
    Clear: ({ format }) => {
      format.look.fill = "";
    },
  },
};
