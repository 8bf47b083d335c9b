import type { Series } from "../series";

const MOST = 8;

/** Places at which the figures of a list are large: what does not tie at any of them need not be weighed. */
export function probesOf({ values, places, blank }: Series, list: number): number[] {
  const found: number[] = [];
  const size = (place: number) => Math.abs(values[list * places + place]!);
  for (let place = 0; place < places; place++) {
    const own = size(place);
    if (blank[list * places + place] || !(own > 0)) continue;
    let at = found.length;
    while (at > 0 && size(found[at - 1]!) < own) at--;
    if (at === MOST) continue;
    found.splice(at, 0, place);
    if (found.length > MOST) found.pop();
  }
  return found;
}

/** The sums of a growing set of parts at the probes of a total. */
export class Probe {
  private readonly sums: Float64Array;
  private readonly wanted: readonly number[];
  /** What a sum may come to at most and still be near the total, now or later. */
  private readonly most: readonly number[];
  private passed = 0;

  constructor(
    private readonly series: Series,
    total: number,
    private readonly probes: readonly number[],
  ) {
    this.sums = new Float64Array(probes.length);
    this.wanted = probes.map((place) => series.values[total * series.places + place]!);
    this.most = probes.map((place, index) => {
      const wanted = this.wanted[index]!;
      return series.rising[place] ? wanted + Math.abs(wanted) * NEAR : Infinity;
    });
  }

  /** Takes all parts away again. */
  clear(): void {
    this.sums.fill(0);
    this.passed = 0;
  }

  /** Too many probes have passed the total for any further part to bring the sum near it. */
  get isSpent(): boolean {
    return (this.probes.length - this.passed) * ENOUGH < this.probes.length;
  }

  /** Adds a part; whether the sum is near the total at enough probes. */
  add(part: number): boolean {
    const { values, places } = this.series;
    let near = 0;
    this.passed = 0;
    for (let index = 0; index < this.probes.length; index++) {
      const sum = (this.sums[index]! += values[part * places + this.probes[index]!]!);
      const wanted = this.wanted[index]!;
      if (Math.abs(sum - wanted) <= Math.abs(wanted) * NEAR) near++;
      else if (!(sum <= this.most[index]!)) this.passed++;
    }
    return near * ENOUGH >= this.probes.length;
  }
}

/** As near as rounding may leave it. */
const NEAR = 1e-3;

/** One probe in so many must tie: the others may hold errors. */
const ENOUGH = 4;
