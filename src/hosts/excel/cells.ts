import type { Cell, Range } from "../../engine/types";

/** What Excel returns for a block: three grids of the same size. */
export interface Grids {
  readonly range: Range;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

/** Every cell of the block that holds something, row by row. */
export function toCells({ range, values, formulas, numberFormat }: Grids): Cell[] {
  return values.flatMap((line, i) =>
    line.flatMap((value, j) => {
      const cell = toCell(value, formulas[i]?.[j], numberFormat[i]?.[j]);
      return cell === null ? [] : [{ row: range.top + i, column: range.left + j, ...cell }];
    }),
  );
}

const ERRORS = new Set([
  ...["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"],
  ...["#GETTING_DATA", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#EXTERNAL!", "#BUSY!", "#PYTHON!"],
]);

function toCell(value: unknown, formula: unknown, format: unknown): Omit<Cell, "row" | "column"> | null {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  if (value === "" && !isFormula) return null;
  return {
    value: toValue(value),
    ...(isFormula && { formula: formula.slice(1) }),
    ...(typeof format === "string" && format !== "General" && { format }),
  };
}

function toValue(value: unknown): Cell["value"] {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") return null;
  return ERRORS.has(value) ? { error: value } : value;
}
