import type { Book } from "./bound";
import type { Ledger } from "./ledger";
import { ledgerLike, ledgerWithout, openLedger, type OpenRows } from "./open-ledger";
import { type OptionSource, optionSource } from "../candidates/options";
import type { Problem } from "../problem/problem";

/** Opens the books of problems that have much in common: what was worked out for one serves the others. */
export interface Books {
  /** The same book for the same problem. `like` is one that is open, with the same rows over nearly the same figures. */
  open(problem: Problem, like?: Problem): Book;
  /** A book of its own as if some rows were not there. */
  without(problem: Problem, leftOut: ReadonlySet<number>): Book;
}

export function openBooks(source: OptionSource = optionSource()): Books {
  const opened = new Map<Problem, Book>();
  const openRows = new Map<Problem["cells"], OpenRows>();
  const openedLedger = (problem: Problem) => {
    const rows: OpenRows = openRows.get(problem.cells) ?? new Map();
    openRows.set(problem.cells, rows);
    return openLedger(problem, rows);
  };
  const books: Books = {
    open(problem, like) {
      const known = opened.get(problem);
      if (known) return known;
      const model = like && opened.get(like);
      let ledger: Ledger | null = null;
      const book: Book = {
        cells: problem.cells,
        options: source(problem),
        get ledger() {
          return (ledger ??= model ? ledgerLike(model.ledger, like, problem) : openedLedger(problem));
        },
        originals: problem.rows.length,
      };
      opened.set(problem, book);
      return book;
    },
    without(problem, leftOut) {
      const { cells, options, ledger, originals } = books.open(problem);
      return { cells, options, ledger: ledgerWithout(ledger, leftOut), originals };
    },
  };
  return books;
}
