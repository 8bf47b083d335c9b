import type { Paint } from "../model/chart";
import type { ObjectType } from "../protocol/object-type";
import { isChartThere, type PartPlace, refuseDrawing } from "./chart-place";
import { colour } from "./looks";

export const chartLineFormat: ObjectType<PartPlace<Paint>> = {
  name: "ChartLineFormat",
  exists: isChartThere,
  refuseWrite: refuseDrawing,
  properties: {
    Color: {
      get: ({ part }) => part.line || null,
      set: ({ part }, value) => {
        part.line = colour(value);
      },
    },
  },
  writes: {
    Clear: ({ part }) => {
      part.line = "";
    },
  },
};
