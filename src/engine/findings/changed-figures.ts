import type { Amount, Change, Term } from "../types";

type Place = Omit<Term, "factor">;

/** The figures that are others once changes are made, by where they stand; undefined where one stays as it is printed. */
export type ChangedFigures = (place: Place) => Amount | undefined;

/** The figures that changes give; of several for one figure the first counts. Nothing of the book is copied for it. */
export function figuresOf(changes: readonly Change[]): ChangedFigures {
  const byPlace = new Map<number, Amount>();
  for (const change of changes) {
    const number = placeNumber(change.place);
    if (!byPlace.has(number)) byPlace.set(number, figureOf(change));
  }
  return (place) => byPlace.get(placeNumber(place));
}

export function figureOf({ to }: Change): Amount {
  return { value: to, source: "number" };
}

/** Lines and columns of a table at most, those of a sheet. */
const [LINES, COLUMNS] = [2 ** 20, 2 ** 14];

/** The same for the same figure: exact for half a million tables. */
export function placeNumber({ statement, line, column }: Place): number {
  return (statement * LINES + line) * COLUMNS + column;
}

export function isSamePlace(one: Place, other: Place): boolean {
  return one.line === other.line && one.column === other.column && one.statement === other.statement;
}
