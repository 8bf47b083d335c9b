import type { Cell } from "../../engine/types";
import type { CellStyle } from "./styles";

/** What is absent has no key; the commonest shapes are written out, as that is twice as fast. */
export function cellOf(
  { row, column }: { readonly row: number; readonly column: number },
  value: Cell["value"],
  formula: string | undefined,
  { format, indent }: CellStyle,
): Cell {
  if (indent === undefined && formula === undefined) {
    return format === undefined ? { row, column, value } : { row, column, value, format };
  }
  const cell: WritableCell = { row, column, value };
  if (formula !== undefined) cell.formula = formula;
  if (format !== undefined) cell.format = format;
  if (indent !== undefined) cell.indent = indent;
  return cell;
}

type WritableCell = { -readonly [Key in keyof Cell]: Cell[Key] };
