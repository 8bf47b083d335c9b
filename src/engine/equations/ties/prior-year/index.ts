import { gather, greatest } from "../../../book/collections";
import type { Equation, Statement } from "../../../types";
import { columnTies } from "./column-ties";
import { openingTies } from "./opening-ties";
import type { PriorYear, TwoBooks } from "./books";

/**
 * This year against last year. The columns that this book calls last year's (前年度, 補正前) are the other book's own, and
 * its opening balances (期首, 前期末, 前年度末残高) the other's closing ones.
 */
export function priorYear(own: readonly Statement[], other: readonly Statement[]): PriorYear {
  const statements = [...own, ...other];
  const books: TwoBooks = { statements, others: own.length, year: newest(own), otherYear: newest(other) };
  const found = own.flatMap((_, at) => [columnTies(books, at), openingTies(books, at)]);
  return {
    equations: unique(gather(found, ({ equations }) => equations)),
    givenUp: gather(found, ({ givenUp }) => givenUp),
  };
}

/** An opening balance may stand in a column of last year's too. */
function unique(equations: readonly Equation[]): Equation[] {
  const seen = new Set<string>();
  return equations.filter((equation) => {
    const name = [equation.total, ...equation.terms]
      .map((term) => [term.statement, term.line, term.column])
      .join("|");
    return !seen.has(name) && seen.add(name);
  });
}

function newest(statements: readonly Statement[]): number | null {
  const years = gather(statements, ({ period, columns }) =>
    [period, ...columns.map((column) => column.period)].flatMap((each) => each?.year ?? []),
  );
  return years.length ? greatest(years) : null;
}
