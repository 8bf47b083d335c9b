import { newSeries } from "../model/chart";
import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import { type ChartPlace, isChartThere, refuseDrawing } from "./chart-place";
import { chartSeries } from "./chart-series";

export const chartSeriesCollection: ObjectType<ChartPlace> = {
  name: "ChartSeriesCollection",
  exists: isChartThere,
  refuseWrite: refuseDrawing,
  properties: { Count: { get: ({ chart }) => chart.series.length } },
  items: (place) => place.chart.series.map((part) => handle(chartSeries, { ...place, part })),
  writes: {
    Add: (place, args) => {
      const part = newSeries(args.optionalText(0) ?? "", place.chart.type);
      place.chart.series.splice(args.whole(1, place.chart.series.length), 0, part);
      return handle(chartSeries, { ...place, part });
    },
  },
};
