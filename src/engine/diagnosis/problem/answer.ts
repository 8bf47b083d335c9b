import type { CellChange, PricedCorrection } from "./problem";

/** What may be wrong with a problem, and how sure that is. */
export interface Solved {
  /** Independent of each other: any repair of one goes with any repair of another. */
  readonly errors: readonly ErrorGroup[];
  /** Violated rows that nothing found would settle. */
  readonly unsettled: readonly number[];
  /** Nothing cheaper exists and all of the least cost are listed. */
  readonly proved: boolean;
  readonly nodes: number;
}

/** Violated rows that have to be explained together. */
export interface ErrorGroup {
  readonly rows: readonly number[];
  /** Best first; equally good ones have equal confidence. */
  readonly repairs: readonly RatedRepair[];
  /** Nothing cheaper exists. */
  readonly proved: boolean;
}

/** Corrections that settle the rows of an error, and what they cost together. */
export interface PricedRepair {
  readonly corrections: readonly PricedCorrection[];
  readonly cost: number;
}

export interface RatedRepair extends PricedRepair {
  /** As good as the best. */
  readonly isEqual: boolean;
  /** Share of the posterior, 0 … 1. */
  readonly confidence: number;
}

/** A change of one cell that is an error of its own. */
export interface CausedChange extends CellChange {
  readonly cost: number;
  readonly cause: string;
}

/** Changes of single cells as one repair. */
export function repairOf(changes: readonly CausedChange[]): PricedRepair {
  return {
    cost: changes.reduce((sum, { cost }) => sum + cost, 0),
    corrections: changes.map(({ cause, cost, ...change }) => ({ cause, cost, changes: [change] })),
  };
}

export function costOf(corrections: readonly PricedCorrection[]): number {
  return corrections.reduce((sum, { cost }) => sum + cost, 0);
}
