import { boundingRange } from "../model/areas";
import { CHART_TYPES, type Chart, type ChartType, showData } from "../model/chart";
import { extentOfColumns, extentOfRows } from "../model/sizes";
import type { Arguments, ObjectType, Property } from "../protocol/object-type";
import { HostError } from "../protocol/errors";
import { handle } from "../protocol/handle";
import { chartAxes } from "./chart-axes";
import { chartLegend } from "./chart-legend";
import { chartAreaFormat } from "./chart-paint-format";
import { type ChartPlace, isChartThere, refuseDrawing } from "./chart-place";
import { chartSeriesCollection } from "./chart-series-collection";
import { chartTitle } from "./chart-title";
import { asNumber, asText, oneOf } from "./field";
import type { RangePlace } from "./place";
import { range } from "./range";
import { rangeAt, worksheet } from "./worksheet";

/** By what the series of a chart are taken from its cells; Excel chooses where nothing is said. */
export function seriesBy(value: unknown): string {
  return oneOf(["Auto", "Columns", "Rows"], value ?? "Auto");
}

export const chart: ObjectType<ChartPlace> = {
  name: "Chart",
  identity: ({ chart: own }) => own.id,
  exists: isChartThere,
  refuseWrite: refuseDrawing,
  properties: {
    Id: { get: ({ chart: own }) => own.id },
    Name: {
      get: ({ chart: own }) => own.name,
      set: ({ sheet, chart: own }, value) => {
        const name = asText(value);
        if (sheet.charts.some((other) => other !== own && isNamed(other, name))) {
          throw new HostError("InvalidArgument", `There is a chart 「${name}」.`);
        }
        own.name = name;
      },
    },
    ChartType: {
      get: ({ chart: own }) => own.type,
      set: ({ chart: own }, value) => {
        own.type = chartType(value);
      },
    },
    Left: extent("left"),
    Top: extent("top"),
    Width: extent("width"),
    Height: extent("height"),
  },
  objects: {
    Axes: (place) => handle(chartAxes, place),
    Format: (place) => handle(chartAreaFormat, { ...place, part: place.chart.area }),
    Legend: (place) => handle(chartLegend, { ...place, part: place.chart.legend }),
    Series: (place) => handle(chartSeriesCollection, place),
    Title: (place) => handle(chartTitle, { ...place, part: place.chart.title }),
    Worksheet: ({ book, sheet }) => handle(worksheet, { book, sheet }),
  },
  writes: {
    Delete: ({ sheet, chart: own }) => {
      sheet.charts = sheet.charts.filter((other) => other !== own);
    },
    SetData: (place, args) => {
      const data = args.object(0, range);
      if (!data) throw new HostError("InvalidArgument", "a range was expected");
      showData(place.chart, data, seriesBy(args.raw(1)));
    },
    SetPosition: (place, args) => {
      const first = cellsIn(place, args, 0);
      const last = args.raw(1) === null ? first : cellsIn(place, args, 1);
      const around = boundingRange([first.range, last.range]);
      const [rows, columns] = [extentOfRows(place.sheet, around), extentOfColumns(place.sheet, around)];
      Object.assign(place.chart.place, {
        ...{ left: columns.start, top: rows.start, width: columns.size, height: rows.size },
      });
    },
  },
};

/** A kind of chart that this host draws; others are refused aloud. */
export function chartType(value: unknown): ChartType {
  if (typeof value === "string" && Object.hasOwn(CHART_TYPES, value)) return value as ChartType;
  throw new HostError("NotImplemented", `The host draws no chart ${String(value)}.`);
}

/** Names of charts are the same in whatever case. */
export function isNamed({ name }: Chart, wanted: string): boolean {
  return name.toLowerCase() === wanted.toLowerCase();
}

function extent(key: keyof Chart["place"]): Property<ChartPlace> {
  return {
    get: ({ chart: own }) => own.place[key],
    set: ({ chart: own }, value) => {
      const size = asNumber(value);
      if (size < 0) throw new HostError("InvalidArgument", `${key} ${size}`);
      own.place[key] = size;
    },
  };
}

function cellsIn({ book, sheet }: ChartPlace, args: Arguments, at: number): RangePlace {
  return args.object(at, range) ?? rangeAt({ book, sheet }, args.text(at));
}
