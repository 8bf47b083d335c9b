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
  /** Of a tie that a form lays down: its row in equations/ties/forms, which names the source. */
  readonly tie?: string;
  /** The total is named as one, but neither labels nor places leave one reading of its parts; absent where they do. */
  readonly isUnsure?: boolean;
  /** Only of a sum that no label, form or formula declares. */
  readonly support?: Support;
}

/** A tie that the statements of a book promise and that cannot be judged. */
export interface UnjudgedTie {
  /** Its row in equations/ties/forms. */
  readonly tie: string;
  /** A line of each side. */
  readonly left: Omit<Term, "factor" | "column">;
  readonly right: Omit<Term, "factor" | "column">;
  readonly why:
    "different-scope" | "different-year" | "unknown-unit" | "line-printed-twice" | "several-statements";
}

/** How the other lines or columns speak for a sum that was inferred from them. */
export interface Support {
  /** In how many of them it ties, and in how many it does not. */
  readonly ties: number;
  readonly breaks: number;
  /** What this one misses by where rounding explains it, else 0. */
  readonly slack: number;
  /** Its name and its place say that it is this sum. */
  readonly isNamed?: boolean;
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
