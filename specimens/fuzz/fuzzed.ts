import type { Change } from "./changes";
import type { RecordChange } from "./records";

/** A book that programs write, and what was done to it. */
export interface Fuzzed {
  /** A drawn table, a whole budget book, or the format of another program. */
  readonly base: string;
  readonly changes: readonly (Change | RecordChange)[];
  readonly bytes: Uint8Array;
}
