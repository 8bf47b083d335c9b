import type { PlanChart, SheetPlan } from "../../engine/report/sheet-plan";
import { CHART_SIZES, GAP_WIDTH, seriesPaint } from "../looks/chart-paints";
import { FONT } from "../looks/paints";
import type { Write } from "./batches";
import { hex } from "./colours";

/** The charts of a plan, in the place of those of an earlier run; what people have drawn stays. */
export function chartWrites(
  sheet: Excel.Worksheet,
  { charts = [], page, columns }: SheetPlan,
  earlier: readonly Excel.Chart[],
): Write[] {
  const across = page.area?.columns ?? columns.length;
  return [
    ...earlier.map((chart) => ({ bytes: 500, run: () => chart.delete() })),
    ...charts.map((chart) => ({ bytes: 30_000, run: () => draw(sheet, chart, across) })),
  ];
}

function draw(sheet: Excel.Worksheet, plan: PlanChart, across: number): void {
  const { top, left, bottom, right } = plan.data;
  const data = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  const chart = sheet.charts.add(plan.type, data, "Columns");
  chart.name = plan.name;
  const place = sheet.getRangeByIndexes(plan.row, 0, 1, across);
  chart.setPosition(place, place);
  chart.title.text = plan.title;
  letter(chart.title.format.font, CHART_SIZES.title);
  chart.title.format.font.bold = true;
  chart.legend.visible = plan.labels !== undefined;
  if (plan.labels !== undefined) {
    chart.legend.position = "Bottom";
    letter(chart.legend.format.font, CHART_SIZES.text);
  }
  setAxes(chart, plan);
  plan.series.forEach((look, index) => {
    const { fill, line, ink } = seriesPaint(look);
    const series = chart.series.getItemAt(index);
    series.gapWidth = GAP_WIDTH;
    series.overlap = 100;
    if (fill === null) series.format.fill.clear();
    else series.format.fill.setSolidColor(hex(fill));
    if (line === null) series.format.line.clear();
    else series.format.line.color = hex(line);
    series.hasDataLabels = plan.labels !== undefined;
    if (plan.labels === undefined) return;
    series.dataLabels.numberFormat = plan.labels;
    series.dataLabels.format.font.name = FONT;
    series.dataLabels.format.font.size = CHART_SIZES.text;
    series.dataLabels.format.font.color = hex(ink);
  });
}

/** The categories say the amounts, so that no scale is needed; bars are read from above. */
function setAxes({ axes: { valueAxis, categoryAxis } }: Excel.Chart, { type }: PlanChart): void {
  valueAxis.visible = false;
  valueAxis.majorGridlines.visible = false;
  categoryAxis.tickLabelPosition = "Low";
  categoryAxis.reversePlotOrder = type === "BarStacked100";
  letter(categoryAxis.format.font, CHART_SIZES.text);
}

function letter(font: Excel.ChartFont, size: number): void {
  font.name = FONT;
  font.size = size;
}
