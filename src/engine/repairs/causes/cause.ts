import type { Words } from "../../types";
import type { CellChange, EvidenceKind, MissingAddend, Problem } from "../problem";

/**
 * A kind of error. Its cost says how rarely it happens (see weight.ts): two errors cost the sum of both, and
 * the diagnosis looks for the least sum. A cause of single cells has `targets` or `admits`; one of whole blocks has
 * `blocks`.
 */
export interface Cause {
  readonly id: string;
  readonly name: Words;
  readonly cost: number;
  /** What it costs more when `to` was meant; never less than 0. */
  extra?(suspect: Suspect, to: number): number;
  /** The figures that were meant if this is what happened to the cell. */
  targets?(suspect: Suspect): readonly number[];
  /** For causes whose targets are too many to list: whether this may have happened when `to` was meant … */
  admits?(suspect: Suspect, to: number): boolean;
  /** … and whether it may have happened to the cell at all; absent where it always may. */
  isPossible?(suspect: Suspect): boolean;
  /** Blocks of cells in which this may have happened at once. */
  blocks?(problem: Problem, violated: ReadonlySet<number>): readonly Block[];
}

/** A cell as a cause sees it. */
export interface Suspect {
  readonly value: number;
  readonly blank: boolean;
  /** Totals of the rows in which the cell is one of several addends that are not zero. */
  readonly totals: readonly number[];
  evidence(kind: EvidenceKind): readonly number[];
}

export interface Block {
  readonly changes: readonly CellChange[];
  readonly missing: readonly MissingAddend[];
}
