import type { Range } from "../../src/engine/types";
import { intersection, without } from "./areas";

/** A rule as Excel's client sees it. */
export interface ConditionalFormat {
  readonly id: string;
  /** "Custom", "CellValue", "DataBar" … */
  readonly type: string;
  ranges: readonly Range[];
  stopIfTrue: boolean;
  /** Of a custom rule, with its "="; of others what the file says. */
  formula: string;
  /** Of a rule about the cell's value: {formula1, formula2, operator}. */
  valueRule: Readonly<Record<string, unknown>> | null;
  readonly look: ConditionalLook;
  /** As the file writes it; "" for a rule that is not in the file. */
  source: string;
}

export interface ConditionalLook {
  numberFormat: string | null;
  fill: string;
  readonly font: {
    color: string;
    bold: boolean | null;
    italic: boolean | null;
    underline: string;
    strikethrough: boolean | null;
  };
  readonly borders: Record<ConditionalSide, { style: string; color: string }>;
}

export const CONDITIONAL_SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

export type ConditionalSide = (typeof CONDITIONAL_SIDES)[number];

export function newConditionalFormat(id: string, type: string, ranges: readonly Range[]): ConditionalFormat {
  const line = () => ({ style: "None", color: "" });
  return {
    id,
    type,
    ranges,
    stopIfTrue: false,
    formula: "",
    valueRule: null,
    source: "",
    look: {
      numberFormat: null,
      fill: "",
      font: { color: "", bold: null, italic: null, underline: "None", strikethrough: null },
      borders: { EdgeTop: line(), EdgeBottom: line(), EdgeLeft: line(), EdgeRight: line() },
    },
  };
}

/** What rules stand in, whatever else it holds. */
interface Formatted {
  conditionalFormats: ConditionalFormat[];
}

/** Those that lie on any of the ranges, the first applied first. */
export function conditionalFormatsOn(sheet: Formatted, ranges: readonly Range[]): ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) =>
    format.ranges.some((own) => ranges.some((range) => intersection(own, range) !== null)),
  );
}

/** Takes the rules off these ranges; what is left of a rule elsewhere stays. */
export function clearConditionalFormats(sheet: Formatted, ranges: readonly Range[]): void {
  for (const format of sheet.conditionalFormats) {
    format.ranges = ranges.reduce<readonly Range[]>(
      (left, range) => left.flatMap((own) => without(own, range)),
      format.ranges,
    );
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ ranges: left }) => left.length > 0);
}
