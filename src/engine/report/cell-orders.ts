import type { Cell, CellRef, Check, Repair } from "../types";

/** What a host needs to write the figure of a repair into its cell, and to see whether the cell still is that one. */
export interface CellOrder extends CellRef {
  /** Printed figure × 10^decimals. */
  readonly to: number;
  readonly decimals: number;
  /** What the cell held when the workbook was checked; null for nothing. */
  readonly held: Cell["value"];
  /** Without the leading "="; only where the cell held a formula. */
  readonly formula?: string;
  /** The label of its line, in the same row. */
  readonly label: { readonly column: number; readonly held: Cell["value"] };
}

/** The cells that a repair changes, in its order. */
export function cellOrdersOf({ changes }: Pick<Repair, "changes">, check: Check): CellOrder[] {
  return changes.map(({ cell, place, to }) => {
    const { decimals, lines } = check.statements[place.statement]!;
    const column = lines[place.line]!.labelColumn;
    const { value = null, formula } = cellAt(cell, check) ?? {};
    return {
      ...cell,
      to,
      decimals,
      held: value,
      ...(formula !== undefined && { formula }),
      label: { column, held: cellAt({ ...cell, column }, check)?.value ?? null },
    };
  });
}

function cellAt({ sheet, row, column }: CellRef, { workbook }: Check): Cell | undefined {
  const cells = workbook.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  return cells.find((cell) => cell.row === row && cell.column === column);
}
