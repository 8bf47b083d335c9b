import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import type { RulePlace } from "./conditional-format";
import { conditionalFormatRule } from "./conditional-format-rule";
import { conditionalRangeFormat } from "./conditional-range-format";

export const customConditionalFormat: ObjectType<RulePlace> = {
  name: "CustomConditionalFormat",
  objects: {
    Rule: (place) => handle(conditionalFormatRule, place),
    Format: (place) => handle(conditionalRangeFormat, place),
  },
};
