import type { SheetLayout } from "./layout";
import { HEAD_HEIGHT, HEAD_WIDTH } from "./table";

/** Scrolls as far as a cell needs it to be seen whole, beside what is frozen. */
export function bringIntoSight(view: HTMLElement, layout: SheetLayout, row: number, column: number): void {
  const { rows, columns, frozen } = layout;
  const top = rows.start(row);
  const left = columns.start(column);
  const rowSpace = view.clientHeight - HEAD_HEIGHT;
  const columnSpace = view.clientWidth - HEAD_WIDTH;
  if (row >= frozen.rows) {
    const high = view.scrollTop + rows.start(frozen.rows);
    const low = view.scrollTop + rowSpace;
    // A cell from far away is brought to the middle, so that what surrounds it is seen.
    const isFar = top < high - rowSpace || top > low + rowSpace;
    if (isFar) view.scrollTop = top - rowSpace / 2;
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
