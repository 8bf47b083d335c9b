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
    const { byValue, ascending } = figuresAt(series, place);
    if (!someTwoMake(wanted, ascending)) continue;
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

/** What the lists hold at a place, without zeros and what cannot be read. */
interface Figures {
  /** The lists by their figures, from the first on. */
  readonly byValue: ReadonlyMap<number, readonly number[]>;
  readonly ascending: Float64Array;
}

/** Whether two figures, perhaps one twice, make another; most totals end here, without looking any figure up. */
function someTwoMake(wanted: number, ascending: Float64Array): boolean {
  let [low, high] = [0, ascending.length - 1];
  while (low <= high) {
    const sum = ascending[low]! + ascending[high]!;
    if (sum === wanted) return true;
    if (sum < wanted) low++;
    else high--;
  }
  return false;
}

const known = new WeakMap<Series, Map<number, Figures>>();

/** Made once for all totals. */
function figuresAt(series: Series, place: number): Figures {
  const ofSeries = known.get(series) ?? new Map<number, Figures>();
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
  const figures = { byValue, ascending: Float64Array.from(byValue.keys()).sort() };
  ofSeries.set(place, figures);
  return figures;
}
