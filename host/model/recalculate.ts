import type { Cell } from "../../src/engine/types";
import { HostError } from "../protocol/errors";
import type { Book } from "./book";
import { calculated, type Calculated, type FormulaCell, formulasOf, type LeftAlone } from "./calculation";

/** Computes the formulas where values were changed and calculation is automatic. */
export function calculateIfNeeded(book: Book): void {
  if (book.isStale && book.calculationMode !== "Manual") calculate(book);
}

/**
 * Computes every formula that can be computed here; the others keep the value that the file or Excel gave them, see
 * `formulasLeftAlone`.
 */
export function calculate(book: Book): void {
  book.isStale = false;
  for (const sheet of written(calculated(book, formulasOf(book)))) {
    book.events.raise("Calculated", sheet, { type: "WorksheetCalculated" });
  }
}

/** The formulas that are not recalculated when the cells that they refer to change. */
export function formulasLeftAlone(book: Book): readonly LeftAlone[] {
  return calculated(book, formulasOf(book)).leftAlone;
}

/** Computes formulas that were just entered; one that the host cannot compute is refused, a circle counts as 0. */
export function computeEntered(book: Book, cells: readonly FormulaCell[]): void {
  if (cells.length === 0) return;
  const result = calculated(book, cells);
  written(result);
  for (const { sheet, row, column, formula, why } of result.leftAlone) {
    const record = sheet.cells.get(row, column)!;
    if (record.value !== null) continue;
    if (why === "not-computable")
      throw new HostError("NotImplemented", `The host cannot compute =${formula}.`);
    record.value = 0;
  }
}

/** Puts the results into their cells, and gives the ids of the sheets in which a value has changed. */
function written({ values }: Calculated): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const { cell, record, value } of values) {
    if (isSame(record.value, value)) continue;
    record.value = value;
    changed.add(cell.sheet.id);
  }
  return changed;
}

function isSame(one: Cell["value"], other: Cell["value"]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
