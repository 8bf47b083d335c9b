import type { Candidate } from "./candidate";
import type { Series } from "./series";

/** Small enough that products of two stay exact. */
const PRIME = 94_906_249;

type Row = Map<number, number>;

/** Which relations follow from those that were accepted, equal lists counting as one. */
export class Relations {
  private readonly same: readonly (number | null)[];
  private readonly rows = new Map<number, Row>();

  constructor(series: Series) {
    this.same = equalLists(series);
  }

  add(candidate: Candidate): void {
    const row = this.rest(candidate);
    const [lead] = row.keys();
    if (lead === undefined) return;
    const factor = inverse(row.get(lead)!);
    for (const [list, value] of row) row.set(list, (value * factor) % PRIME);
    this.rows.set(lead, row);
  }

  implies(candidate: Candidate): boolean {
    return this.rest(candidate).size === 0;
  }

  /** What is left of a relation once those known are taken off. */
  private rest({ total, parts }: Candidate): Row {
    const row: Row = new Map();
    this.put(row, total, PRIME - 1);
    for (const part of parts) this.put(row, part, 1);
    for (let again = true; again;) {
      again = false;
      for (const [list, value] of row) {
        const known = this.rows.get(list);
        if (!known) continue;
        for (const [other, factor] of known) plus(row, other, PRIME - ((factor * value) % PRIME));
        again = true;
        break;
      }
    }
    return row;
  }

  private put(row: Row, list: number, factor: number): void {
    const same = this.same[list];
    if (same !== null && same !== undefined) plus(row, same, factor);
  }
}

function plus(row: Row, list: number, by: number): void {
  const value = ((row.get(list) ?? 0) + by) % PRIME;
  if (value === 0) row.delete(list);
  else row.set(list, value);
}

function inverse(value: number): number {
  let [result, base] = [1n, BigInt(value)];
  const prime = BigInt(PRIME);
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return Number(result);
}

/** For each list the first that is equal to it; null where it is zero throughout. */
function equalLists({ count, places, values }: Series): (number | null)[] {
  const firsts = new Map<number, number[]>();
  return Array.from({ length: count }, (_, list) => {
    const own = values.subarray(list * places, (list + 1) * places);
    if (own.every((value) => value === 0)) return null;
    const print = printOf(own);
    const alike = firsts.get(print) ?? [];
    firsts.set(print, alike);
    const known = alike.find((first) =>
      own.every((value, at) => Object.is(value + 0, values[first * places + at]! + 0)),
    );
    if (known === undefined) alike.push(list);
    return known ?? list;
  });
}

/** The same number for the same figures, another for most others. */
function printOf(figures: Float64Array): number {
  let print = 0;
  for (const figure of figures) print = (Math.imul(print, 31) + figure) | 0;
  return print;
}
