/** Rows or columns one after the other, in pixels; hidden ones take no place. */
export class Axis {
  private readonly starts: Float64Array;

  /** @param size of each, 0 where it is hidden. */
  constructor(
    readonly count: number,
    size: (at: number) => number,
  ) {
    this.starts = new Float64Array(count + 1);
    for (let at = 0; at < count; at += 1) this.starts[at + 1] = this.starts[at]! + size(at);
  }

  get total(): number {
    return this.starts[this.count]!;
  }

  start(at: number): number {
    return this.starts[Math.min(Math.max(at, 0), this.count)]!;
  }

  size(at: number): number {
    return this.start(at + 1) - this.start(at);
  }

  isHidden(at: number): boolean {
    return this.size(at) === 0;
  }

  /** The one that stands at this place, the last where it is beyond all. */
  at(place: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= place) low = middle;
      else high = middle - 1;
    }
    return Math.max(low, 0);
  }

  /** The shown ones between two, both included. */
  shown(first: number, last: number): number[] {
    const found: number[] = [];
    for (let at = first; at <= Math.min(last, this.count - 1); at += 1)
      if (!this.isHidden(at)) found.push(at);
    return found;
  }
}

/** Where a long axis is cut so that little of it has to be drawn: near every `step`, but through none of the spans. */
export function cutsOf(
  first: number,
  count: number,
  step: number,
  spans: readonly (readonly [first: number, last: number])[],
): number[] {
  const cuts = [first];
  const isInside = new Uint8Array(count + 1);
  for (const [from, to] of spans) isInside.fill(1, Math.max(from + 1, 0), Math.min(to + 1, count));
  for (let at = first + step; at < count; at += step) {
    let cut = at;
    // A span longer than this is cut all the same: it is drawn in pieces.
    while (cut < count && isInside[cut] && cut - at < 4 * step) cut += 1;
    if (cut < count) cuts.push(cut);
    at = cut;
  }
  return [...cuts, count].filter((cut, index, all) => index === 0 || cut > all[index - 1]!);
}
