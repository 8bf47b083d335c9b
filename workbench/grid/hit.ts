import type { Spot } from "./moves";

/** The cell that an event of the mouse is about; null where it is about none. */
export function cellIn({ target }: Event): Spot | null {
  const id = (target as Element).closest?.("td")?.id ?? "";
  const found = /^r(\d+)c(\d+)$/.exec(id);
  return found && { row: Number(found[1]), column: Number(found[2]) };
}

/** The row or the column whose heading an event is about. */
export function headingIn({ target }: Event): Partial<Spot> | null {
  const { row, column } = ((target as Element).closest?.("th") as HTMLElement | null)?.dataset ?? {};
  if (row !== undefined) return { row: Number(row) };
  return column === undefined ? null : { column: Number(column) };
}

/** Where an element stands in one that scrolls, in the pixels of its content. */
export function boxIn(view: HTMLElement, element: HTMLElement) {
  const [own, outer] = [element.getBoundingClientRect(), view.getBoundingClientRect()];
  return {
    left: own.left - outer.left + view.scrollLeft,
    top: own.top - outer.top + view.scrollTop,
    width: own.width,
    height: own.height,
  };
}
