import type { Paint } from "../model/chart";
import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import { chartFill } from "./chart-fill";
import { chartLineFormat } from "./chart-line-format";
import { isChartThere, type PartPlace } from "./chart-place";

export const chartSeriesFormat = paintFormat("ChartSeriesFormat", "Line");
export const chartPointFormat = paintFormat("ChartPointFormat", null);
export const chartAreaFormat = paintFormat("ChartAreaFormat", null);

/** Fill and line of something in a chart. */
function paintFormat(name: string, line: "Line" | null): ObjectType<PartPlace<Paint>> {
  return {
    name,
    exists: isChartThere,
    objects: {
      Fill: (place) => handle(chartFill, place),
      ...(line === "Line" && { Line: (place: PartPlace<Paint>) => handle(chartLineFormat, place) }),
    },
  };
}
