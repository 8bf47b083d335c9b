import type { Chart } from "../model/chart";
import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import { chartLegendFormat } from "./chart-font-format";
import { isChartThere, type PartPlace, refuseDrawing } from "./chart-place";
import { choice, field } from "./field";

const POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner"];

export const chartLegend: ObjectType<PartPlace<Chart["legend"]>> = {
  name: "ChartLegend",
  exists: isChartThere,
  refuseWrite: refuseDrawing,
  properties: {
    Visible: field(({ part }: PartPlace<Chart["legend"]>) => part, "visible"),
    Overlay: field(({ part }: PartPlace<Chart["legend"]>) => part, "overlay"),
    Position: choice(({ part }: PartPlace<Chart["legend"]>) => part, "position", POSITIONS),
  },
  objects: { Format: (place) => handle(chartLegendFormat, place) },
};
