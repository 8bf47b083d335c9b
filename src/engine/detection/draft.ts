import type { Spot } from "./grid";

export type Row = readonly Spot[];

/** A band while it is not known whether the next one goes on with it. */
export interface Draft {
  head: Row[];
  body: Row[];
  notes: Spot[];
  /** Text rows between the last figures and the next table: headings of lines, if that goes on with this one. */
  tail: Row[];
  /** By column, whether the band has figures in it. */
  figureColumns: boolean[];
}

export function isNotes(row: Row): boolean {
  return row.every(({ type, nature }) => type === "text" && nature === "note");
}
