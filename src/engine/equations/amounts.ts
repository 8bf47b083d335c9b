import { kindOf } from "../detection/kinds";
import type { Equation, Statement, Term } from "../types";
import type { Book } from "./rule";
import type { Addend } from "./sum";

interface Addends {
  readonly addends: readonly Addend[];
  /** Other lines may be meant. */
  readonly isUnsure?: boolean;
  /** Nothing is asked in these columns. */
  readonly unasked?: readonly number[];
}

/** 財産目録 of 社会福祉法人 totals 貸借対照表価額 alone, not 取得価額 beside it: no total prints anything in this column. */
function isNotTotalled(lines: Statement["lines"], column: number): boolean {
  const totals = lines.filter(({ type }) => type === "total");
  const prints = (at: number) => totals.some(({ amounts }) => amounts[at]!.source !== "blank");
  return (
    totals.length > 1 &&
    !prints(column) &&
    totals.some(({ amounts }) => amounts.some((_, other) => prints(other)))
  );
}

/**
 * One equation per column: total line = Σ factor × addend lines; a column in which nothing is printed has none. In a
 * table of unknown kind or one that labels do not settle, neither has a column in which the total is left out.
 */
export function byColumn(
  rule: string,
  { statements, terms }: Book,
  { statement, total }: { readonly statement: number; readonly total: number },
  { addends, isUnsure, unasked }: Addends,
): Equation[] {
  const { kind, columns, lines } = statements[statement]!;
  const own = terms[statement]!;
  const isLoose = kindOf(kind)?.nested ?? kind === "table";
  const equations: Equation[] = [];
  for (let column = 0; column < columns.length; column++) {
    if (columns[column]!.role === "running" || unasked?.includes(column)) continue;
    const isBlank = (line: number) => lines[line]!.amounts[column]!.source === "blank";
    const isSilent = isLoose || addends.every(({ line }) => isBlank(line)) || isNotTotalled(lines, column);
    if (isBlank(total) && isSilent) continue;
    equations.push({
      rule,
      ...(isUnsure ? { isUnsure } : {}),
      total: own[total]![column]!,
      terms: addends.map(({ line, factor }) =>
        factor === 1 ? own[line]![column]! : deducted(own[line]![column]!),
      ),
    });
  }
  return equations;
}

/** The same figure as a term that is deducted. */
export function deducted({ statement, line, column }: Term): Term {
  return { statement, line, column, factor: -1 };
}

/**
 * In how many columns the total is the sum of the addends, zero totals aside: evidence for a structure that labels
 * leave open, never a condition for one that they name.
 */
export function columnsThatTie(
  { lines, columns }: Statement,
  total: number,
  addends: readonly Addend[],
): number {
  return columns.filter(({ role }, column) => {
    if (role === "running") return false;
    const actual = lines[total]!.amounts[column]!.value;
    return (
      actual !== null &&
      actual !== 0 &&
      sumOf(addends, (line) => lines[line]!.amounts[column]!.value) === actual
    );
  }).length;
}

/** How many columns print a total other than zero. */
export function columnsWithTotal({ lines }: Statement, total: number): number {
  return lines[total]!.amounts.filter(({ value }) => value !== null && value !== 0).length;
}

/** Σ factor × amount; null where one cannot be read or the sum leaves exact integers. */
export function sumOf(addends: readonly Addend[], amount: (line: number) => number | null): number | null {
  let sum = 0;
  for (const { line, factor } of addends) {
    const value = amount(line);
    if (value === null) return null;
    sum += factor * value;
  }
  return Number.isSafeInteger(sum) ? sum : null;
}
