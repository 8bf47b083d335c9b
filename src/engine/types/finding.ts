import type { CheckedEquation } from "./equation";
import type { CellRef } from "./workbook";

export type Severity = "error" | "rounding" | "warning" | "info";

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The cell that the finding is shown at. */
  readonly cell: CellRef;
  readonly cells: readonly CellRef[];
  /** The equation it comes from; null for a notice. */
  readonly equation: CheckedEquation | null;
  readonly args: Readonly<Record<string, string>>;
  /** Of a notice about formulas: what its cells should hold, where that is known. */
  readonly meant?: readonly MeantFormula[];
}

/** A formula, without its "=", that a cell should hold. */
export interface MeantFormula {
  readonly cell: CellRef;
  readonly formula: string;
}
