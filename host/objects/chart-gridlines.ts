import type { ChartAxis } from "../model/chart";
import type { ObjectType } from "../protocol/object-type";
import { isChartThere, type PartPlace, refuseDrawing } from "./chart-place";
import { asFlag } from "./field";

export const chartGridlines: ObjectType<PartPlace<ChartAxis>> = {
  name: "ChartGridlines",
  exists: isChartThere,
  refuseWrite: refuseDrawing,
  properties: {
    Visible: {
      get: ({ part }) => part.hasGridlines,
      set: ({ part }, value) => {
        part.hasGridlines = asFlag(value);
      },
    },
  },
};
