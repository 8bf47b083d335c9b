import { rangeOf } from "../reference";
import { nameIn, withName } from "./defined-names";

const NAME = "_xlnm.Print_Area";

/**
 * The workbook part with the print area of one of its sheets, in place of the one that the sheet had.
 * @param area "$A$1:$D$60"
 */
export function withPrintArea(xml: string, sheet: string, area: string): string {
  const refersTo = `'${sheet.replaceAll("'", "''")}'!${area}`;
  return withName(xml, { name: NAME, refersTo, sheet, isHidden: false });
}

/** How many rows of a sheet are printed, from the first on; null where the book does not say it. */
export function printedRows(xml: string, sheet: string): number | null {
  const range = rangeOf(nameIn(xml, NAME, sheet)?.split("!").at(-1) ?? "");
  return range ? range.bottom + 1 : null;
}
