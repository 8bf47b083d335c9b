import type { Statement } from "../types";

/** Yen per 1 of the figures in a column; null where nothing says it, and for what is no money (職員数（人）). */
export function unitAt({ columns, unit }: Statement, column: number): number | null {
  return columns[column]!.role === "other" ? null : unit;
}
