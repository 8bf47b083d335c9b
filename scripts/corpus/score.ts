import type { Place, Sum } from "./cell-equation";

/** How many were found, how many of those are true, and how many there are. */
export interface Score {
  readonly reported: number;
  readonly right: number;
  readonly known: number;
}

export const NO_SCORE: Score = { reported: 0, right: 0, known: 0 };

export function plus(a: Score, b: Score): Score {
  return { reported: a.reported + b.reported, right: a.right + b.right, known: a.known + b.known };
}

export const precision = ({ right, reported }: Score): number | null => (reported ? right / reported : null);

export const recall = ({ right, known }: Score): number | null => (known ? right / known : null);

/** 2·right / (reported + known) is the harmonic mean of the two. */
export function f1({ right, reported, known }: Score): number | null {
  return reported + known ? (2 * right) / (reported + known) : null;
}

/**
 * Sums found against those known, as AggreCol scores them: the same total and the same parts, where parts with
 * nothing in them may be found in addition. Each known sum is matched once, and each found sum counts once.
 */
export function scoreSums(
  found: readonly Sum[],
  known: readonly Sum[],
  isEmpty: (place: Place) => boolean,
): Score {
  const open = new Map<Place, Sum[]>();
  for (const sum of known) open.set(sum.total, [...(open.get(sum.total) ?? []), sum]);
  const distinct = new Map(found.map((sum) => [keyOf(sum), sum]));
  let right = 0;
  for (const sum of distinct.values()) {
    const candidates = open.get(sum.total) ?? [];
    const match = candidates.findIndex(({ parts }) => isCovered(parts, sum.parts, isEmpty));
    if (match < 0) continue;
    candidates.splice(match, 1);
    right++;
  }
  return { reported: distinct.size, right, known: known.length };
}

function isCovered(
  known: ReadonlySet<Place>,
  found: ReadonlySet<Place>,
  isEmpty: (place: Place) => boolean,
): boolean {
  return (
    [...known].every((place) => found.has(place)) &&
    [...found].every((place) => known.has(place) || isEmpty(place))
  );
}

function keyOf({ total, parts }: Sum): string {
  return `${total}=${[...parts].sort().join("+")}`;
}

/** Things reported against things known, each once. */
export function scoreSets(reported: ReadonlySet<string>, known: ReadonlySet<string>): Score {
  const right = [...reported].filter((each) => known.has(each)).length;
  return { reported: reported.size, right, known: known.size };
}
