import type { Change, CheckedEquation, Term } from "../types";
import { isSamePlace, placeNumber } from "../findings/changed-figures";

/** The equation that shows best that the changes are right: one that missed by just one of them, its own sum, short. */
export function mainEquation(
  changes: readonly Change[],
  settled: readonly CheckedEquation[],
): CheckedEquation | undefined {
  const places = new Set(changes.map(({ place }) => placeNumber(place)));
  const example = telling(changes, settled);
  const rated = settled
    .map((equation) => ({ equation, rating: ratingOf(equation, example, places) }))
    .filter(({ rating }) => rating !== null);
  rated.sort((a, b) => compare(a.rating!, b.rating!));
  return rated[0]?.equation;
}

/** Best is least, from the first number on; null for an equation in which nothing changes. */
function ratingOf(
  equation: CheckedEquation,
  example: Change | undefined,
  places: ReadonlySet<number>,
): readonly number[] | null {
  const { total, terms } = equation;
  const isChanged = (term: Term) => places.has(placeNumber(term));
  const changed = terms.filter(isChanged).length + (isChanged(total) ? 1 : 0);
  if (!changed) return null;
  return [
    example && missesBy(equation, example) ? 0 : 1,
    terms.length > 1 ? 0 : 1,
    example && isSamePlace(total, example.place) ? 0 : 1,
    changed,
    terms.length + 1,
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** The change that alone is what an equation misses by, or the first of a figure that was printed. */
export function telling(changes: readonly Change[], settled: readonly CheckedEquation[]): Change | undefined {
  const alone = changes.find((change) => settled.some((equation) => missesBy(equation, change)));
  return alone ?? changes.find(({ from }) => from !== null) ?? changes[0];
}

/** Whether this change alone makes the difference of the equation: that is what a person sees in the finding. */
export function missesBy(
  { total, terms, difference }: CheckedEquation,
  { place, from, to }: Change,
): boolean {
  return (
    total.statement === place.statement &&
    Math.abs(difference!) === Math.abs(to - (from ?? 0)) &&
    (isSamePlace(total, place) || terms.some((term) => isSamePlace(term, place)))
  );
}
