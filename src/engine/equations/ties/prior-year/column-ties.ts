import type { Equation, GivenUp, Term, UncheckedReason } from "../../../types";
import { columnsFor, earlierColumns, type EarlierColumn, isVague } from "./columns";
import { agreementOf, amountOf, isPrinted, termAt, tie } from "./pair";
import { type SameTable, sameTables } from "./same-table";
import type { PriorYear, TwoBooks } from "./books";

/** Of a column in which so many figures stand and hardly any is the other book's, the two are not of one time … */
const ENOUGH = 5;
const LEAST_EQUAL = 1 / 3;
/** … nor where less than half is, and the heading asks for 補正後 without the other book saying that it is. */
const LEAST_EQUAL_OF_VAGUE = 1 / 2;

/** The columns of a statement that repeat the other book. */
export function columnTies(books: TwoBooks, own: number): PriorYear {
  const earlier = earlierColumns(books.statements[own]!, books.year);
  if (!earlier.length) return { equations: [], givenUp: [] };
  const tables = sameTables(books.statements, own, books.others);
  const found = earlier.map((each) => columnTie(books, own, each, tables));
  return {
    equations: found.flatMap(({ equations }) => equations),
    givenUp: found.flatMap(({ givenUp }) => givenUp),
  };
}

/** A column of this book beside one of the other: the pairs of figures. */
interface Reading {
  readonly table: SameTable;
  readonly pairs: readonly (readonly [own: Term, other: Term])[];
  readonly equal: number;
  readonly count: number;
  readonly isVague: boolean;
}

function columnTie(
  { statements, otherYear }: TwoBooks,
  own: number,
  earlier: EarlierColumn,
  tables: readonly SameTable[],
): PriorYear {
  const { column } = earlier;
  const leave = (why: UncheckedReason): PriorYear => ({
    equations: [],
    givenUp: [{ what: "column", why, statement: own, line: null, column }],
  });
  let refused: UncheckedReason = "not-in-other-book";
  for (const table of tables) {
    const found = columnsFor(statements[own]!, earlier, statements[table.statement]!, otherYear);
    if (typeof found === "string") {
      if (refused === "not-in-other-book") refused = found;
      continue;
    }
    const readings = found.map((at): Reading => {
      const pairs = [...table.lines].map(
        ([line, there]) => [termAt(own, line, column), termAt(table.statement, there, at)] as const,
      );
      const { pairs: count, equal } = agreementOf(pairs, statements);
      const isUnsaid = isVague(statements[own]!, column, statements[table.statement]!, at);
      return { table, pairs, count, equal, isVague: isUnsaid };
    });
    const best = readings.reduce((a, b) => (b.equal > a.equal ? b : a));
    return isOfOtherTime(best) ? leave("other-edition") : tied(best, own, column, statements);
  }
  return leave(refused);
}

function isOfOtherTime({ equal, count, isVague }: Reading): boolean {
  if (isVague && equal < count * LEAST_EQUAL_OF_VAGUE) return true;
  return count >= ENOUGH && equal < count * LEAST_EQUAL;
}

/** An equation for each line that both print; a figure of this book whose line the other lacks cannot be asked. */
function tied(
  { table, pairs }: Reading,
  own: number,
  column: number,
  statements: TwoBooks["statements"],
): PriorYear {
  const equations = pairs.flatMap(([one, other]): Equation[] =>
    isPrinted(amountOf(one, statements), amountOf(other, statements)) ? [tie(one, other, statements)] : [],
  );
  const givenUp = statements[own]!.lines.flatMap(({ type, amounts }, line): GivenUp[] =>
    type === "heading" || table.lines.has(line) || !amounts[column]!.value
      ? []
      : [{ what: "tie", why: "not-in-other-book", statement: own, line, column }],
  );
  return { equations, givenUp };
}
