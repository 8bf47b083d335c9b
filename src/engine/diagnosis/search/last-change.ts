import { VERDICT } from "./trail";
import { CHEAPEST } from "../candidates/options";
import type { Span } from "../problem/rows";
import { demandedChange, type Model, namedWithin } from "./lower-bound";

/** What two further changes cost at the least. */
const TWO_CHANGES = 2 * CHEAPEST;

/**
 * The least that it takes to settle all violated rows where not enough is left for two changes: then one change
 * settles them all and breaks no other row. 0 where two may be paid for, about which this says nothing.
 */
export function leastOfLastChange(model: Model, left: number): number {
  if (left >= TWO_CHANGES) return 0;
  const { trail } = model;
  const violated = [...trail.violated].map((index) => trail.rows[index]!.cells);
  let least = TWO_CHANGES;
  for (const cell of violated[0]!) {
    if (trail.verdicts[cell] === VERDICT.settled || !violated.every((cells) => cells.includes(cell)))
      continue;
    const span = changeForAll(model, cell);
    if (span) least = Math.min(least, costWithin(model, cell, span));
  }
  return least;
}

/** The changes of the cell after which all its rows hold; null where none is. */
function changeForAll({ trail }: Model, cell: number): Span | null {
  let least = -Infinity;
  let most = Infinity;
  for (const index of trail.rowsOf[cell]!) {
    const row = trail.rows[index]!;
    if (!row.active) continue;
    const demanded = demandedChange(row, cell);
    if (!demanded) return null;
    least = Math.max(least, demanded.least);
    most = Math.min(most, demanded.most);
    if (least > most) return null;
  }
  return { least, most };
}

function costWithin(model: Model, cell: number, span: Span): number {
  const isSuspect = model.trail.verdicts[cell] === VERDICT.suspect;
  const named = isSuspect ? namedWithin(model, cell, span) : [];
  return named.reduce((least, { cost }) => Math.min(least, cost), model.options(cell).leastFree);
}
