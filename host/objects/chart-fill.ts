import type { Paint } from "../model/chart";
import type { ObjectType } from "../protocol/object-type";
import { isChartThere, type PartPlace, refuseDrawing } from "./chart-place";
import { colour } from "./looks";

export const chartFill: ObjectType<PartPlace<Paint>> = {
  name: "ChartFill",
  exists: isChartThere,
  refuseWrite: refuseDrawing,
  writes: {
    Clear: ({ part }) => {
      part.fill = "";
    },
    SetSolidColor: ({ part }, args) => {
      part.fill = colour(args.raw(0));
    },
  },
};
