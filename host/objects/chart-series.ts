import { type ChartCells, type ChartSeries, nameOf } from "../model/chart";
import type { Arguments, ObjectType } from "../protocol/object-type";
import { HostError } from "../protocol/errors";
import { handle } from "../protocol/handle";
import { chartDataLabels } from "./chart-data-labels";
import { chartSeriesFormat } from "./chart-paint-format";
import { isChartThere, type PartPlace, refuseDrawing } from "./chart-place";
import { chartPointsCollection } from "./chart-points-collection";
import { asFlag, asText, field } from "./field";
import { range } from "./range";

type SeriesPlace = PartPlace<ChartSeries>;

export const chartSeries: ObjectType<SeriesPlace> = {
  name: "ChartSeries",
  isReferenced: true,
  exists: (place) => isChartThere(place) && place.chart.series.includes(place.part),
  refuseWrite: refuseDrawing,
  properties: {
    Name: {
      get: ({ chart, part }) => nameOf(part, chart.series.indexOf(part)),
      set: ({ part }, value) => {
        part.name = asText(value);
        part.nameCell = null;
      },
    },
    ChartType: { get: ({ chart }) => chart.type },
    GapWidth: field(({ part }: SeriesPlace) => part, "gapWidth"),
    Overlap: field(({ part }: SeriesPlace) => part, "overlap"),
    HasDataLabels: {
      get: ({ part }) => part.labels.isShown,
      set: ({ part }, value) => {
        part.labels.isShown = asFlag(value);
      },
    },
  },
  objects: {
    DataLabels: (place) => handle(chartDataLabels, { ...place, part: place.part.labels }),
    Format: (place) => handle(chartSeriesFormat, { ...place, part: place.part.paint }),
    Points: (place) => handle(chartPointsCollection, place),
  },
  writes: {
    Delete: ({ chart, part }) => {
      chart.series = chart.series.filter((other) => other !== part);
    },
    SetValues: ({ part }, args) => {
      part.values = lineIn(args);
    },
    SetXAxisValues: ({ part }, args) => {
      part.categories = lineIn(args);
    },
  },
};

/** One row or column of cells. */
function lineIn(args: Arguments): ChartCells {
  const cells = args.object(0, range);
  const isLine = cells && (cells.range.top === cells.range.bottom || cells.range.left === cells.range.right);
  if (!isLine) throw new HostError("InvalidArgument", "one row or column of cells was expected");
  return { sheet: cells.sheet, range: cells.range };
}
