import { useLayoutEffect, useRef } from "react";

/** What a button of the ribbon asks for: the address by which it opens the pane says so (manifest.xml). */
export type RibbonCommand = "check" | "unmark" | "overview";

/** "?command=check", wherever Excel has put it among its own. */
export function ribbonCommandIn(search: string): RibbonCommand | null {
  const asked = new URLSearchParams(search).get("command");
  return asked === "check" || asked === "unmark" || asked === "overview" ? asked : null;
}

/** Does what the ribbon asked for once, before the pane is drawn for the first time. */
export function useRibbonCommand(
  command: RibbonCommand | null,
  doing: Readonly<Partial<Record<RibbonCommand, () => void>>>,
): void {
  const isDone = useRef(false);
  useLayoutEffect(() => {
    if (command === null || isDone.current) return;
    isDone.current = true;
    doing[command]?.();
  });
}
