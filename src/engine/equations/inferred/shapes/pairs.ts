import type { Proposal } from "../candidate";
import type { Series } from "../series";

/** So many probes are searched for pairs. */
const PROBES = 3;

/** Two lists at any place, found by what the one leaves of the total: 予算額 = 決算額 + 不用額, whichever stands first. */
export function* pairs(series: Series, total: number, probes: readonly number[]): Generator<Proposal> {
  const { values, places, count } = series;
  const seen = new Set<number>();
  for (const place of probes.slice(0, PROBES)) {
    const wanted = values[total * places + place]!;
    const byValue = listsByValue(series, place);
    for (let list = 0; list < count; list++) {
      const value = values[list * places + place]!;
      if (list === total || value === 0 || Number.isNaN(value)) continue;
      for (const other of byValue.get(wanted - value) ?? []) {
        if (other >= list) break;
        if (other === total || seen.has(other * count + list)) continue;
        seen.add(other * count + list);
        const shape = `pair ${other - total} ${list - total}`;
        yield { total, parts: [other, list], shape, tried: count ** 2 };
      }
    }
  }
}

const known = new WeakMap<Series, Map<number, ReadonlyMap<number, readonly number[]>>>();

/** The lists by their figures at a place, from the first on; made once for all totals. */
function listsByValue(series: Series, place: number): ReadonlyMap<number, readonly number[]> {
  const ofSeries = known.get(series) ?? new Map<number, ReadonlyMap<number, readonly number[]>>();
  known.set(series, ofSeries);
  const made = ofSeries.get(place);
  if (made) return made;
  const { values, places, count } = series;
  const byValue = new Map<number, number[]>();
  for (let list = 0; list < count; list++) {
    const value = values[list * places + place]!;
    if (value === 0 || Number.isNaN(value)) continue;
    const same = byValue.get(value);
    if (same) same.push(list);
    else byValue.set(value, [list]);
  }
  ofSeries.set(place, byValue);
  return byValue;
}
