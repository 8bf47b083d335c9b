import { type Problem, rowsOfCells } from "./problem";

/** Totals and the figures that they should have. */
export type Chain = ReadonlyMap<number, number>;

/** More shifts than these are not told apart. */
const MOST_SHIFTS = 5;

/**
 * What old totals should be where rounding hides by how much exactly they are off: one amount moved them all, or twice
 * as much, and every amount with which all rows hold will do. A total that would move by no more than rounding does
 * stays as it is. The chain itself where its rows leave no room, or where no one amount explains it.
 */
export function roundedShifts(problem: Problem, chain: Chain): readonly Chain[] {
  const room = roomOf(problem, [...chain.keys()]);
  if (room === 0) return [chain];
  const changes = [...chain]
    .map(([cell, to]) => ({ cell, change: to - problem.cells[cell]!.value }))
    .filter(({ change }) => Math.abs(change) > room);
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
    .filter((each) => rowsHold(problem, each));
  return found.length > 0 ? fromTheMiddle(found).slice(0, MOST_SHIFTS) : [chain];
}

/** How much room the rows of the cells leave at the most. */
function roomOf({ rows, cells }: Problem, of: readonly number[]): number {
  const rowsOf = rowsOfCells({ rows, cells });
  return Math.max(0, ...of.flatMap((cell) => rowsOf[cell]!.map((row) => rows[row]!.high - rows[row]!.low)));
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

function rowsHold({ cells, rows }: Problem, chain: Chain): boolean {
  const rowsOf = rowsOfCells({ cells, rows });
  return [...chain.keys()].every((moved) =>
    rowsOf[moved]!.every((index) => {
      const { cells: terms, coefficients, low, high } = rows[index]!;
      const sum = terms.reduce(
        (all, cell, at) => all + coefficients[at]! * (chain.get(cell) ?? cells[cell]!.value),
        0,
      );
      return sum >= low && sum <= high;
    }),
  );
}
