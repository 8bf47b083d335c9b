import type { Series } from "../series";

/** What lists come to one after the other at a place. */
export interface RunningSums {
  /** By how many lists: what the first ones come to, without those that cannot be read. */
  readonly sums: Float64Array;
  /** All such counts by their sums, of equal sums the smaller count first; and these sums. */
  readonly order: Uint32Array;
  readonly ascending: Float64Array;
  /** By how many lists: how many of the first ones cannot be read. */
  readonly unreadable: Uint32Array;
}

const known = new WeakMap<readonly number[], Map<number, RunningSums>>();

/** Made once for all totals that are sought among the same lists, which are those of one series. */
export function runningSums(series: Series, lists: readonly number[], place: number): RunningSums {
  const byPlace = known.get(lists) ?? new Map<number, RunningSums>();
  known.set(lists, byPlace);
  const made = byPlace.get(place) ?? summedUp(series, lists, place);
  byPlace.set(place, made);
  return made;
}

function summedUp({ values, places }: Series, lists: readonly number[], place: number): RunningSums {
  const sums = new Float64Array(lists.length + 1);
  const unreadable = new Uint32Array(lists.length + 1);
  let isRising = true;
  lists.forEach((list, count) => {
    const value = values[list * places + place]!;
    const isRead = !Number.isNaN(value);
    sums[count + 1] = sums[count]! + (isRead ? value : 0);
    unreadable[count + 1] = unreadable[count]! + (isRead ? 0 : 1);
    if (value < 0) isRising = false;
  });
  const order = Uint32Array.from(sums, (_, count) => count);
  if (!isRising) order.sort((a, b) => sums[a]! - sums[b]! || a - b);
  return { sums, order, ascending: Float64Array.from(order, (count) => sums[count]!), unreadable };
}
