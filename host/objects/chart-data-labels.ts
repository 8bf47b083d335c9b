import type { ChartLabels } from "../model/chart";
import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import { chartDataLabelFormat } from "./chart-font-format";
import { isChartThere, type PartPlace, refuseDrawing } from "./chart-place";
import { choice, field } from "./field";

const POSITIONS = ["Center", "InsideEnd", "InsideBase", "OutsideEnd"];

export const chartDataLabels: ObjectType<PartPlace<ChartLabels>> = {
  name: "ChartDataLabels",
  exists: isChartThere,
  refuseWrite: refuseDrawing,
  properties: {
    NumberFormat: field(({ part }: PartPlace<ChartLabels>) => part, "numberFormat"),
    ShowValue: field(({ part }: PartPlace<ChartLabels>) => part, "isShown"),
    Position: choice(({ part }: PartPlace<ChartLabels>) => part, "position", POSITIONS),
  },
  objects: { Format: (place) => handle(chartDataLabelFormat, place) },
};
