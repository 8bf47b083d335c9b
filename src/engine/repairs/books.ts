import type { Book } from "./bound";
import type { Ledger } from "./ledger";
import { type HoldingRows, ledgerLike, openLedger } from "./open-ledger";
import { type OptionSource, optionSource } from "./options";
import type { Problem } from "./problem";

/** Opens the books of problems that have much in common: what was worked out for one serves the others. */
export interface Books {
  /** The same book for the same problem. `like` is one that is open, with the same rows over nearly the same figures. */
  open(problem: Problem, like?: Problem): Book;
}

export function openBooks(source: OptionSource = optionSource()): Books {
  const books = new Map<Problem, Book>();
  const holding = new Map<Problem["cells"], HoldingRows>();
  const openedLedger = (problem: Problem) => {
    const rows: HoldingRows = holding.get(problem.cells) ?? new Map();
    holding.set(problem.cells, rows);
    return openLedger(problem, rows);
  };
  return {
    open(problem, like) {
      const known = books.get(problem);
      if (known) return known;
      const model = like && books.get(like);
      let ledger: Ledger | null = null;
      const book: Book = {
        cells: problem.cells,
        options: source(problem),
        get ledger() {
          return (ledger ??= model ? ledgerLike(model.ledger, like, problem) : openedLedger(problem));
        },
        originals: problem.rows.length,
      };
      books.set(problem, book);
      return book;
    },
  };
}
