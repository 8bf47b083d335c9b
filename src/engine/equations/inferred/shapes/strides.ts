import { inOrder, type Proposal } from "../candidate";
import { mostTried } from "../thresholds";
import type { Series } from "../series";
import { Probe } from "./probes";

/** Their number grows with the third power of that of the lists. */
const MOST_LISTS = 150;

/** Every second, third … list on either side of the total: 男, 女, 計 over several years. */
export function* strides(series: Series, total: number, probes: readonly number[]): Generator<Proposal> {
  const { count } = series;
  const most = mostTried(series, total);
  if (count > MOST_LISTS || most < 1) return;
  const probe = new Probe(series, total, probes);
  let tried = 1;
  for (const side of [1, -1]) {
    for (let step = 2; step < count; step++) {
      for (let first = 1; first <= step; first++) {
        probe.clear();
        const parts: number[] = [];
        for (let list = total + side * first; list >= 0 && list < count; list += side * step) {
          parts.push(list);
          const isNear = probe.add(list);
          if (parts.length < 2) continue;
          tried++;
          if (tried > most) return;
          if (!isNear) continue;
          const shape = `stride ${side * step} ${first} ${parts.length}`;
          yield { total, parts: inOrder(parts), shape, tried };
        }
      }
    }
  }
}
