import type { Equation, Term } from "../../types";

type Place = Omit<Term, "factor">;
type Way = "down" | "across";

/** What another rule says that a figure adds up, down its column or across its line. */
export type Spoken = (way: Way, place: Place) => readonly Term[] | undefined;

export function spokenFor(declared: readonly Equation[]): Spoken {
  const places: Readonly<Record<Way, Map<string, readonly Term[]>>> = { down: new Map(), across: new Map() };
  for (const { total, terms } of declared) {
    if (terms.some(({ statement }) => statement !== total.statement)) continue;
    if (terms.every(({ column }) => column === total.column)) places.down.set(keyOf(total), terms);
    else if (terms.every(({ line }) => line === total.line)) places.across.set(keyOf(total), terms);
  }
  return (way, place) => places[way].get(keyOf(place));
}

/** A term with a sign of its own; the same object where it has it already. */
export function factored(term: Term, factor: Term["factor"]): Term {
  return term.factor === factor ? term : { ...term, factor };
}

export function keyOf({ statement, line, column }: Place): string {
  return `${statement} ${line} ${column}`;
}
