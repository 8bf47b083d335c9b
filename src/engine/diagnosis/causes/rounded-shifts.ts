import { greatest } from "../../book/collections";
import { holdsAt, rowsOfCells, sumWith } from "../problem/rows";
import type { Problem } from "../problem/problem";

/** Totals and the figures that they should have. */
export type Chain = ReadonlyMap<number, number>;

/** So many are listed. */
const MOST_SHIFTS = 5;

/** A sum of forty rounded addends leaves no more. */
const MOST_ROOM = 40;

/**
 * What old totals should be where rounding hides by how much exactly they are off: one amount moved them all, or twice
 * as much, and every amount with which all rows hold will do. A total that would move by no more than rounding does
 * stays as it is. The chain itself where its rows leave no room, or another one, or where no one amount explains it.
 */
export function roundedShifts(problem: Problem, chain: Chain): readonly Chain[] {
  const all = [...chain].map(([cell, to]) => {
    return { cell, change: to - problem.cells[cell]!.value, room: roomOf(problem, cell) };
  });
  const room = greatest(all.map((each) => each.room));
  if (room === 0 || room > MOST_ROOM) return [chain];
  const changes = all.filter((each) => Math.abs(each.change) > each.room);
  if (changes.length === 0) return [chain];
  const amounts = changes.map(({ change }) => Math.abs(change)).sort((a, b) => a - b);
  const least = amounts[0]!;
  const likely = amounts.filter((amount) => amount <= least + room);
  const middle = likely[likely.length >> 1]!;
  const shifted = (amount: number): Chain =>
    new Map(
      changes.map(({ cell, change }) => {
        const times = Math.round(Math.abs(change) / middle);
        return [cell, problem.cells[cell]!.value + Math.sign(change) * times * amount];
      }),
    );
  const found = around(middle, room)
    .map(shifted)
    .filter((shift) => rowsHold(problem, [...chain.keys()], shift));
  return found.length > 0 ? fromTheMiddle(found).slice(0, MOST_SHIFTS) : [chain];
}

/** How much room the sums of a cell leave at the most; a tie to another unit is no sum. */
function roomOf({ rows, cells }: Problem, cell: number): number {
  const own = rowsOfCells({ rows, cells })[cell] ?? [];
  const rooms = own
    .map((row) => rows[row]!)
    .flatMap(({ coefficients, low, high }) =>
      coefficients.every((factor) => Math.abs(factor) === 1) ? [high - low] : [],
    );
  return Math.max(0, greatest(rooms));
}

/** The whole numbers that are no further away than `most`. */
function around(middle: number, most: number): readonly number[] {
  return Array.from({ length: 2 * most + 1 }, (_, step) => middle - most + step);
}

function fromTheMiddle<Item>(items: readonly Item[]): readonly Item[] {
  const middle = (items.length - 1) / 2;
  return items
    .map((item, at) => ({ item, away: Math.abs(at - middle) }))
    .sort((a, b) => a.away - b.away)
    .map(({ item }) => item);
}

/** Whether all rows of the totals hold. */
function rowsHold(problem: Problem, totals: readonly number[], chain: Chain): boolean {
  const rowsOf = rowsOfCells(problem);
  return totals.every((total) =>
    rowsOf[total]!.every((index) => {
      const row = problem.rows[index]!;
      return holdsAt(row, sumWith(problem, row, chain));
    }),
  );
}
