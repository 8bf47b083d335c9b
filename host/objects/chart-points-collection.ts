import type { ChartSeries } from "../model/chart";
import { cellCount } from "../model/areas";
import { handle } from "../protocol/handle";
import type { Handle, ObjectType } from "../protocol/object-type";
import { isChartThere, type PartPlace } from "./chart-place";
import { chartPoint } from "./chart-point";

export const chartPointsCollection: ObjectType<PartPlace<ChartSeries>> = {
  name: "ChartPointsCollection",
  exists: isChartThere,
  properties: { Count: { get: ({ part }) => countOf(part) } },
  items: (place) => Array.from({ length: countOf(place.part) }, (_, index) => point(place, index)),
};

function countOf({ values }: ChartSeries): number {
  return values ? cellCount(values.range) : 0;
}

function point(place: PartPlace<ChartSeries>, index: number): Handle {
  const paint = place.part.points.get(index) ?? {};
  place.part.points.set(index, paint);
  return handle(chartPoint, { ...place, part: paint });
}
