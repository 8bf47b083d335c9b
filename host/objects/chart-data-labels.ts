import type { ChartLabels } from "../model/chart";
import { handle, type ObjectType } from "../protocol/object-type";
import { chartDataLabelFormat } from "./chart-font-format";
import { isChartThere, oneOf, type PartPlace, refuseDrawing } from "./chart-place";
import { field } from "./field";

const POSITIONS = ["Center", "InsideEnd", "InsideBase", "OutsideEnd"];

export const chartDataLabels: ObjectType<PartPlace<ChartLabels>> = {
  name: "ChartDataLabels",
  exists: isChartThere,
  refuseWrite: refuseDrawing,
  properties: {
    NumberFormat: field(({ part }: PartPlace<ChartLabels>) => part, "numberFormat"),
    ShowValue: field(({ part }: PartPlace<ChartLabels>) => part, "isShown"),
    Position: {
      get: ({ part }) => part.position,
      set: ({ part }, value) => {
        part.position = oneOf(POSITIONS)(value);
      },
    },
  },
  objects: { Format: (place) => handle(chartDataLabelFormat, place) },
};
