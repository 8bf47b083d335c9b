import { gather, groupedBy } from "../../book/collections";
import type { Equation, Statement } from "../../types";
import { isSlipInSum, SURE } from "../evidence";
import { isMemo } from "../memo";
import { namedParts } from "../totals/english";
import type { EquationRule } from "../rule";
import { carries } from "../vote";
import type { Candidate } from "./candidate";
import { declaredIn, toldLists } from "./declared";
import { compare } from "./evidence";
import { findSums, MOST_LISTS, type InferredSum } from "./search";
import { type Series, toSeries } from "./series";

/** Sums that nothing declares, in tables of unknown kind and where the form of a known one is silent: see search.ts. */
export const inferredSum: EquationRule = {
  id: "inferred-sum",
  words: {
    ja: {
      name: "推定した合計",
      what: "表示がなくても、金額の並びから合計と分かる行・列が、内訳の合計と一致するか",
      why: "ほかの行・列では成り立つ足し算が一か所だけ合わないときは、そこに誤りがあると考えられます。",
      source: "表の数字が示す合計",
      broken: "ほかの行・列で成り立つ足し算が成り立ちません",
    },
    en: {
      name: "Inferred sum",
      what: "whether lines and columns that the figures show to be totals are the sum of their parts",
      why: "A sum that holds in the other lines or columns and fails in one points to an error there.",
      source: "A sum that the figures of the table show",
      broken: "is not the sum that holds in the other lines or columns",
    },
  },
  equations: (book, declared) => {
    const byStatement = groupedBy(declared, ({ total }) => total.statement);
    return gather(book.statements, (statement, index) =>
      inTable(statement, index, byStatement.get(index) ?? []),
    );
  },
};

function inTable(statement: Statement, index: number, declared: readonly Equation[]): Equation[] {
  return gather(["across", "down"] as const, (direction) => {
    if (direction === "down" && hasTooManyLines(statement)) return [];
    const series = toSeries(statement, direction);
    const { sums, relates } = declaredIn(series, declared);
    const isKnown = statement.kind !== "table";
    const isTold = isKnown ? toldLists(series, declared) : () => false;
    const isNews = (sum: Candidate) => [sum.total, ...sum.parts].some((list) => !isTold(list));
    const isIdle = (list: number) => direction === "across" && isIdleMemo(statement, series.lists[list]!);
    const found = findSums(series, sums, isNews).filter((sum) => !relates(sum));
    const brokenAt = breaksByPlace(found, series);
    const derived = new Set(direction === "down" ? gather(declared, madeAcross) : []);
    const isDerived = (place: number) => derived.has(series.spots[place]!);
    const named = direction === "down" ? namedParts(statement, declared) : [];
    return gather(found, ({ parts, ...sum }) => {
      const lists = parts.map((part) => series.lists[part]!).join();
      const isNamed = named.some(
        (each) => each.total === series.lists[sum.total] && each.parts.join() === lists,
      );
      const placed = { ...sum, parts: parts.filter((part) => !isIdle(part)), brokenAt, isNamed, isDerived };
      return equationsOf(placed, series, index, isKnown);
    });
  });
}

/** Columns of differences and running totals are asked line by line, and need not add up: 収入 and 支出 may be compared in opposite ways. */
function madeAcross({ rule, total, terms }: Equation): number[] {
  return (rule === "change" || rule === "running-total") && terms.length > 1 ? [total.column] : [];
}

/** What findSums would not look through need not be laid out for it. */
function hasTooManyLines({ lines }: Statement): boolean {
  return lines.length > MOST_LISTS && lines.filter(({ type }) => type !== "heading").length > MOST_LISTS;
}

/** A column of うち in which nothing stands belongs to its neighbour; figures cannot say that it does not add up. */
function isIdleMemo({ columns, lines }: Statement, column: number): boolean {
  return isMemo(columns[column]!) && lines.every(({ amounts }) => !amounts[column]!.value);
}

/** Figures of one or two digits are soon a slip of the pen away from one another, */
const LEAST = 100;
/** and those of up to four where the sum fails more than rarely. */

/** Years above columns are no amounts. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** One equation per place at which the total is printed. */
function equationsOf(sum: PlacedSum, series: Series, statement: number, isKnown: boolean): Equation[] {
  const { blank, places, ratios, direction, lists, spots } = series;
  const term = (list: number, place: number) => {
    const [line, column] =
      direction === "across" ? [spots[place]!, lists[list]!] : [lists[list]!, spots[place]!];
    return { statement, line, column, factor: 1 as const };
  };
  const { ties, breaks, isNamed } = sum;
  const equations: Equation[] = [];
  for (let place = 0; place < places; place++) {
    if (blank[sum.total * places + place]) continue;
    const compared = compare(series, sum, place);
    const { agreement, difference } = compared;
    if (agreement === "broken" && (isKnown || ratios[place] || sum.isDerived(place))) continue;
    const isMeant = isNamedBreak(sum, series, place) || isSlip(sum, series, place, compared);
    if (agreement === "broken" && !isMeant) continue;
    const total = term(sum.total, place);
    const slack = agreement === "rounded" ? Math.abs(difference) : 0;
    equations.push({
      rule: "inferred-sum",
      total,
      terms: sum.parts.map((part) => term(part, place)),
      support: { ties, breaks, slack, ...(isNamed ? { isNamed } : {}) },
    });
  }
  return equations;
}

interface PlacedSum extends InferredSum {
  /** By place how many of the sums found beside it are broken there. */
  readonly brokenAt: readonly number[];
  /** Whether what stands at a place follows from other columns. */
  readonly isDerived: (place: number) => boolean;
  /** Labels and places give the same parts. */
  readonly isNamed: boolean;
}

/** Where several sums break in one line, it is the line that is none of the table, and no figure is wrong. */
function isNamedBreak(
  { total, ties, breaks, brokenAt }: PlacedSum,
  { named }: Series,
  place: number,
): boolean {
  const isOnly = breaks === 1 && carries({ tied: ties, missed: breaks }, "inferred-break");
  return named[total] === true && isOnly && brokenAt[place] === 1;
}

function breaksByPlace(sums: readonly InferredSum[], series: Series): readonly number[] {
  return Array.from(
    { length: series.places },
    (_, place) =>
      sums.filter(
        (sum) =>
          !series.blank[sum.total * series.places + place] &&
          compare(series, sum, place).agreement === "broken",
      ).length,
  );
}

/** Where one slip of the pen explains what a sum misses by, it is the sum that it is elsewhere; else it may be none. */
function isSlip(
  { total, parts, ties, breaks }: InferredSum,
  { values, places }: Series,
  place: number,
  { difference, unit }: { readonly difference: number; readonly unit: number },
): boolean {
  const figure = (list: number) => Math.round(values[list * places + place]! / unit);
  const figures = [total, ...parts].map(figure).filter((each) => each !== 0);
  if (figures.every((each) => each >= FIRST_YEAR && each <= LAST_YEAR)) return false;
  const least = carries({ tied: ties, missed: breaks }, "inferred-slip") ? LEAST : SURE;
  return isSlipInSum(figure(total), parts.map(figure), Math.round(difference / unit), least);
}
