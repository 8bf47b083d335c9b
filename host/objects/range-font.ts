import type { ObjectType } from "../protocol/object-type";
import { partProperty } from "./looks";
import type { AreasPlace } from "./place";

export const rangeFont: ObjectType<AreasPlace> = {
  name: "RangeFont",
  properties: {
    Name: partProperty("font", "name"),
    Size: partProperty("font", "size"),
    Color: partProperty("font", "color"),
    Bold: partProperty("font", "bold"),
    Italic: partProperty("font", "italic"),
    Underline: partProperty("font", "underline"),
    Strikethrough: partProperty("font", "strikethrough"),
    Subscript: partProperty("font", "subscript"),
    Superscript: partProperty("font", "superscript"),
    TintAndShade: partProperty("font", "tintAndShade"),
  },
};
