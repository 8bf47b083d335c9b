/** A cell as "row,column", counted from 0; cells of different sheets never meet in one of these. */
export type Place = string;

export const placeOf = (row: number, column: number): Place => `${row},${column}`;

/** total = Σ factor × term, in cells. */
export interface CellEquation {
  readonly total: Place;
  readonly terms: readonly (readonly [Place, 1 | -1])[];
}

/** A sum: which cell adds up which others. */
export interface Sum {
  readonly total: Place;
  readonly parts: ReadonlySet<Place>;
}

/**
 * The equation as a sum, or null where it is none: a single term is an equality. A difference a = b − c is the
 * sum b = a + c; what has several terms on both sides is no sum.
 */
export function toSum({ total, terms }: CellEquation): Sum | null {
  if (terms.length < 2) return null;
  const plus = terms.filter(([, factor]) => factor === 1).map(([place]) => place);
  const minus = terms.filter(([, factor]) => factor === -1).map(([place]) => place);
  if (!minus.length) return { total, parts: new Set(plus) };
  return plus.length === 1 ? { total: plus[0]!, parts: new Set([total, ...minus]) } : null;
}

/** The same text for the same relation, whichever of its cells is called the total; blank cells say nothing. */
export function relationOf({ total, terms }: CellEquation, isBlank: (place: Place) => boolean): string {
  const factors = new Map<Place, number>([[total, 1]]);
  for (const [place, factor] of terms) factors.set(place, (factors.get(place) ?? 0) - factor);
  const kept = [...factors]
    .filter(([place, factor]) => factor !== 0 && !isBlank(place))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const sign = kept[0]?.[1] ?? 1;
  return kept.map(([place, factor]) => `${place}*${factor * sign}`).join(" ");
}
