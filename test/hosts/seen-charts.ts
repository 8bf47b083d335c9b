import { rangeName } from "../../src/engine/book/address";
import { type Chart, type ChartCells, nameOf } from "../../host/model/chart";
import type { SheetModel } from "../../host/model/sheet";

/** What a reader sees of the charts of a sheet: what they are, which cells they show, how and where. */
export function seenCharts({ charts }: SheetModel) {
  return charts.map(({ name, type, title, legend, series, place }: Chart) => ({
    name,
    type,
    title: title.text,
    legend: legend.visible,
    place,
    series: series.map((own, index) => ({
      name: nameOf(own, index),
      cells: [own.nameCell, own.categories, own.values].map(placeOf),
      fill: own.paint.fill,
      gapWidth: own.gapWidth,
      overlap: own.overlap,
      hasLabels: own.labels.isShown,
    })),
  }));
}

function placeOf(cells: ChartCells | null): string | null {
  return cells && `${cells.sheet.name}!${rangeName(cells.range)}`;
}
