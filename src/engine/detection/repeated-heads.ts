import type { Grid, Spot } from "./grid";

/**
 * Headings that are written once, left above several columns, and not merged over them: 期首残高 above 面積 and 金額, which
 * stand again below 当期増加 and 期末残高. Only where the headings below repeat, since a text alone above the first of
 * several columns may as well be that column's own.
 * @returns for each row of headings column → the one that its group's text stands in
 */
export function repeatedGroups(
  rows: readonly number[],
  figureColumns: readonly number[],
  grid: Grid,
): readonly ReadonlyMap<number, number>[] {
  return rows.map((row, index) => {
    const below = rows[index + 1];
    return below === undefined ? new Map<number, number>() : groupsIn(row, below, figureColumns, grid);
  });
}

function groupsIn(
  row: number,
  below: number,
  figureColumns: readonly number[],
  grid: Grid,
): ReadonlyMap<number, number> {
  const none = new Map<number, number>();
  const upper = figureColumns.flatMap((column, at) => (textAt(grid, row, column) ? [at] : []));
  const [first, second] = upper;
  if (first === undefined || second === undefined) return none;
  const size = second - first;
  const lower = figureColumns.slice(first).map((column) => textAt(grid, below, column)?.compacted ?? "");
  const whole = lower.slice(0, upper.length * size);
  const isEven = upper.every((at, index) => at === first + index * size);
  const repeats = whole.every((text, index) => text !== "" && text === lower[index % size]);
  if (size < 2 || !isEven || whole.length < upper.length * size || !repeats) return none;
  return new Map(
    whole.map((_, index) => [figureColumns[first + index]!, figureColumns[first + index - (index % size)]!]),
  );
}

function textAt(grid: Grid, row: number, column: number): Spot | null {
  const spot = grid.at(row, column);
  return spot?.type === "text" && !grid.mergeAt(row, column) ? spot : null;
}
