import { columnName, parseAddress } from "./address";

/** References to cells; quoted sheet names and texts are passed over, and so is what only looks like a reference. */
const REFERENCE = /'(?:[^']|'')*'|"[^"]*"|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w(!.])/g;

/**
 * The formula as Excel would copy it so many rows down and columns to the right: references move along, except where a
 * $ holds them. Null where one would leave the sheet.
 */
export function shiftedFormula(formula: string, rows: number, columns: number): string | null {
  let isInside = true;
  const shifted = formula.replace(
    REFERENCE,
    (found: string, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined) return found;
      const { row, column } = parseAddress(`${letters}${digits}`);
      const to = { row: row + (fixedRow ? 0 : rows), column: column + (fixedColumn ? 0 : columns) };
      if (to.row < 0 || to.column < 0) isInside = false;
      return `${fixedColumn}${columnName(Math.max(to.column, 0))}${fixedRow}${to.row + 1}`;
    },
  );
  return isInside ? shifted : null;
}
