import type { Cell, CellRef, Check, Repair } from "../types";

/** What a host needs to write the figure of a repair into its cell, and to see whether the cell still is that one. */
export interface CellOrder extends CellRef {
  /** Printed figure × 10^decimals. */
  readonly to: number;
  readonly decimals: number;
  /** What the cell held when the workbook was checked; null for nothing. */
  readonly held: Cell["value"];
  /** The label of its line, in the same row. */
  readonly label: { readonly column: number; readonly held: Cell["value"] };
}

/** The cells that a repair changes, in its order. */
export function cellOrdersOf({ changes }: Pick<Repair, "changes">, check: Check): CellOrder[] {
  return changes.map(({ cell, place, to }) => {
    const { decimals, lines } = check.statements[place.statement]!;
    const column = lines[place.line]!.labelColumn;
    return {
      ...cell,
      to,
      decimals,
      held: heldAt(cell, check),
      label: { column, held: heldAt({ ...cell, column }, check) },
    };
  });
}

function heldAt({ sheet, row, column }: CellRef, { workbook }: Check): Cell["value"] {
  const cells = workbook.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  return cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;
}
