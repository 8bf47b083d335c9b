import type { Statement } from "../../types";
import { votingColumns } from "./outline/support";

/** Sections of a balance sheet, which are divided whatever stands below them. */
const SECTION = /^(流動|固定)(資産|負債)$/u;

/**
 * Whether what stands below a line is its only part (固定負債 with 退職給付引当金 alone), or the line itself carried down:
 * deeper, or the same in several columns, or one of several with figures, or below a section of the balance sheet. Flush and in one column, 預り金 9,805 and
 * 前受金 9,805 are rather a slip than a group, and a line of noughts beside them makes no group of them.
 */
export function mayBeParts(statement: Statement, leader: number, parts: readonly number[]): boolean {
  const { lines } = statement;
  const columns = votingColumns(statement);
  const amount = (line: number, column: number) => lines[line]!.amounts[column]!.value;
  const filled = parts.filter((line) => columns.some((column) => amount(line, column)));
  const [only] = filled;
  if (only === undefined || filled.length > 1) return true;
  if (lines[only]!.level > lines[leader]!.level || SECTION.test(lines[leader]!.key)) return true;
  return columns.filter((column) => amount(only, column)).length > 1;
}
