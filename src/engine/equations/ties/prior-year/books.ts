import type { Repeated, Statement } from "../../../types";

/** Two books of one body: the statements of this one, then those of the other. */
export interface TwoBooks {
  readonly statements: readonly Statement[];
  /** Index of the first statement of the other book. */
  readonly others: number;
  /** The newest year that each names; null where it names none. */
  readonly year: number | null;
  readonly otherYear: number | null;
}

/** What this book repeats of the other one, and what it promises and cannot be asked. */
export type PriorYear = Omit<Repeated, "statements">;
