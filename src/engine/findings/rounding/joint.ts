import { combined } from "../../equations/rules/combined";
import type { CheckedEquation, Equation, Statement, Term } from "../../types";
import { checkEquation, reachOf, stepsOf } from "../check";

/** So many equations are added up at most, and so many sums are looked at from each that misses. */
const MOST_EQUATIONS = 8;
const MOST_KEPT = 6;

/** A book of very many rounded equations is not gone through to the end. */
const MOST_SUMS = 30_000;
const MOST_ROUNDED = 50_000;

/**
 * Sums of equations that rounding cannot explain although it explains each of them: a figure that stands in several
 * drops out, and with it what its rounding would have allowed. Started from every equation that misses; none that is
 * violated by itself takes part. It proves that something is wrong where it finds a sum; where it finds none, that
 * proves nothing.
 */
export function jointlyViolated(
  statements: readonly Statement[],
  equations: readonly Equation[],
  untied: readonly CheckedEquation[],
): CheckedEquation[] {
  const missing = untied.filter(({ outcome }) => outcome === "rounding");
  if (missing.length < 2) return [];
  const useless = new Set(untied.flatMap(({ outcome, terms }) => (outcome === "rounding" ? [] : [terms])));
  const near = new Set(missing.map(({ total }) => total.statement));
  const rounded = equations.filter(
    ({ total, terms }) =>
      near.has(total.statement) && !useless.has(terms) && stepsOf(total, terms, statements) === null,
  );
  if (rounded.length > MOST_ROUNDED) return [];
  const numbers = new Map(rounded.map(({ terms }, index) => [terms, index]));
  const search: Search = {
    statements,
    byPlace: byPlace(rounded),
    figures: new Map(),
    numbers,
    left: MOST_SUMS,
  };
  const spent = new Set<Equation["terms"]>();
  return missing.flatMap((start) => {
    if (spent.has(start.terms) || stepsOf(start.total, start.terms, statements) !== null) return [];
    const found = violatedSum(start, search);
    for (const { terms } of found?.parts ?? []) spent.add(terms);
    return found ? [checkEquation(found.equation, statements)] : [];
  });
}

interface Search {
  readonly statements: readonly Statement[];
  readonly byPlace: ReadonlyMap<string, readonly Equation[]>;
  readonly figures: Map<string, Figure>;
  /** Every equation has a number. */
  readonly numbers: ReadonlyMap<Equation["terms"], number>;
  left: number;
}

/** A printed figure, and how far the exact one may be from it, in halves of its last digit. */
interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Equations added up: the factor of each figure that is left. */
interface Sum {
  readonly parts: readonly Equation[];
  readonly factors: ReadonlyMap<string, Weighted>;
  /** By how much it is beyond what rounding allows, in halves; negative where it is within. */
  readonly excess: number;
}

interface Weighted {
  readonly term: Term;
  readonly factor: number;
}

/** The best sums are carried on, equation by equation. */
function violatedSum(
  start: Equation,
  search: Search,
): { equation: Equation; parts: readonly Equation[] } | null {
  let kept: readonly Sum[] = [toSum([start], weighted(start, 1), search)];
  for (let size = 1; size < MOST_EQUATIONS && kept.length > 0; size++) {
    const next = new Map<string, Sum>();
    for (const sum of kept) {
      for (const longer of extended(sum, search)) {
        const key = longer.parts
          .map(({ terms }) => search.numbers.get(terms)!)
          .sort((a, b) => a - b)
          .join();
        if (next.has(key)) continue;
        next.set(key, longer);
        const equation = longer.excess >= 0 ? toEquation(longer) : null;
        if (equation && checkEquation(equation, search.statements).outcome === "discrepancy") {
          return { equation, parts: longer.parts };
        }
      }
    }
    kept = [...next.values()].sort((a, b) => b.excess - a.excess).slice(0, MOST_KEPT);
  }
  return null;
}

function* extended({ parts, factors }: Sum, search: Search): Generator<Sum> {
  const tried = new Set<Equation>(parts);
  for (const [place, { factor }] of factors) {
    for (const equation of search.byPlace.get(place) ?? []) {
      if (tried.has(equation) || search.left-- <= 0) continue;
      tried.add(equation);
      const own = weighted(equation, 1).get(place)!.factor;
      const added = new Map(factors);
      for (const [at, { term, factor: by }] of weighted(equation, own === factor ? -1 : 1)) {
        const sum = (added.get(at)?.factor ?? 0) + by;
        if (sum === 0) added.delete(at);
        else added.set(at, { term, factor: sum });
      }
      yield toSum([...parts, equation], added, search);
    }
  }
}

/** total − Σ factor × term, times `by`. */
function weighted({ total, terms }: Equation, by: 1 | -1): Map<string, Weighted> {
  const factors = new Map<string, Weighted>([[placeKey(total), { term: total, factor: by }]]);
  for (const term of terms) {
    const key = placeKey(term);
    factors.set(key, { term, factor: (factors.get(key)?.factor ?? 0) - by * term.factor });
  }
  return factors;
}

function toSum(
  parts: readonly Equation[],
  factors: ReadonlyMap<string, Weighted>,
  { figures, statements }: Search,
): Sum {
  let [sum, low, high] = [0, 0, 0];
  for (const [place, { term, factor }] of factors) {
    let figure = figures.get(place);
    if (!figure) figures.set(place, (figure = figureAt(term, statements)));
    sum += factor * figure.value;
    low += factor * (factor > 0 ? figure.low : figure.high);
    high += factor * (factor > 0 ? figure.high : figure.low);
  }
  return { parts, factors, excess: Math.max(0 - 2 * sum - high, low + 2 * sum) };
}

function figureAt(term: Term, statements: readonly Statement[]): Figure {
  const { value } = statements[term.statement]!.lines[term.line]!.amounts[term.column]!;
  const { low, high } = reachOf({ total: { ...term, factor: 1 }, terms: [] }, statements, null);
  return { value: value!, low, high };
}

/** The sum as an equation of one of its totals; null where a figure is left more than once. */
function toEquation({ parts, factors }: Sum): Equation | null {
  const left = [...factors.values()];
  if (left.length < 2 || left.some(({ factor }) => Math.abs(factor) !== 1)) return null;
  const totals = parts.map(({ total }) => factors.get(placeKey(total))).filter((each) => each !== undefined);
  const chosen = totals[0] ?? left[0]!;
  const terms = left
    .filter(({ term }) => placeKey(term) !== placeKey(chosen.term))
    .map(({ term, factor }): Term => ({ ...term, factor: factor === chosen.factor ? -1 : 1 }));
  return { rule: combined.id, total: { ...chosen.term, factor: 1 }, terms };
}

function byPlace(equations: readonly Equation[]): Map<string, Equation[]> {
  const found = new Map<string, Equation[]>();
  for (const equation of equations) {
    for (const key of weighted(equation, 1).keys()) {
      const known = found.get(key);
      if (known) known.push(equation);
      else found.set(key, [equation]);
    }
  }
  return found;
}

function placeKey({ statement, line, column }: Term): string {
  return `${statement}:${line}:${column}`;
}
