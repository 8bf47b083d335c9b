import { useCallback, useEffect } from "react";

/** What F6 goes through, as in Excel: the commands, the sheet, its tabs, the pane. */
const FIRST_OF = [".ribbon button:not(:disabled)", ".editor", ".tabs [aria-selected=true]", "#pane"];
const PARTS = [".ribbon", ".sheet", ".tabs", "#pane"];

/** F6 moves the focus to the next part of the page, Shift+F6 to the one before; also out of the pane. */
export function useRegions(): (pane: Window) => void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => move(event, partOf(document.activeElement));
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  return useCallback((pane: Window) => {
    pane.addEventListener("keydown", (event) => move(event, PARTS.length - 1));
  }, []);
}

function partOf(element: Element | null): number {
  return PARTS.findIndex((part) => element?.closest(part));
}

function move(event: KeyboardEvent, from: number): void {
  if (event.key !== "F6") return;
  event.preventDefault();
  const step = event.shiftKey ? -1 : 1;
  const next = (Math.max(from, event.shiftKey ? 0 : -1) + step + PARTS.length) % PARTS.length;
  const target = document.querySelector<HTMLElement>(FIRST_OF[next]!);
  if (target instanceof HTMLIFrameElement) {
    target.focus();
    target.contentDocument?.querySelector<HTMLElement>("button:not(:disabled)")?.focus();
  } else target?.focus({ preventScroll: true });
}
