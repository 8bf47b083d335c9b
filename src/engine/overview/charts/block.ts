import type { PlanCell, PlanChart, PlanRow } from "../../report/sheet-plan";
import type { Range } from "../../types";
import type { ChartAmount } from "./amounts";

/** A chart with the figures that it shows, before it has a place in the sheet. */
export interface ChartBlock extends Omit<PlanChart, "row" | "data"> {
  /** The rows of its figures where they begin at a row of the sheet. */
  readonly rows: (top: number) => PlanRow[];
  /** Which of them it shows. */
  readonly data: (top: number) => Range;
}

export function headCell(value: string): PlanCell {
  return { value, look: "subhead" };
}

export function textCell(value: string, formula?: string): PlanCell {
  return { value, look: "text", ...(formula === undefined ? {} : { formula }) };
}

export function amountCell({ value, formula }: ChartAmount): PlanCell {
  return { value, look: "amount", decimals: 0, ...(formula === null ? {} : { formula }) };
}

/** A text inside a formula; a line feed in it is written as one. */
export function quoted(text: string): string {
  return text
    .split("\n")
    .map((line) => `"${line.replaceAll('"', '""')}"`)
    .join("&CHAR(10)&");
}
