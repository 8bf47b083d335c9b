import type { Candidate } from "./candidate";
import { Relations } from "./implied";
import type { Series } from "./series";

/** Two sums of one list: by kind and by region. */
const MOST_SUMS = 2;

/** The sums of a table that were found so far, and which more may stand beside them. */
export class Accepted<Sum extends Candidate> {
  private found: Sum[] = [];
  /** Those of which the last addition left other parts than they had. */
  private changed: readonly Sum[] = [];
  private readonly relations: Relations;
  private readonly byTotal = new Map<number, Sum[]>();
  private readonly byFirst = new Map<number, Sum[]>();

  constructor(private readonly series: Series) {
    this.relations = new Relations(series);
  }

  get sums(): readonly Sum[] {
    return this.found;
  }

  isTotal(list: number): boolean {
    return this.byTotal.has(list);
  }

  add(sum: Sum): void {
    this.relations.add(sum);
    this.found = [...this.found, sum];
    this.list(sum);
    const news = [...this.changed, sum];
    const before = this.found;
    // What none of these reduces was reduced by all others before.
    const isNew = (each: Sum) => each === sum || news.some((other) => mayReduce(other, each));
    const after = before.map((each) => (isNew(each) ? this.reduced(each) : each));
    this.changed = after.filter((each, index) => each !== before[index]);
    if (this.changed.length) this.keep(after);
  }

  private keep(sums: Sum[]): void {
    this.found = sums;
    this.byTotal.clear();
    this.byFirst.clear();
    for (const sum of sums) this.list(sum);
  }

  private list(sum: Sum): void {
    for (const [lists, key] of [
      [this.byTotal, sum.total],
      [this.byFirst, sum.parts[0]!],
    ] as const) {
      const known = lists.get(key);
      if (known) known.push(sum);
      else lists.set(key, [sum]);
    }
  }

  /** Parts that another list adds up stand for nothing but that list: a total of totals is theirs. */
  reduced<Some extends Candidate>(candidate: Some): Some {
    let parts = new Set(candidate.parts);
    for (let again = true; again;) {
      again = false;
      for (const sum of this.found) {
        if (sum.total === candidate.total || parts.has(sum.total) || sum.parts.length >= parts.size) continue;
        if (!sum.parts.every((part) => parts.has(part))) continue;
        parts = new Set([...parts].filter((part) => !sum.parts.includes(part))).add(sum.total);
        again = true;
      }
    }
    return parts.size === candidate.parts.length
      ? candidate
      : { ...candidate, parts: [...parts].sort((a, b) => a - b) };
  }

  /**
   * Whether the sum does not contradict those found and says something new, or, where it lies to its parts as they do,
   * repeats them: people write both the row totals and the column totals of a grand total down.
   */
  allows(candidate: Candidate, isAlike = false): boolean {
    const own = this.byTotal.get(candidate.total) ?? [];
    if (own.length >= MOST_SUMS) return false;
    if (own.some(({ parts }) => parts.some((part) => candidate.parts.includes(part)))) return false;
    if (this.isCircular(candidate) || this.isFarCopy(candidate)) return false;
    return isAlike || !this.relations.implies(candidate) || this.isRepeated(candidate);
  }

  private isCircular({ total, parts }: Candidate): boolean {
    const reached = new Set(parts);
    for (const list of reached) {
      if (list === total) return true;
      for (const sum of this.byTotal.get(list) ?? []) for (const part of sum.parts) reached.add(part);
    }
    return false;
  }

  /** The sums of the very same parts. */
  private alike({ total, parts }: Candidate): readonly Sum[] {
    const [first] = parts;
    const isSame = (sum: Sum) =>
      sum.parts.length === parts.length && sum.parts.every((part, index) => part === parts[index]);
    return (this.byFirst.get(first!) ?? []).filter((sum) => sum.total !== total && isSame(sum));
  }

  /** A total printed again elsewhere (資産合計 = 負債・資本合計) does not add up the same parts there. */
  private isFarCopy(candidate: Candidate): boolean {
    return this.alike(candidate).some(({ total }) => Math.abs(total - candidate.total) > 1);
  }

  /** A total printed twice side by side. */
  private isRepeated(candidate: Candidate): boolean {
    const { values, places } = this.series;
    const figures = (list: number) => values.subarray(list * places, (list + 1) * places);
    const own = figures(candidate.total);
    return this.alike(candidate).some(({ total }) =>
      figures(total).every((value, place) => value === own[place]),
    );
  }
}

/** Whether one sum may stand for parts of another. */
function mayReduce(sum: Candidate, { total, parts }: Candidate): boolean {
  if (sum.total === total || sum.parts.length >= parts.length) return false;
  const own = new Set(parts);
  return !own.has(sum.total) && sum.parts.every((part) => own.has(part));
}
