import type { Evidence } from "../../types";

/**
 * What the diagnosis is asked: figures, and the rows that they must satisfy. It knows neither statements nor
 * workbooks; whoever calls it makes the cells and rows and reads the answer back by the ids of the cells.
 */
export interface Problem {
  readonly cells: readonly ProblemCell[];
  readonly rows: readonly ProblemRow[];
  readonly tables: readonly ProblemTable[];
  /** What rows lack where a line may be left out. */
  readonly omissions?: readonly Omission[];
}

export interface ProblemCell {
  /** Unique; it decides every order in the answer, so that the order of the input does not. */
  readonly id: string;
  /** What its line is called, for comparing. */
  readonly name?: string;
  /** The printed figure, an exact integer; 0 where the cell holds no number. */
  readonly value: number;
  /** Nothing, a dash or text is printed: the figure was never read. */
  readonly blank?: boolean;
  /** Known to be right: it is never changed. */
  readonly pinned?: boolean;
  /** A live formula gives it: what changes is the formula, and by a slip of the pen it never does. */
  readonly computed?: boolean;
  /** The cell holds a formula, be its result live or one that cannot be followed. */
  readonly isFormula?: boolean;
  /** It was worked out from the figures beside it (差引, 増減): a slip in it is one of reckoning, not only of the pen. */
  readonly isWorkedOut?: boolean;
  /** Its sheet holds formulas, which may say what it should be. */
  readonly amongFormulas?: boolean;
  /** Pinned at a figure that is not the printed one. */
  readonly answered?: boolean;
  /** Looked for when it is first asked for; most cells are never suspected. */
  evidence?(): readonly Pick<Evidence, "kind" | "value">[];
}

/** low ≤ Σ coefficient × value ≤ high. An exact equation has low = high = 0. */
export interface ProblemRow {
  /** Indexes into the cells, each at most once. */
  readonly cells: readonly number[];
  /** Integers other than 0, one per cell. */
  readonly coefficients: readonly number[];
  readonly low: number;
  readonly high: number;
  /** Index of the cell that is the total of the others; absent where both sides are equals. */
  readonly total?: number;
}

/** Where the cells stand; blocks of cells are proposed from it. */
export interface ProblemTable {
  readonly sheet: string;
  /** Index of the cell at [line][column], null where none is printed. */
  readonly lines: readonly (readonly (number | null)[])[];
}

/** A figure that changes. */
export interface CellChange {
  readonly cell: number;
  readonly from: number;
  readonly to: number;
  /** Where rounding leaves the right figure open: every figure from `least` to `most` would do as well. */
  readonly least: number;
  readonly most: number;
}

/** One error: a cause, its cost and the figures that it spoilt. */
export interface PricedCorrection {
  readonly cause: string;
  readonly cost: number;
  readonly changes: readonly CellChange[];
  /** Rows that lack an addend, and the amount that is missing in them; only for an omitted line. */
  readonly missing?: readonly MissingAddend[];
}

/** A line that may be left out. */
export interface Omission {
  readonly missing: readonly MissingAddend[];
  /** Another table of the same kind has the line. */
  readonly isFound: boolean;
  /** Some other table has a line of just that amount. */
  readonly isPrinted: boolean;
}

export interface MissingAddend {
  readonly row: number;
  /** What has to be added to Σ coefficient × value. */
  readonly amount: number;
}
