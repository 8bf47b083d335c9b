import type { Range } from "../types";

/** Merged areas reach over whole columns where somebody marked too much; so many rows of one are looked at. */
const MOST_ROWS = 10_000;

/** Finds the merged area that a cell lies in; null for none. */
export function mergeFinder(merges: readonly Range[]): (row: number, column: number) => Range | null {
  const byRow = new Map<number, Range[]>();
  for (const area of merges) {
    for (let row = area.top; row <= Math.min(area.bottom, area.top + MOST_ROWS); row++) {
      const areas = byRow.get(row);
      if (areas) areas.push(area);
      else byRow.set(row, [area]);
    }
  }
  return (row, column) => byRow.get(row)?.find((area) => column >= area.left && column <= area.right) ?? null;
}

/** Whether the merged area hides the cell: only what its left top cell holds is printed. */
export function isCovered(
  { row, column }: { readonly row: number; readonly column: number },
  area: Range | null,
): boolean {
  return area !== null && (area.top !== row || area.left !== column);
}
