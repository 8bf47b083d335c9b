import type { Paint } from "../model/chart";
import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import { chartPointFormat } from "./chart-paint-format";
import { isChartThere, type PartPlace } from "./chart-place";

export const chartPoint: ObjectType<PartPlace<Paint>> = {
  name: "ChartPoint",
  exists: isChartThere,
  objects: { Format: (place) => handle(chartPointFormat, place) },
};
