import { newId } from "../model/book";
import { newChart, showData } from "../model/chart";
import { HostError } from "../protocol/errors";
import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import { chart, chartType, isNamed, seriesBy } from "./chart";
import { refuseDrawing } from "./chart-place";
import { notFound, type SheetPlace } from "./place";
import { range } from "./range";

export const chartCollection: ObjectType<SheetPlace> = {
  name: "ChartCollection",
  refuseWrite: refuseDrawing,
  properties: { Count: { get: ({ sheet }) => sheet.charts.length } },
  items: (place) => place.sheet.charts.map((own) => handle(chart, { ...place, chart: own })),
  item: (place, key) => {
    const found = place.sheet.charts.find((own) => own.id === key || isNamed(own, String(key)));
    if (!found) throw notFound(`chart ${String(key)}`);
    return handle(chart, { ...place, chart: found });
  },
  writes: {
    Add: (place, args) => {
      const type = chartType(args.raw(0));
      const data = args.object(1, range);
      if (!data) throw new HostError("InvalidArgument", "a range was expected");
      const own = newChart(newId(place.book), freeName(place), type);
      showData(own, data, seriesBy(args.raw(2)));
      place.sheet.charts.push(own);
      return handle(chart, { ...place, chart: own });
    },
  },
};

function freeName({ sheet }: SheetPlace): string {
  let number = 1;
  while (sheet.charts.some((own) => isNamed(own, `グラフ ${number}`))) number += 1;
  return `グラフ ${number}`;
}
