import { inOrder, type Proposal } from "../candidate";
import type { Series } from "../series";
import { Probe } from "./probes";

/** The places that are looked at first, and how many lists at least and at most lie between a total and its parts. */
interface Reach {
  readonly probes: readonly number[];
  readonly gaps: readonly [least: number, most: number];
}

/**
 * Neighbours among these lists on either side of the total, with so many lists at most between it and the nearest
 * part: 計 right below its items, 総数 left of them, a note column between.
 */
export function* runs(
  series: Series,
  total: number,
  lists: readonly number[],
  { probes, gaps: [leastGap, mostGap] }: Reach,
): Generator<Proposal> {
  const before = lists.filter((list) => list < total).reverse();
  const after = lists.filter((list) => list > total);
  let tried = 1;
  for (const [side, near] of [before, after].entries()) {
    for (let gap = leastGap; gap <= mostGap && gap < near.length - 1; gap++) {
      const probe = new Probe(series, total, probes);
      for (let end = gap; end < near.length; end++) {
        const isNear = probe.add(near[end]!);
        if (end > gap) tried++;
        if (probe.isSpent) {
          tried += near.length - 1 - end;
          break;
        }
        if (end === gap || !isNear) continue;
        const parts = inOrder(near.slice(gap, end + 1));
        yield { total, parts, shape: `run ${side} ${gap} ${parts.length}`, tried };
      }
    }
  }
}
