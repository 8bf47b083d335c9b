import { NO_FILL } from "../model/format";
import type { ObjectType } from "../protocol/object-type";
import { common, partProperty, restyle } from "./looks";
import type { AreasPlace } from "./place";

const NO_COLOUR = "#FFFFFF";

export const rangeFill: ObjectType<AreasPlace> = {
  name: "RangeFill",
  properties: {
    Color: {
      ...partProperty("fill", "color", { pattern: "Solid" }),
      // A cell without a fill is white to Excel's client.
      get: (place) => common(place, ({ fill }) => fill.color || NO_COLOUR),
    },
    Pattern: partProperty("fill", "pattern"),
    PatternColor: partProperty("fill", "patternColor"),
    TintAndShade: partProperty("fill", "tintAndShade"),
    PatternTintAndShade: partProperty("fill", "patternTintAndShade"),
  },
  writes: { Clear: (place) => restyle(place, (format) => ({ ...format, fill: NO_FILL })) },
};
