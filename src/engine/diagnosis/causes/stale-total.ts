import { greatest, smallest } from "../../book/collections";
import { DisjointSets } from "../problem/disjoint-sets";
import type { Block, Cause } from "./cause";
import { type Chain, roundedShifts } from "./rounded-shifts";
import { ANY_ERROR } from "./weight";
import { holdsAt, rowsOfCells, sumOf, sumWith } from "../problem/rows";
import type { Problem } from "../problem/problem";

/**
 * Items were updated and the totals above them were not. It costs more than one figure that nothing explains (that
 * single figure may as well be the one that was not updated), and less than two.
 */
export const staleTotal: Cause = {
  id: "stale-total",
  name: { ja: "合計の更新漏れ", en: "Totals not updated" },
  cost: ANY_ERROR + 180,
  rivalsSingles: true,
  isComputed: true,
  blocks({ problem, violated }) {
    const rowsOf = rowsOfCells(problem);
    const chainOf = (starts: readonly number[]) => chainFrom(problem, rowsOf, violated, starts);
    const starts = [...violated].filter((row) => problem.rows[row]!.total !== undefined);
    const chains = starts.map((start) => chainOf([start]));
    const groups = new DisjointSets(problem.rows.length);
    chains.forEach((chain, index) => {
      for (const row of touchedRows(chain, rowsOf)) groups.join(starts[index]!, row);
    });
    const isStale = (chain: Chain) => agreed(problem, rowsOf, violated, chain) && !turnsSigns(problem, chain);
    const parts = groups.partition(starts, (row) => row).map((rows) => ({ rows, chain: chainOf(rows) }));
    const stale = parts.filter(({ chain }) => isStale(chain));
    const moved = new Set(stale.flatMap(({ chain }) => changesOf(problem, chain)));
    const alike = parts.filter((part) => {
      const changes = changesOf(problem, part.chain);
      return stale.includes(part) || (changes.length > 0 && changes.every((change) => moved.has(change)));
    });
    const together = alike.length > 1 ? [chainOf(alike.flatMap(({ rows }) => rows))] : [];
    const all = [...together, ...stale.map(({ chain }) => chain), ...chains].filter(isStale);
    return all.flatMap((chain) => {
      const shifts = roundedShifts(problem, chain);
      return shifts.map((shift) => ({ ...toBlock(problem, shift, shifts), among: all.length }));
    });
  },
  reason: {
    ja: ({ count, lines }) => `${count}か所の合計が古いままです（${lines.join(" → ")}）。`,
    en: ({ count, lines }) => `${count} totals were not updated (${lines.join(" → ")}).`,
  },
};

/**
 * Totals that are all old agree with each other: a row that holds would not if only one of its old totals were right.
 * Wrong totals that no such row ties are errors of their own.
 */
function agreed(
  { cells, rows }: Problem,
  rowsOf: readonly (readonly number[])[],
  violated: ReadonlySet<number>,
  chain: Chain,
): boolean {
  return [...chain].some(([cell, to]) => {
    const change = Math.abs(to - cells[cell]!.value);
    return rowsOf[cell]!.some((index) => {
      const { cells: terms, low, high } = rows[index]!;
      return (
        !violated.has(index) &&
        change > high - low &&
        terms.some((other) => other !== cell && chain.has(other) && chain.get(other) !== cells[other]!.value)
      );
    });
  });
}

/** A figure that only lacks its sign was computed from the items that are printed. */
function turnsSigns({ cells }: Problem, chain: Chain): boolean {
  return [...chain].some(([cell, to]) => to === 0 - cells[cell]!.value && to !== 0);
}

/**
 * The totals of the rows take what their addends sum to, and so do the totals that they are addends of, upwards; a
 * rounded total moves by as much as its addends. Empty where two rows want different figures of one total.
 */
function chainFrom(
  problem: Problem,
  rowsOf: readonly (readonly number[])[],
  violated: ReadonlySet<number>,
  starts: readonly number[],
): Chain {
  const { cells, rows } = problem;
  const chain = new Map<number, number>();
  const waiting = [...starts];
  for (let steps = 0; waiting.length > 0; steps++) {
    if (steps > MOST_STEPS * rows.length) return new Map();
    const index = waiting.shift()!;
    const row = rows[index]!;
    const { total } = row;
    if (total === undefined) continue;
    const [before, now] = [sumOf(problem, row), sumWith(problem, row, chain)];
    const own = row.coefficients[row.cells.indexOf(total)]!;
    const keepsRemainder = !violated.has(index) && Math.abs(own) === 1;
    if (keepsRemainder ? now === before : holdsAt(row, now)) continue;
    const sum = keepsRemainder ? before : Math.max(row.low, Math.min(row.high, 0));
    const to = (chain.get(total) ?? cells[total]!.value) + Math.round((sum - now) / own);
    if (!Number.isSafeInteger(to)) return new Map();
    chain.set(total, to);
    for (const above of rowsOf[total]!) {
      if (rows[above]!.total !== total && !waiting.includes(above)) waiting.push(above);
    }
  }
  return chain;
}

/** Sums lie in layers; a chain that goes round and round is given up. */
const MOST_STEPS = 4;

/** By how much its totals are off. */
function changesOf({ cells }: Problem, chain: Chain): readonly number[] {
  return [...chain].map(([cell, to]) => Math.abs(to - cells[cell]!.value)).filter((change) => change > 0);
}

function touchedRows(chain: Chain, rowsOf: readonly (readonly number[])[]): readonly number[] {
  return [...chain.keys()].flatMap((cell) => rowsOf[cell]!);
}

function toBlock({ cells }: Problem, chain: Chain, shifts: readonly Chain[]): Block {
  const changed = [...chain].filter(([cell, to]) => cells[cell]!.value !== to);
  return {
    changes: changed.map(([cell, to]) => {
      const all = shifts.map((shift) => shift.get(cell)!);
      return { cell, from: cells[cell]!.value, to, least: smallest(all), most: greatest(all) };
    }),
    missing: [],
  };
}
