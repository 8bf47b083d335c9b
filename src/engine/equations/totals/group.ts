import type { Addend } from "../amounts";

/** A printed total and the lines that it adds up. */
export interface Group {
  readonly total: number;
  readonly addends: readonly Addend[];
}

/** Totals that the figures or the form of the statement speak for, and those of which only the labels do. */
export interface Reading {
  readonly groups: Group[];
  readonly doubted: Group[];
}
