import { cellIn, headingIn } from "./hit";
import type { Spot } from "./moves";

export interface PointerTarget {
  readonly spot: Spot | null;
  readonly heading: Partial<Spot> | null;
}

export interface PointerEvents {
  /** A cell, or the heading of a row or column, is pressed; true where dragging goes on from there. */
  readonly press: (target: PointerTarget, isExtending: boolean) => boolean;
  readonly drag: (spot: Spot) => void;
  readonly double: () => void;
}

/** Tells what the mouse does to the cells in an element. */
export function watchPointer(element: HTMLElement, events: PointerEvents): void {
  let isDragging = false;
  element.addEventListener("mousedown", (event) => {
    if (event.target instanceof HTMLTextAreaElement || event.button !== 0) return;
    const target = { spot: cellIn(event), heading: headingIn(event) };
    if (!target.spot && !target.heading) return;
    event.preventDefault();
    isDragging = events.press(target, event.shiftKey);
  });
  element.addEventListener("mousemove", (event) => {
    const spot = isDragging && event.buttons === 1 ? cellIn(event) : null;
    if (spot) events.drag(spot);
  });
  element.addEventListener("dblclick", (event) => {
    if (cellIn(event)) events.double();
  });
  window.addEventListener("mouseup", () => (isDragging = false));
}
