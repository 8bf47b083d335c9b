import type { EvidenceKind, Words } from "../../types";
import type { CellChange, MissingAddend } from "../problem/problem";
import type { BlockContext } from "./block-context";

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
  /**
   * The figures that were meant if this is what happened to the cell. Some may come twice, or be the printed one, or
   * beyond the exact integers; whoever asks passes those over.
   */
  targets?(suspect: Suspect): readonly number[];
  /** For causes whose targets are too many to list: whether this may have happened when `to` was meant … */
  admits?(suspect: Suspect, to: number): boolean;
  /** … and whether it may have happened to the cell at all; absent where it always may. */
  isPossible?(suspect: Suspect): boolean;
  /** Blocks of cells in which this may have happened at once. */
  blocks?(context: BlockContext): readonly Block[];
  /**
   * Ways in which several figures of one line, printed beside the sum of them, were spoilt at once so that they come to
   * `excess` more than it; what each of the figures should be.
   */
  acrossLine?(figures: readonly LineFigure[], excess: number): readonly LineAccident[];
  /** Blocks that more than the rows they settle speaks for: one row is enough. */
  readonly isTelling?: boolean;
  /** Blocks that may be the likelier story even where a change of one cell would explain everything. */
  readonly rivalsSingles?: boolean;
  /** Every figure of a block is what some row leaves for it, so that as many rows prove nothing. */
  readonly isComputed?: boolean;
  /** Why it looks as if this happened, in sentences that can be checked on a calculator. */
  readonly reason: Words<(facts: ReasonFacts) => string>;
}

/** A figure of a line that a total beside it adds up. */
export interface LineFigure {
  readonly cell: number;
  readonly value: number;
  /** The line above prints the same figure in this column. */
  readonly isCopy: boolean;
  /** Index of its column in the table. */
  readonly column: number;
}

/** What happened to a line: the figures that each cause spoilt, the telling cause first. */
export type LineAccident = readonly { readonly cause: string; readonly changes: readonly CellChange[] }[];

/** What a reason can speak of: a figure that changes, or a block of them by the example of one. */
export interface ReasonFacts {
  /** 科目名 of the figure. */
  readonly name: string;
  /** PrintedFigure figures × 10^decimals; `from` is 0 where nothing was printed. */
  readonly from: number;
  readonly to: number;
  /** Begins a sentence: 「差額 270」 where an equation misses by just this change, else 「正しい額との差 270」. */
  readonly gap: string;
  /** Whether an equation misses by just this change. */
  readonly isDifference: boolean;
  /** Only one sum misses, and a line left out of it would make the same difference. */
  readonly mayLackLine: boolean;
  /** How many figures the cause spoilt, and in which lines and columns. */
  readonly count: number;
  readonly lines: readonly string[];
  readonly columns: readonly string[];
  /** Where the wrong figure stands as well; null where it does not. */
  source(kind: Source): string | null;
  /** A figure as it is printed. */
  figure(value: number): string;
}

export type Source = Extract<EvidenceKind, "line-above" | "prior-year"> | "total";

/** A cell as a cause sees it. */
export interface Suspect {
  readonly value: number;
  readonly blank?: boolean;
  /** A live formula gives it. */
  readonly computed?: boolean;
  /** The cell holds a formula, be its result live or one that cannot be followed. */
  readonly isFormula?: boolean;
  /** A difference that somebody worked out from the figures beside it. */
  readonly isWorkedOut?: boolean;
  /** Totals that print the same figure, of rows in which the cell is one of several addends that are not zero. */
  readonly totals: readonly number[];
  evidence(kind: EvidenceKind): readonly number[];
}

export interface Block {
  /** Among how many blocks of the cause it was chosen, where those that help nothing are not listed. */
  readonly among?: number;
  readonly changes: readonly CellChange[];
  readonly missing: readonly MissingAddend[];
}
