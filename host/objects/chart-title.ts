import type { ChartText } from "../model/chart";
import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import { chartAxisTitleFormat, chartTitleFormat } from "./chart-font-format";
import { isChartThere, type PartPlace, refuseDrawing } from "./chart-place";
import { asFlag, asText } from "./field";

type Format = typeof chartTitleFormat;

export const chartTitle = titleType("ChartTitle", chartTitleFormat);
export const chartAxisTitle = titleType("ChartAxisTitle", chartAxisTitleFormat);

/** A text makes its title visible. */
function titleType(name: string, format: Format): ObjectType<PartPlace<ChartText>> {
  return {
    name,
    exists: isChartThere,
    refuseWrite: refuseDrawing,
    properties: {
      Text: {
        get: ({ part }) => part.text,
        set: ({ part }, value) => {
          part.text = asText(value);
          part.visible = true;
        },
      },
      Visible: {
        get: ({ part }) => part.visible,
        set: ({ part }, value) => {
          part.visible = asFlag(value);
        },
      },
    },
    objects: { Format: (place) => handle(format, place) },
  };
}
