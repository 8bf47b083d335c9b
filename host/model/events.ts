/** Numbers by which events travel. */
export const EVENT = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  RowHiddenChanged: 22,
  FormulaChanged: 23,
  ProtectionChanged: 24,
} as const;

export type EventName = keyof typeof EVENT;

export const BOOK_EVENTS = Object.keys(EVENT) as readonly EventName[];

/** Those that a single sheet has. */
export const SHEET_EVENTS = BOOK_EVENTS.filter((name) => name !== "Added" && name !== "Deleted");

/** Under which events of any sheet are registered. */
export const WHOLE_BOOK = "Workbook";

export interface BookEvent {
  readonly name: EventName;
  readonly sheet: string;
  readonly args: Readonly<Record<string, unknown>>;
}

export interface Delivery {
  readonly event: BookEvent;
  /** The sheet's id or WHOLE_BOOK. */
  readonly target: string;
}

/** What happened in a book and was not yet told to who registered for it. */
export class EventQueue {
  /** False while the add-in has events switched off. */
  isEnabled = true;
  private readonly registered = new Map<string, number>();
  private pending: BookEvent[] = [];

  register(name: EventName, target: string): void {
    const key = keyOf(name, target);
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(name: EventName, target: string): void {
    const key = keyOf(name, target);
    this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) - 1));
  }

  raise(name: EventName, sheet: string, args: BookEvent["args"]): void {
    if (this.isEnabled) this.pending.push({ name, sheet, args: { worksheetId: sheet, ...args } });
  }

  /** Takes what is to be told now; the rest, which nobody registered for, is dropped. */
  take(): Delivery[] {
    const events = this.pending;
    this.pending = [];
    return events.flatMap((event) =>
      [event.sheet, WHOLE_BOOK]
        .filter((target) => (this.registered.get(keyOf(event.name, target)) ?? 0) > 0)
        .map((target) => ({ event, target })),
    );
  }
}

function keyOf(name: EventName, target: string): string {
  return `${name} ${target}`;
}
