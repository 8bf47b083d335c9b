export interface Term {
  /** Index into the statements. */
  readonly statement: number;
  /** Indexes into its lines and its columns. */
  readonly line: number;
  readonly column: number;
  readonly factor: 1 | -1;
}

/** Σ factor × term = total */
export interface Equation {
  readonly rule: string;
  /** Its factor is always 1; it stands in the coarsest unit of the equation. */
  readonly total: Term;
  readonly terms: readonly Term[];
  /** The total is named as one, but neither labels nor places leave one reading of its parts; absent where they do. */
  readonly isUnsure?: boolean;
  /** Only of a sum that no label, form or formula declares. */
  readonly support?: Support;
}

/** How the other lines or columns speak for a sum that was inferred from them. */
export interface Support {
  /** In how many of them it ties, and in how many it does not. */
  readonly ties: number;
  readonly breaks: number;
  /** What this one misses by where rounding explains it, else 0. */
  readonly slack: number;
}

export type Outcome = "tied" | "rounding" | "discrepancy";

/** An equation with its outcome. The figures are in the unit of the total × 10^decimals of its statement. */
export interface CheckedEquation extends Equation {
  /** "undecided" where a term cannot be read: that is an answer, not an error. */
  readonly outcome: Outcome | "undecided";
  readonly expected: number | null;
  readonly actual: number | null;
  /** actual − expected */
  readonly difference: number | null;
}
