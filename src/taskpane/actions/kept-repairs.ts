import type { Undoable } from "./outcome";

/** One list for each workbook: on the web several may follow one another in the same window. */
const keyOf = () => `kenzan.repairs ${Office.context.document.url}`;

/** The repairs of an earlier page in this pane that can still be taken back, the last one first. */
export function keptRepairs(): readonly Undoable[] {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf()) ?? "[]") as readonly Undoable[];
  } catch {
    return [];
  }
}

/** Keeps them for the next page: the ribbon replaces the page, and a repair must stay undoable. */
export function keepRepairs(repairs: readonly Undoable[]): void {
  try {
    sessionStorage.setItem(keyOf(), JSON.stringify(repairs));
  } catch {
    // Where nothing may be stored they last as long as the page.
  }
}
