import { gather, groupedBy, indexesOf } from "../book/collections";
import type { Amount, Equation, Statement, Term } from "../types";
import { checkEquation } from "./check";

/**
 * The statements with the figures that can be read with either sign (negatives that nothing but a colour shows) read as
 * most of their equations want it, those of a column together and then one by one; as the cells hold them where the
 * equations do not say.
 */
export function settleDoubts(
  statements: readonly Statement[],
  equations: readonly Equation[],
): readonly Statement[] {
  const columns = doubtsIn(statements);
  let settled = statements;
  for (const places of [...columns.filter(({ lines }) => lines.size > 1), ...columns.flatMap(eachOf)]) {
    const own = equations.filter(({ total, terms }) => [total, ...terms].some((term) => isAt(term, places)));
    const other = withOthers(settled, places);
    if (countTied(own, other) > countTied(own, settled)) settled = other;
  }
  return settled;
}

/** Cells of one column. */
interface Places {
  readonly statement: number;
  readonly column: number;
  readonly lines: ReadonlySet<number>;
}

function doubtsIn(statements: readonly Statement[]): Places[] {
  return gather(statements, ({ lines }, statement) => {
    const places = gather(lines, ({ amounts }, line) =>
      indexesOf(amounts, (amount) => otherOf(amount) !== null).map((column) => ({ line, column })),
    );
    return [...groupedBy(places, ({ column }) => column)].map(([column, own]) => ({
      statement,
      column,
      lines: new Set(own.map(({ line }) => line)),
    }));
  });
}

function eachOf({ lines, ...column }: Places): Places[] {
  return [...lines].map((line) => ({ ...column, lines: new Set([line]) }));
}

/** The other way to read a figure that has two. */
function otherOf({ value, doubtful }: Amount): number | null {
  if (value === null || !doubtful) return null;
  return doubtful.map(Number).find((reading) => reading !== value) ?? null;
}

function isAt(term: Term, { statement, lines, column }: Places): boolean {
  return term.statement === statement && term.column === column && lines.has(term.line);
}

function withOthers(statements: readonly Statement[], { statement, lines, column }: Places): Statement[] {
  const table = statements[statement]!;
  const read = table.lines.map((line, index) => {
    if (!lines.has(index)) return line;
    const amount = line.amounts[column]!;
    return { ...line, amounts: line.amounts.with(column, { ...amount, value: otherOf(amount) }) };
  });
  return statements.with(statement, { ...table, lines: read });
}

function countTied(equations: readonly Equation[], statements: readonly Statement[]): number {
  return equations.filter((equation) => checkEquation(equation, statements).outcome === "tied").length;
}
