import { type CellFinder, cellFinder } from "../book/lookup";
import type { Cell, CellRef, Change, Check, Repair } from "../types";

/** What a host needs to write a change of a repair into its cell, and to see whether the cell still is that one. */
export interface CellOrder extends CellRef {
  /** Printed figure × 10^decimals; of a formula, what it will come to. */
  readonly to: number;
  readonly decimals: number;
  /** The number that prints `to` where the cell holds more digits than that; null where only `to` is known. */
  readonly exact?: number | null;
  /** What the cell held when the workbook was checked; null for nothing. */
  readonly held: Cell["value"];
  /** Without the leading "="; only where the cell held a formula. */
  readonly formula?: string;
  /** The formula that is to stand there, without the leading "="; absent where the figure itself is. */
  readonly meant?: string;
  /** The label of its line, in the same row. */
  readonly label: { readonly column: number; readonly held: Cell["value"] };
}

/** A cell that changes: that of the change, or one that prints its figure again. */
interface CellChange {
  readonly change: Change;
  readonly cell: CellRef;
  readonly isCopy: boolean;
}

/** Every cell that changes: first those of the changes in their order, then those that print their figures again. */
export function cellChanges(changes: readonly Change[]): readonly CellChange[] {
  return [
    ...changes.map((change) => ({ change, cell: change.cell, isCopy: false })),
    ...changes.flatMap((change) => (change.copies ?? []).map((cell) => ({ change, cell, isCopy: true }))),
  ];
}

/** The cells that a repair changes, in its order; many repairs may share what finds the cells of the workbook. */
export function cellOrdersOf(
  { changes, outside = [] }: Pick<Repair, "changes" | "outside">,
  check: Check,
  find = cellFinder(check.workbook.sheets),
): CellOrder[] {
  return [
    ...cellChanges(changes).map((each) => orderOf(each, check, find)),
    ...outside.map(({ cell, to, labelColumn, formula }) => ({
      ...cell,
      to,
      decimals: 0,
      ...heldIn(cell, labelColumn, find),
      meant: formula.to,
    })),
  ];
}

function orderOf(
  { change: { place, to, exact, formula: meant }, cell, isCopy }: CellChange,
  { statements }: Check,
  find: CellFinder,
): CellOrder {
  const { decimals, lines } = statements[place.statement]!;
  return {
    ...cell,
    to,
    decimals,
    ...(exact !== undefined && { exact }),
    ...heldIn(cell, lines[place.line]!.labelColumn, find),
    ...(!isCopy && meant?.to && { meant: meant.to }),
  };
}

/** What stands in a cell and in its label, so that a host sees whether they still are those. */
function heldIn(
  cell: CellRef,
  column: number,
  find: CellFinder,
): Pick<CellOrder, "held" | "formula" | "label"> {
  const { value = null, formula } = find(cell.sheet, cell.row, cell.column) ?? {};
  return {
    held: value,
    ...(formula !== undefined && { formula }),
    label: { column, held: find(cell.sheet, cell.row, column)?.value ?? null },
  };
}
