import type { Statement, Term } from "../../types";

export type FigurePlace = Omit<Term, "factor">;

/** Every place of the statements has a number. */
export interface Numbers {
  readonly count: number;
  of(place: FigurePlace): number;
  /** The number of its first place; the others follow line by line. */
  startOf(statement: number): number;
  statementOf(place: number): number;
}

export function numberPlaces(statements: readonly Statement[]): Numbers {
  const starts: number[] = [];
  let count = 0;
  for (const { lines, columns } of statements) {
    starts.push(count);
    count += lines.length * columns.length;
  }
  return {
    count,
    startOf: (statement) => starts[statement]!,
    statementOf: (place) => starts.findLastIndex((start) => start <= place),
    of: ({ statement, line, column }) =>
      starts[statement]! + line * statements[statement]!.columns.length + column,
  };
}
