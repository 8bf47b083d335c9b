import type { Proposal } from "../candidate";
import type { Series } from "../series";
import { type RunningSums, runningSums } from "./running-sums";

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
  const own = lists.indexOf(total);
  const found = probes.slice(0, PROBES).map((place) => {
    const wanted = series.values[total * series.places + place]!;
    return rangesThatMake(wanted, runningSums(series, lists, place), own + 1);
  });
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

/**
 * By their last list the runs of several that come to a figure, of those with the same end the shortest, none with a 0
 * at its end. `behind` is how many lists there are to the end of the total itself, 0 where it is none of them: no run
 * leads over it, nor over what cannot be read. What a run may begin behind rises with what it may end at, so that one
 * goes through each once.
 */
function rangesThatMake(
  wanted: number,
  { sums, order, ascending, unreadable }: RunningSums,
  behind: number,
): Range[] {
  const ranges: Range[] = [];
  let next = 0;
  for (let index = 0; index < order.length; index++) {
    const rest = ascending[index]! - wanted;
    while (ascending[next]! < rest) next++;
    if (ascending[next] !== rest) continue;
    const end = order[index]!;
    while (ascending[next + 1] === rest && order[next + 1]! < end) next++;
    const start = order[next]!;
    const from = end > behind ? behind : 0;
    if (start < from || end - start < 2 || end === behind) continue;
    if (sums[end] !== sums[end - 1] && unreadable[end] === unreadable[from]) ranges.push([start, end - 1]);
  }
  return ranges.sort(([, a], [, b]) => a - b);
}
