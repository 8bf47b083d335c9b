import type { Equation, Statement, Term } from "../types";

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
  const { count, numberOf } = placesIn(statements);
  const marks = () => new Uint8Array(count);
  const [down, across, tied, any] = [marks(), marks(), marks(), marks()];
  const mark = ({ statement, line, column }: Term, isTie: boolean) => {
    const place = numberOf(statement, line, column);
    any[place] = 1;
    if (isTie) tied[place] = 1;
    return place;
  };
  for (const { rule, total, terms } of equations) {
    const isTie = TIES.has(rule);
    const own = mark(total, isTie);
    let isAcross = terms.length > 0;
    for (const term of terms) {
      mark(term, isTie);
      isAcross &&= term.statement === total.statement && term.line === total.line;
    }
    if (isAcross) {
      across[own] = 1;
      // 前年度末現在高 + 増減高 = 年度末現在高 asks whether 増減高 is the difference of the two.
      for (const { statement, line, column } of terms)
        if (statements[statement]!.columns[column]!.role === "change")
          across[numberOf(statement, line, column)] = 1;
    } else if (!isTie) down[own] = 1;
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

/** A number for each figure of a book, from 0 on. */
function placesIn(statements: readonly Statement[]) {
  const starts: number[] = [];
  let count = 0;
  for (const { lines, columns } of statements) {
    starts.push(count);
    count += lines.length * columns.length;
  }
  const numberOf = (statement: number, line: number, column: number) =>
    starts[statement]! + line * statements[statement]!.columns.length + column;
  return { count, numberOf };
}
