import type { ChartFont } from "../model/chart";
import type { ObjectType } from "../protocol/object-type";
import { type PartPlace, isChartThere, refuseDrawing } from "./chart-place";
import { asFlag, asNumber, asText } from "./field";
import { colour } from "./looks";

export const chartFont: ObjectType<PartPlace<ChartFont>> = {
  name: "ChartFont",
  exists: isChartThere,
  refuseWrite: refuseDrawing,
  properties: {
    Name: property("name", asText),
    Size: property("size", asNumber),
    Bold: property("bold", asFlag),
    Italic: property("italic", asFlag),
    Color: property("color", colour),
  },
};

function property<Key extends keyof ChartFont>(key: Key, as: (value: unknown) => ChartFont[Key]) {
  return {
    get: ({ part }: PartPlace<ChartFont>) => part[key] ?? null,
    set: ({ part }: PartPlace<ChartFont>, value: unknown) => {
      part[key] = as(value);
    },
  };
}
