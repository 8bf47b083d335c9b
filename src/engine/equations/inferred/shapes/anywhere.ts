import type { Proposal } from "../candidate";
import type { Series } from "../series";

/** First and last list of a run, as indexes. */
type Range = readonly [number, number];

/** So many probes are searched for runs. */
const PROBES = 4;

/**
 * Neighbours among these lists, however far from the total: at each probe the runs that make the total, found by
 * their running sums, and, since a figure at their ends may be 0 there, what two probes say together.
 */
export function* anywhere(
  series: Series,
  total: number,
  lists: readonly number[],
  probes: readonly number[],
): Generator<Proposal> {
  const found = probes.slice(0, PROBES).map((place) => rangesAt(series, total, lists, place));
  const seen = new Set<string>();
  for (const [index, ranges] of found.entries()) {
    for (const [start, end] of ranges) {
      for (const [otherStart, otherEnd] of found.slice(index).flat()) {
        if (otherStart > end || otherEnd < start) continue;
        const [from, to] = [Math.min(start, otherStart), Math.max(end, otherEnd)];
        const parts = lists.slice(from, to + 1);
        if (seen.has(`${from}:${to}`) || parts.includes(total)) continue;
        seen.add(`${from}:${to}`);
        yield { total, parts, shape: "anywhere", tried: lists.length ** 2 };
      }
    }
  }
}

function rangesAt(
  { values, places }: Series,
  total: number,
  lists: readonly number[],
  place: number,
): Range[] {
  const wanted = values[total * places + place]!;
  const ranges: Range[] = [];
  // Where the next run begins, by what all before it come to.
  let starts = new Map([[0, 0]]);
  let sum = 0;
  lists.forEach((list, end) => {
    if (list === total) {
      starts = new Map([[0, end + 1]]);
      sum = 0;
      return;
    }
    const value = values[list * places + place]!;
    sum += value;
    const start = value === 0 ? undefined : starts.get(sum - wanted);
    if (start !== undefined && start < end) ranges.push([start, end]);
    starts.set(sum, end + 1);
  });
  return ranges;
}
