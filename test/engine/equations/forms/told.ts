import { check } from "../../../../src/engine";
import { cellName } from "../../../../src/engine/book/address";
import { printedSheet, workbookOf } from "../../../../specimens/sheets";

/** The sheets of a set, by name, as they are printed. */
export type PrintedSet = Readonly<Record<string, string>>;

/** What is found in a set of statements: the severity, the row of the tie table (else the rule), and where. */
export function toldOf(set: PrintedSet): string[] {
  const { findings } = check(
    workbookOf(...Object.entries(set).map(([name, table]) => printedSheet(table, name))),
  );
  return findings.map(
    ({ severity, rule, cell, equation }) =>
      `${severity} ${equation?.tie ?? rule} ${cell.sheet}!${cellName(cell.row, cell.column)}`,
  );
}
