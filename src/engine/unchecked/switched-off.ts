import type { Statement, Unchecked, Workbook } from "../types";
import type { Settings } from "../types";

/** A rule that an office has switched off, named at the first table of the book: nobody may take it for checked. */
export function switchedOff(
  { rulesOff = [] }: Settings,
  statements: readonly Statement[],
  { sheets }: Workbook,
): Unchecked[] {
  const [table] = statements;
  const cell = table
    ? { sheet: table.sheet, row: table.range.top, column: table.range.left }
    : { sheet: sheets[0]?.name ?? "", row: 0, column: 0 };
  return rulesOff.map(({ rule, reason }) => ({
    what: "step",
    why: "switched-off",
    cell,
    label: rule,
    statement: null,
    line: null,
    reason,
  }));
}
