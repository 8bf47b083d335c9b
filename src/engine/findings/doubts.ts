import type { Amount, Equation, Statement, Term } from "../types";
import { checkEquation } from "./check";

/**
 * The statements with each figure that can be read with either sign (a negative that nothing but a colour shows) read
 * as most of its equations want it; as the cell holds it where they do not say.
 */
export function settleDoubts(
  statements: readonly Statement[],
  equations: readonly Equation[],
): readonly Statement[] {
  let settled = statements;
  for (const place of doubtsIn(statements)) {
    const own = equations.filter(({ total, terms }) => [total, ...terms].some((term) => isAt(term, place)));
    const other = withAmount(settled, place);
    if (countTied(own, other) > countTied(own, settled)) settled = other;
  }
  return settled;
}

type Place = Omit<Term, "factor">;

function doubtsIn(statements: readonly Statement[]): Place[] {
  return statements.flatMap(({ lines }, statement) =>
    lines.flatMap(({ amounts }, line) =>
      amounts.flatMap((amount, column) => (otherOf(amount) === null ? [] : [{ statement, line, column }])),
    ),
  );
}

/** The other way to read a figure that has two. */
function otherOf({ value, doubtful }: Amount): number | null {
  if (value === null || !doubtful) return null;
  return doubtful.map(Number).find((reading) => reading !== value) ?? null;
}

function isAt(term: Term, { statement, line, column }: Place): boolean {
  return term.statement === statement && term.line === line && term.column === column;
}

function withAmount(statements: readonly Statement[], { statement, line, column }: Place): Statement[] {
  const table = statements[statement]!;
  const own = table.lines[line]!;
  const amount = own.amounts[column]!;
  const amounts = own.amounts.with(column, { ...amount, value: otherOf(amount) });
  return statements.with(statement, { ...table, lines: table.lines.with(line, { ...own, amounts }) });
}

function countTied(equations: readonly Equation[], statements: readonly Statement[]): number {
  return equations.filter((equation) => checkEquation(equation, statements).outcome === "tied").length;
}
