import type { ChartFont } from "../model/chart";
import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import { chartFont } from "./chart-font";
import { isChartThere, type PartPlace } from "./chart-place";

type Worded = PartPlace<{ readonly font: ChartFont }>;

export const chartTitleFormat = fontFormat("ChartTitleFormat");
export const chartLegendFormat = fontFormat("ChartLegendFormat");
export const chartAxisFormat = fontFormat("ChartAxisFormat");
export const chartAxisTitleFormat = fontFormat("ChartAxisTitleFormat");
export const chartDataLabelFormat = fontFormat("ChartDataLabelFormat");

/** The look of what is written in a chart. */
function fontFormat(name: string): ObjectType<Worded> {
  return {
    name,
    exists: isChartThere,
    objects: { Font: (place) => handle(chartFont, { ...place, part: place.part.font }) },
  };
}
