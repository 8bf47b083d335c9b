import type { Group } from "../sum";

/** Totals that the figures or the form of the statement speak for, and those of which only the labels do. */
export interface TotalsReading {
  readonly groups: Group[];
  readonly doubted: Group[];
}
