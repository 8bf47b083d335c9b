import type { Equation, Term } from "../../types";
import { type Candidate, inOrder } from "./candidate";
import type { Direction, Series } from "./series";

/** What labels, forms and formulas declare of a table, as relations between its lists. */
export interface Declared {
  /** Sums: what follows from them is not found again. */
  readonly sums: readonly Candidate[];
  /**
   * Whether these very lists are said to make up one another, be it by a difference (opening + added − taken = closing)
   * or by a sum of which all △ were lost (補正前 + 補正額 = 計, where 計 + 補正額 is 補正前 as printed), or are a declared sum
   * without some of its parts: where a line is printed twice, that is the error.
   */
  readonly relates: (candidate: Candidate) => boolean;
}

export function declaredIn({ direction, lists }: Series, declared: readonly Equation[]): Declared {
  const numbers = new Map(lists.map((list, index) => [list, index]));
  const numberOf = ({ line, column }: Term) => numbers.get(direction === "across" ? column : line);
  const sums = new Map<string, Candidate>();
  const related = new Set<string>();
  let before: Equation | null = null;
  for (const equation of declared) {
    const { total, terms } = equation;
    if (terms.length < 2 || !isAlong(equation, direction)) continue;
    // Equations of one sum follow each other, place by place.
    if (before && areAlike(before, equation, direction)) continue;
    before = equation;
    const own = numberOf(total);
    const found = terms.map(numberOf).filter((part) => part !== undefined);
    if (own === undefined || found.length < terms.length) continue;
    related.add(inOrder([own, ...found]).join());
    if (terms.every(({ factor }) => factor === 1))
      sums.set(`${own}=${found.join()}`, { total: own, parts: inOrder(found) });
  }
  const all = [...sums.values()];
  return {
    sums: all,
    relates: (candidate) =>
      related.has(inOrder([candidate.total, ...candidate.parts]).join()) ||
      all.some((sum) => isShortened(candidate, sum)),
  };
}

/** Whether an equation adds up what stands in one line, or in one column. */
function isAlong({ total, terms }: Equation, direction: Direction): boolean {
  const { statement, line, column } = total;
  for (const term of terms) {
    if (term.statement !== statement) return false;
    if (direction === "across" ? term.line !== line : term.column !== column) return false;
  }
  return true;
}

/** Whether two equations along one direction say the same of different places. */
function areAlike(one: Equation, other: Equation, direction: Direction): boolean {
  const along = direction === "across" ? "column" : "line";
  if (one.total[along] !== other.total[along] || one.terms.length !== other.terms.length) return false;
  for (let at = 0; at < one.terms.length; at++) {
    const [a, b] = [one.terms[at]!, other.terms[at]!];
    if (a[along] !== b[along] || a.factor !== b.factor) return false;
  }
  return true;
}

function isShortened({ total, parts }: Candidate, sum: Candidate): boolean {
  return total === sum.total && parts.every((part) => sum.parts.includes(part));
}

/** Which lists the form of a known kind says anything of, or that hold nothing: elsewhere the figures are asked. */
export function toldLists(
  { direction, lists, values, places }: Series,
  declared: readonly Equation[],
): (list: number) => boolean {
  const spots = declared.flatMap(({ total, terms }) => {
    const own = terms.filter(({ statement }) => statement === total.statement);
    const turns = direction === "down" || own.some(({ column }) => column !== total.column);
    return turns ? [total, ...own].map(({ line, column }) => (direction === "across" ? column : line)) : [];
  });
  const told = new Set(spots);
  return (list) =>
    told.has(lists[list]!) || values.subarray(list * places, (list + 1) * places).every((value) => !value);
}
