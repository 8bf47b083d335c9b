import type { Direction } from "./moves";

/** What a key means while no cell is typed into. */
export type Command =
  | { readonly do: "move"; readonly to: Direction; readonly isFar: boolean; readonly extends: boolean }
  | { readonly do: "page"; readonly down: boolean; readonly extends: boolean }
  | { readonly do: "home"; readonly isFirst: boolean; readonly extends: boolean }
  | { readonly do: "end"; readonly extends: boolean }
  | { readonly do: "sheet"; readonly step: 1 | -1 }
  | { readonly do: "open" | "clear" | "undo" | "redo" | "all" };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/** The keys of Excel; null for one that is left to the page. */
export function commandOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): Command | null {
  const isControl = ctrlKey || metaKey;
  if (altKey) return null;
  const arrow = ARROWS[key];
  if (arrow) return { do: "move", to: arrow, isFar: isControl, extends: shiftKey };
  if (isControl && (key === "PageUp" || key === "PageDown")) {
    return { do: "sheet", step: key === "PageDown" ? 1 : -1 };
  }
  switch (key) {
    case "Tab":
      return isControl ? null : { do: "move", to: shiftKey ? "left" : "right", isFar: false, extends: false };
    case "Enter":
      return { do: "move", to: shiftKey ? "up" : "down", isFar: false, extends: false };
    case "PageUp":
    case "PageDown":
      return { do: "page", down: key === "PageDown", extends: shiftKey };
    case "Home":
      return { do: "home", isFirst: isControl, extends: shiftKey };
    case "End":
      return isControl ? { do: "end", extends: shiftKey } : null;
    case "F2":
      return { do: "open" };
    case "Delete":
    case "Backspace":
      return { do: "clear" };
  }
  if (!isControl) return null;
  switch (key.toLowerCase()) {
    case "z":
      return { do: shiftKey ? "redo" : "undo" };
    case "y":
      return { do: "redo" };
    case "a":
      return { do: "all" };
  }
  return null;
}
