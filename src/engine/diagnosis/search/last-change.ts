import { type Book, demandedChange, namedWithin, type Span } from "./bound";
import { VERDICT } from "./ledger";
import { CHEAPEST } from "../candidates/options";

/** What two further changes cost at the least. */
const TWO_CHANGES = 2 * CHEAPEST;

/**
 * The least that it takes to settle all violated rows where not enough is left for two changes: then one change
 * settles them all and breaks no other row. 0 where two may be paid for, about which this says nothing.
 */
export function leastOfLastChange(book: Book, left: number): number {
  if (left >= TWO_CHANGES) return 0;
  const { ledger } = book;
  const violated = [...ledger.violated].map((index) => ledger.rows[index]!.cells);
  let least = TWO_CHANGES;
  for (const cell of violated[0]!) {
    if (ledger.verdicts[cell] === VERDICT.settled || !violated.every((cells) => cells.includes(cell)))
      continue;
    const span = changeForAll(book, cell);
    if (span) least = Math.min(least, costWithin(book, cell, span));
  }
  return least;
}

/** The changes of the cell after which all its rows hold; null where none is. */
function changeForAll({ ledger }: Book, cell: number): Span | null {
  let least = -Infinity;
  let most = Infinity;
  for (const index of ledger.rowsOf[cell]!) {
    const row = ledger.rows[index]!;
    if (!row.active) continue;
    const demanded = demandedChange(row, cell);
    if (!demanded) return null;
    least = Math.max(least, demanded.least);
    most = Math.min(most, demanded.most);
    if (least > most) return null;
  }
  return { least, most };
}

function costWithin(book: Book, cell: number, span: Span): number {
  const isSuspect = book.ledger.verdicts[cell] === VERDICT.suspect;
  const named = isSuspect ? namedWithin(book, cell, span) : [];
  return named.reduce((least, { cost }) => Math.min(least, cost), book.options(cell).leastFree);
}
