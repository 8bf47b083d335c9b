import type { SinceCounts } from "../../engine/report/since";
import type { BookRow } from "./row";

/** Whether books were compared with an earlier run. */
export function isBesideEarlier(rows: readonly BookRow[]): boolean {
  return rows.some(({ checked }) => checked?.since);
}

/** New, continuing and resolved as cells of a table. @param none what stands in them of a book that was not checked. */
export function sinceValues<None>({ checked }: BookRow, none: None): (number | None)[] {
  if (!checked?.since) return [none, none, none];
  const { fresh, continuing, gone } = checked.since;
  return [fresh, continuing, gone];
}

/** Of all books together; null where none was compared. */
export function sinceSum(rows: readonly BookRow[]): SinceCounts | null {
  const all = rows.flatMap(({ checked }) => checked?.since ?? []);
  if (all.length === 0) return null;
  return all.reduce((sum, each) => ({
    fresh: sum.fresh + each.fresh,
    continuing: sum.continuing + each.continuing,
    gone: sum.gone + each.gone,
  }));
}
