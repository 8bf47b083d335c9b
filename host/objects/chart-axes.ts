import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import { chartAxis } from "./chart-axis";
import { type ChartPlace, isChartThere } from "./chart-place";

export const chartAxes: ObjectType<ChartPlace> = {
  name: "ChartAxes",
  exists: isChartThere,
  objects: {
    CategoryAxis: (place) => handle(chartAxis, { ...place, part: place.chart.axes.category }),
    ValueAxis: (place) => handle(chartAxis, { ...place, part: place.chart.axes.value }),
  },
};
