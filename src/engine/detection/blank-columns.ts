import { labelKey } from "../book/text";
import type { Amount, Column, Statement } from "../types";
import type { Spot } from "./grid";

type Row = readonly Spot[];

const NOTHING: Amount = { value: 0, source: "blank" };

/**
 * A table of unknown kind with the columns that are headed and still hold nothing (the months to come): what adds up
 * its columns adds up these.
 */
export function withBlankColumns(
  statement: Statement,
  { headings, lines }: { readonly headings: readonly Row[]; readonly lines: readonly Row[] },
): Statement {
  if (statement.kind !== "table" || statement.lines.some(({ places, copies }) => places || copies))
    return statement;
  const blank = blankColumns(statement.columns, headings, lines);
  if (!blank.length) return statement;
  const columns = [...statement.columns, ...blank].sort((a, b) => a.column - b.column);
  const from = columns.map((column) => statement.columns.indexOf(column));
  return {
    ...statement,
    columns,
    lines: statement.lines.map((line) => ({
      ...line,
      amounts: line.amounts.length ? from.map((index) => line.amounts[index] ?? NOTHING) : line.amounts,
    })),
  };
}

function blankColumns(columns: readonly Column[], headings: readonly Row[], lines: readonly Row[]): Column[] {
  const used = new Set<number>();
  for (const row of lines) for (const { column } of row) used.add(column);
  const texts = headings.flat().filter(({ type, column }) => type !== "other" && !used.has(column));
  const [first, last] = [columns[0]!.column, columns[columns.length - 1]!.column];
  const found = new Map<number, string>();
  for (const { column, text, figure } of texts) {
    if (column < first || column > last) continue;
    found.set(column, (found.get(column) ?? "") + (figure ? String(figure.digits) : text));
  }
  return [...found].map(([column, label]) => ({
    column,
    label,
    key: labelKey(label),
    role: "other",
    period: null,
  }));
}
