import type { Proposal } from "../candidate";
import type { Series } from "../series";
import { Probe } from "./probes";

/** The places that are looked at first, and how many lists at least and at most lie between a total and its parts. */
interface Reach {
  readonly probes: readonly number[];
  readonly gaps: readonly [least: number, most: number];
}

/**
 * Neighbours among these lists, which ascend, on either side of the total, with so many lists at most between it and
 * the nearest part: 計 right below its items, 総数 left of them, a note column between.
 */
export function* runs(
  series: Series,
  total: number,
  lists: readonly number[],
  { probes, gaps: [leastGap, mostGap] }: Reach,
): Generator<Proposal> {
  const before = howManyBelow(total, lists);
  const behind = lists[before] === total ? before + 1 : before;
  const sides = [
    { first: before - 1, step: -1, length: before },
    { first: behind, step: 1, length: lists.length - behind },
  ];
  let tried = 1;
  for (const [side, { first, step, length }] of sides.entries()) {
    for (let gap = leastGap; gap <= mostGap && gap < length - 1; gap++) {
      const probe = new Probe(series, total, probes);
      for (let end = gap; end < length; end++) {
        const isNear = probe.add(lists[first + step * end]!);
        if (end > gap) tried++;
        if (probe.isSpent) {
          tried += length - 1 - end;
          break;
        }
        if (end === gap || !isNear) continue;
        const [nearest, last] = [first + step * gap, first + step * end];
        const parts = lists.slice(Math.min(nearest, last), Math.max(nearest, last) + 1);
        yield { total, parts, shape: `run ${side} ${gap} ${parts.length}`, tried };
      }
    }
  }
}

/** Of ascending lists. */
function howManyBelow(total: number, lists: readonly number[]): number {
  let [low, high] = [0, lists.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lists[middle]! < total) low = middle + 1;
    else high = middle;
  }
  return low;
}
