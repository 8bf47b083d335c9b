import type { Equation, Statement } from "../types";

/** Of which figures the equations of a book judge what. */
export interface Asked {
  /** Whether it is compared with other lines as what they add up to. */
  readonly isSumOfLines: (statement: number, line: number, column: number) => boolean;
  /** Whether it is compared with other columns of its line. */
  readonly isMadeOfColumns: (statement: number, line: number, column: number) => boolean;
  /** Whether it is compared with a figure in another place. */
  readonly isTied: (statement: number, line: number, column: number) => boolean;
  /** Whether it is in any equation. */
  readonly isInAny: (statement: number, line: number, column: number) => boolean;
}

/** That two figures are the same says of neither what it adds up. */
const TIES = new Set(["balance", "tie-out", "combined", "prior-year"]);

export function askedIn(statements: readonly Statement[], equations: readonly Equation[]): Asked {
  const starts: number[] = [];
  let count = 0;
  for (const { lines, columns } of statements) {
    starts.push(count);
    count += lines.length * columns.length;
  }
  const numberOf = (statement: number, line: number, column: number) =>
    starts[statement]! + line * statements[statement]!.columns.length + column;
  const [down, across, tied, any] = Array.from({ length: 4 }, () => new Uint8Array(count)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  for (const { rule, total, terms } of equations) {
    const own = numberOf(total.statement, total.line, total.column);
    const isOfLine = terms.every(
      ({ statement, line }) => statement === total.statement && line === total.line,
    );
    const isAcross = terms.length > 0 && isOfLine;
    for (const { statement, line, column } of [total, ...terms]) {
      const place = numberOf(statement, line, column);
      any[place] = 1;
      if (TIES.has(rule)) tied[place] = 1;
    }
    if (isAcross) across[own] = 1;
    else if (!TIES.has(rule)) down[own] = 1;
  }
  const has = (marks: Uint8Array) => (statement: number, line: number, column: number) =>
    marks[numberOf(statement, line, column)] === 1;
  return {
    isSumOfLines: has(down),
    isMadeOfColumns: has(across),
    isTied: has(tied),
    isInAny: has(any),
  };
}
