import type { ConditionalSide } from "../model/conditional-format";
import { refuseProtected } from "../model/guards";
import { HostError } from "../protocol/errors";
import type { ObjectType } from "../protocol/object-type";
import type { RulePlace } from "./conditional-format";
import { colour } from "./looks";

interface ConditionalBorderPlace extends RulePlace {
  readonly side: ConditionalSide;
}

const STYLES: readonly unknown[] = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"];

export const conditionalRangeBorder: ObjectType<ConditionalBorderPlace> = {
  name: "ConditionalRangeBorder",
  identity: ({ side }) => side,
  refuseWrite: ({ book, sheet }) => refuseProtected(book, sheet, "allowFormatCells"),
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: ({ format, side }) => format.look.borders[side].style,
      set: ({ format, side }, value) => {
        if (!STYLES.includes(value)) throw new HostError("InvalidArgument", `a border ${String(value)}`);
        format.look.borders[side].style = value as string;
      },
    },
    Color: {
      get: ({ format, side }) => format.look.borders[side].color,
      set: ({ format, side }, value) => {
        format.look.borders[side].color = colour(value);
      },
    },
  },
};
