import { refuseProtected } from "../model/guards";
import { recordOf, type ObjectType } from "../protocol/object-type";
import { handle } from "../protocol/handle";
import type { RulePlace } from "./conditional-format";
import { conditionalRangeFormat } from "./conditional-range-format";

export const cellValueConditionalFormat: ObjectType<RulePlace> = {
  name: "CellValueConditionalFormat",
  refuseWrite: ({ book, sheet }) => refuseProtected(book, sheet, "allowFormatCells"),
  properties: {
    Rule: {
      get: ({ format }) => format.valueRule,
      set: ({ format }, value) => {
        format.valueRule = recordOf(value);
      },
    },
  },
  objects: { Format: (place) => handle(conditionalRangeFormat, place) },
};
