import type { SheetProgress } from "./check/messages";

/** How far something is; only who shows it is drawn anew when that changes. */
export class ProgressSource {
  private current: SheetProgress | null = null;
  private readonly listeners = new Set<() => void>();

  readonly get = (): SheetProgress | null => this.current;

  readonly set = (progress: SheetProgress | null): void => {
    this.current = progress;
    for (const tell of this.listeners) tell();
  };

  readonly subscribe = (tell: () => void): (() => void) => {
    this.listeners.add(tell);
    return () => void this.listeners.delete(tell);
  };
}
