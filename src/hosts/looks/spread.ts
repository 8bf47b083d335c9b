import type { PlanCell, PlanRow } from "../../engine/report/sheet-plan";
import type { Range } from "../../engine/types";

/** The cells of a row with those that are merged to the right, which have the look of the first. */
export function spread(cells: PlanRow["cells"]): (PlanCell | null)[] {
  return cells.flatMap((cell): (PlanCell | null)[] => {
    const beside = Array.from({ length: (cell?.across ?? 1) - 1 }, () => ({ value: null, look: cell!.look }));
    return [cell, ...beside];
  });
}

/** The merged areas of the rows of a plan. */
export function mergesOf(rows: readonly PlanRow[]): Range[] {
  return rows.flatMap(({ cells }, row) => {
    let left = 0;
    return cells.flatMap((cell): Range[] => {
      const at = left;
      left += cell?.across ?? 1;
      return left - at > 1 ? [{ top: row, left: at, bottom: row, right: left - 1 }] : [];
    });
  });
}
