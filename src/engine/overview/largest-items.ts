import type { Term } from "../types";
import type { CheckedBook } from "./reading";
import type { FigureSource } from "./sources";

/** So many items are named. */
const MOST = 3;
/** Totals of totals of totals: deeper no statement goes. */
const DEEPEST = 6;

export interface LargestItems {
  readonly labels: readonly string[];
  /** There are others. */
  readonly hasMore: boolean;
}

/** The largest items of each figure by its cells: found from the equations that add them up, never from places. */
export function itemFinder({
  equations,
  statements,
}: CheckedBook): (sources: readonly FigureSource[]) => LargestItems {
  const parts = new Map<string, readonly Term[]>();
  for (const { rule, total, terms } of equations) {
    const isOwn = terms.every(({ statement }) => statement === total.statement);
    if (rule === "footing" && isOwn && !parts.has(keyOf(total))) parts.set(keyOf(total), terms);
  }
  const leaves = (place: Place, depth: number): Place[] => {
    const terms = depth < DEEPEST ? parts.get(keyOf(place)) : undefined;
    const added = terms?.filter(({ factor }) => factor > 0);
    return added ? added.flatMap((term) => leaves(term, depth + 1)) : [place];
  };
  const amountAt = ({ statement, line, column }: Place) =>
    Math.abs(statements[statement]!.lines[line]!.amounts[column]!.value ?? 0);
  return (sources) => {
    const places = sources.flatMap(({ place }) => {
      const found = leaves(place, 0);
      return found.length === 1 && found[0] === place ? [] : found;
    });
    const found = places.filter((place) => amountAt(place)).sort((a, b) => amountAt(b) - amountAt(a));
    const labels = [
      ...new Set(found.map(({ statement, line }) => statements[statement]!.lines[line]!.label)),
    ];
    const named = labels.filter((label) => label !== "");
    return { labels: named.slice(0, MOST), hasMore: named.length > MOST };
  };
}

type Place = FigureSource["place"];

function keyOf({ statement, line, column }: Place): string {
  return `${statement} ${line} ${column}`;
}
