import type { Equation } from "../../types";
import { type Candidate, inOrder } from "./candidate";
import type { Series } from "./series";

/** What labels, forms and formulas declare of a table, as sums of its lists: what follows from them is not found again. */
export function declaredSums({ direction, lists }: Series, declared: readonly Equation[]): Candidate[] {
  const numbers = new Map(lists.map((list, index) => [list, index]));
  const sums = new Map<string, Candidate>();
  for (const { total, terms } of declared) {
    const isAlong = terms.every(
      ({ statement, line, column, factor }) =>
        factor === 1 &&
        statement === total.statement &&
        (direction === "across" ? line === total.line : column === total.column),
    );
    const [own, ...parts] = [total, ...terms].map(({ line, column }) =>
      numbers.get(direction === "across" ? column : line),
    );
    if (!isAlong || own === undefined || parts.length < 2) continue;
    const found = parts.filter((part) => part !== undefined);
    if (found.length < parts.length) continue;
    sums.set(`${own}=${found.join()}`, { total: own, parts: inOrder(found) });
  }
  return [...sums.values()];
}

/** The lists of which the form of a known kind says anything: elsewhere the figures are asked. */
export function toldLists({ direction, lists }: Series, declared: readonly Equation[]): ReadonlySet<number> {
  const spots = declared.flatMap(({ total, terms }) => {
    const own = terms.filter(({ statement }) => statement === total.statement);
    const turns = direction === "down" || own.some(({ column }) => column !== total.column);
    return turns ? [total, ...own].map(({ line, column }) => (direction === "across" ? column : line)) : [];
  });
  const told = new Set(spots);
  return new Set(lists.flatMap((spot, list) => (told.has(spot) ? [list] : [])));
}
