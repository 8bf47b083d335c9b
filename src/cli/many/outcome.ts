import type { BookRow } from "../../hosts/summary/row";

/** What comes of one of several books; what a worker sends. */
export interface BookOutcome {
  /** null where it was passed over: a copy of ours beside its book. */
  readonly row: BookRow | null;
  /** Its line of the JSON; null where none is asked for. */
  readonly line: string | null;
  /** What a person has to know besides, a line each. */
  readonly remarks: readonly string[];
}
