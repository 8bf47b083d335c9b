import type { Range } from "../../src/engine/types";
import type { SheetModel } from "../../host/model/sheet";
import type { SheetLayout } from "./layout";

export interface Spot {
  readonly row: number;
  readonly column: number;
}

export type Direction = "up" | "down" | "left" | "right";

const STEPS: Readonly<Record<Direction, Spot>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

/** The cell or merged area that a cell belongs to. */
export function areaOf({ merges }: SheetModel, { row, column }: Spot): Range {
  const merge = merges.find(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  return merge ?? { top: row, left: column, bottom: row, right: column };
}

/** The smallest range with two cells in it that cuts through no merged area. */
export function rangeBetween(sheet: SheetModel, one: Spot, other: Spot): Range {
  let range = union(areaOf(sheet, one), areaOf(sheet, other));
  for (;;) {
    const wider = sheet.merges
      .filter(
        ({ top, bottom, left, right }) =>
          top <= range.bottom && bottom >= range.top && left <= range.right && right >= range.left,
      )
      .reduce(union, range);
    if (JSON.stringify(wider) === JSON.stringify(range)) return range;
    range = wider;
  }
}

/** The next cell that is shown, past the merged area that is left; the same where there is none. */
export function stepped(
  sheet: SheetModel,
  { rows, columns }: SheetLayout,
  from: Spot,
  direction: Direction,
): Spot {
  const area = areaOf(sheet, from);
  const step = STEPS[direction];
  const row = step.row === 0 ? from.row : step.row < 0 ? area.top - 1 : area.bottom + 1;
  const column = step.column === 0 ? from.column : step.column < 0 ? area.left - 1 : area.right + 1;
  const spot = { row, column };
  while (isInside(spot.row, rows.count) && isInside(spot.column, columns.count)) {
    if (!rows.isHidden(spot.row) && !columns.isHidden(spot.column)) return spot;
    spot.row += step.row;
    spot.column += step.column;
  }
  return from;
}

/** To the end of the block of filled cells, or to the next one, as Ctrl with an arrow goes. */
export function jumped(sheet: SheetModel, layout: SheetLayout, from: Spot, direction: Direction): Spot {
  const isFilled = ({ row, column }: Spot) => (sheet.cells.get(row, column)?.value ?? null) !== null;
  let spot = from;
  let next = stepped(sheet, layout, spot, direction);
  const wasInBlock = isFilled(spot) && isFilled(next);
  while (next !== spot) {
    if (wasInBlock && !isFilled(next)) return spot;
    spot = next;
    if (!wasInBlock && isFilled(spot)) return spot;
    next = stepped(sheet, layout, spot, direction);
  }
  return spot;
}

function isInside(at: number, count: number): boolean {
  return 0 <= at && at < count;
}

function union(one: Range, other: Range): Range {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}
