import { CONDITIONAL_SIDES, type ConditionalSide } from "../model/conditional-format";
import { HostError } from "../protocol/errors";
import { handle } from "../protocol/handle";
import type { Handle, ObjectType } from "../protocol/object-type";
import type { RulePlace } from "./conditional-format";
import { conditionalRangeBorder } from "./conditional-range-border";

export const conditionalRangeBorderCollection: ObjectType<RulePlace> = {
  name: "ConditionalRangeBorderCollection",
  properties: { Count: { get: () => CONDITIONAL_SIDES.length } },
  items: (place) => CONDITIONAL_SIDES.map((side) => border(place, side)),
  item: (place, key) => {
    const side = CONDITIONAL_SIDES.find((known) => known === key);
    if (!side) throw new HostError("InvalidArgument", `a border ${String(key)}`);
    return border(place, side);
  },
  objects: {
    Top: (place) => border(place, "EdgeTop"),
    Bottom: (place) => border(place, "EdgeBottom"),
    Left: (place) => border(place, "EdgeLeft"),
    Right: (place) => border(place, "EdgeRight"),
  },
};

function border(place: RulePlace, side: ConditionalSide): Handle {
  return handle(conditionalRangeBorder, { ...place, side });
}
