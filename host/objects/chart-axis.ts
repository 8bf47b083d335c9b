import type { ChartAxis } from "../model/chart";
import { handle } from "../protocol/handle";
import type { ObjectType, Property } from "../protocol/object-type";
import { chartAxisFormat } from "./chart-font-format";
import { chartGridlines } from "./chart-gridlines";
import { isChartThere, type PartPlace, refuseDrawing } from "./chart-place";
import { chartAxisTitle } from "./chart-title";
import { asNumber, choice, field } from "./field";

const TICK_LABELS = ["NextToAxis", "High", "Low", "None"];

export const chartAxis: ObjectType<PartPlace<ChartAxis>> = {
  name: "ChartAxis",
  exists: isChartThere,
  refuseWrite: refuseDrawing,
  properties: {
    Visible: field(({ part }: PartPlace<ChartAxis>) => part, "visible"),
    NumberFormat: field(({ part }: PartPlace<ChartAxis>) => part, "numberFormat"),
    ReversePlotOrder: field(({ part }: PartPlace<ChartAxis>) => part, "reversePlotOrder"),
    TickLabelPosition: choice(({ part }: PartPlace<ChartAxis>) => part, "tickLabels", TICK_LABELS),
    Minimum: bound("minimum"),
    Maximum: bound("maximum"),
  },
  objects: {
    Format: (place) => handle(chartAxisFormat, place),
    MajorGridlines: (place) => handle(chartGridlines, place),
    Title: (place) => handle(chartAxisTitle, { ...place, part: place.part.title }),
  },
};

/** An empty text leaves the end of the axis to Excel. */
function bound(key: "minimum" | "maximum"): Property<PartPlace<ChartAxis>> {
  return {
    get: ({ part }) => part[key] ?? "",
    set: ({ part }, value) => {
      part[key] = value === "" ? null : asNumber(value);
    },
  };
}
