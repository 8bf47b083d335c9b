import type { Amount, Statement } from "../../types";

/** So many figures do not all end in zeros by chance. */
const FIGURES = 12;

/**
 * The statements with one of them in thousands of its printed unit, if all its figures are whole thousands: a table in
 * 百万円 that someone multiplied by 1000 was rounded before, so that its sums miss by whole thousands. Which mode it
 * was rounded in shows only then.
 */
export function inItsGrain(statements: readonly Statement[], index: number): readonly Statement[] {
  const statement = statements[index]!;
  const filled = statement.lines.flatMap(({ amounts }) => amounts.filter(({ value }) => value));
  if (filled.length < FIGURES || filled.some(({ value }) => value! % 1000 !== 0)) return statements;
  const lines = statement.lines.map((line) => ({ ...line, amounts: line.amounts.map(thousands) }));
  return statements.with(index, { ...statement, lines });
}

function thousands(amount: Amount): Amount {
  return { ...amount, value: amount.value === null ? null : amount.value / 1000 };
}
