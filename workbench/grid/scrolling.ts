import type { Room, SheetLayout } from "./layout";
import { HEAD_HEIGHT, HEAD_WIDTH } from "./table";

/** What is seen beside the letters of the columns and the numbers of the rows. */
export function roomOf({ clientWidth, clientHeight }: HTMLElement): Room {
  return { width: clientWidth - HEAD_WIDTH, height: clientHeight - HEAD_HEIGHT };
}

/** Scrolls as far as a cell needs it to be seen whole, beside what is frozen. */
export function bringIntoSight(view: HTMLElement, layout: SheetLayout, row: number, column: number): void {
  const { rows, columns, frozen } = layout;
  const top = rows.start(row);
  const left = columns.start(column);
  const { width: columnSpace, height: rowSpace } = roomOf(view);
  if (row >= frozen.rows) {
    const high = view.scrollTop + rows.start(frozen.rows);
    const low = view.scrollTop + rowSpace;
    // A cell from far away is brought to the middle of what scrolls, so that what surrounds it is seen.
    const isFar = top < high - rowSpace || top > low + rowSpace;
    if (isFar) view.scrollTop += top - (high + low - rows.size(row)) / 2;
    else if (top < high) view.scrollTop -= high - top;
    else if (top + rows.size(row) > low) view.scrollTop += top + rows.size(row) - low;
  }
  if (column >= frozen.columns) {
    const near = view.scrollLeft + columns.start(frozen.columns);
    const far = view.scrollLeft + columnSpace;
    if (left < near) view.scrollLeft -= near - left;
    else if (left + columns.size(column) > far) {
      view.scrollLeft += Math.min(left + columns.size(column) - far, left - near);
    }
  }
}
