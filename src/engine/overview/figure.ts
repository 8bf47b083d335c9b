import type { Rounding } from "../types";
import { inCommon, roundedSum } from "./exact";
import { formulaOf } from "./formula";
import type { SignedSource } from "./sources";

/** A figure of the overview. */
export interface OverviewFigure {
  /** none: nothing in the book, shown as 「-」; unreadable: a cell that cannot be read, shown as 「？」. */
  readonly state: "live" | "fixed" | "none" | "unreadable";
  /** Exact and rounded once; null where there is none. */
  readonly value: number | null;
  /** Follows the book; null where the figure cannot. */
  readonly formula: string | null;
}

/** The rounded sum of cells, as a value and as a formula that gives it. */
export function figureOf(sources: readonly SignedSource[], unit: number, mode: Rounding): OverviewFigure {
  const states = new Set(sources.map(({ source }) => source.state));
  if (!sources.length) return { state: "none", value: null, formula: null };
  const addends = sources.map(({ source: { exact }, factor }) => ({ exact, factor }));
  const value = roundedSum(addends, unit, mode);
  if (value === null || states.has("unreadable")) return { state: "unreadable", value: null, formula: null };
  if (states.has("fixed")) return { state: "fixed", value, formula: null };
  const { weights, target } = inCommon(
    sources.map(({ source }) => source.worth),
    unit,
  );
  const formula = formulaOf(sources, weights, target, mode);
  return { state: states.has("number") ? "live" : "none", value, formula };
}
