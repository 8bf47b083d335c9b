import { CAUSES } from "../repairs/causes";
import type { ReasonFacts, Source } from "../repairs/causes/cause";
import type { EvidenceSource } from "../repairs/found-evidence";
import { amountOf } from "../findings/check";
import type { Change, Check, CheckedEquation, Lang, Repair, Term } from "../types";
import { figure } from "../../messages/figures";
import { REPAIR } from "../../messages/repair";
import { REPORT } from "../../messages/report";
import { type Consequences, type EquationsAt, keyOf } from "./consequences";
import { lineName } from "./wording";

/** What the sentences of a repair are made from. */
export interface Context {
  readonly check: Check;
  readonly lang: Lang;
  readonly at: EquationsAt;
  readonly evidenceFor: EvidenceSource;
  readonly consequences: Consequences;
}

/** The changes that one cause made. */
export interface Part {
  readonly cause: string;
  readonly changes: readonly Change[];
}

/** The changes of a repair by their causes, without those that several causes made together. */
export function partsOf({ cause, changes, args }: Repair): readonly Part[] {
  const causes = args.causeOfEach?.split(",") ?? [];
  const parts = new Map<string, Change[]>();
  changes.forEach((change, index) => {
    const own = causes[index] ?? cause;
    const part = parts.get(own);
    if (own === "") return;
    if (part) part.push(change);
    else parts.set(own, [change]);
  });
  return [...parts].map(([own, members]) => ({ cause: own, changes: members }));
}

/** Why it looks as if the cause made the changes; of several single ones by the example of one. */
export function reasonOf({ cause: id, changes }: Part, context: Context): string {
  const cause = CAUSES.find((each) => each.id === id)!;
  const { lang } = context;
  const sentence = cause.reason[lang](factsOf(changes, context));
  return changes.length > 1 && !cause.blocks ? REPAIR[lang].example(sentence) : sentence;
}

/** The equation that shows best that the changes are right: one that missed by just one of them, its own sum, short. */
export function mainEquation(
  changes: readonly Change[],
  { consequences }: Context,
): CheckedEquation | undefined {
  const places = new Set(changes.map(({ place }) => keyOf(place)));
  const example = telling(changes, consequences.settled);
  const rated = consequences.settled
    .map((equation) => ({ equation, rating: ratingOf(equation, example, places) }))
    .filter(({ rating }) => rating !== null);
  rated.sort((a, b) => compare(a.rating!, b.rating!));
  return rated[0]?.equation;
}

/** Best is least, from the first number on; null for an equation in which nothing changes. */
function ratingOf(
  equation: CheckedEquation,
  example: Change | undefined,
  places: ReadonlySet<string>,
): readonly number[] | null {
  const terms = [equation.total, ...equation.terms];
  const changed = terms.filter((term) => places.has(keyOf(term))).length;
  if (!changed) return null;
  return [
    example && missesBy(equation, example) ? 0 : 1,
    equation.terms.length > 1 ? 0 : 1,
    example && keyOf(equation.total) === keyOf(example.place) ? 0 : 1,
    changed,
    terms.length,
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** The change that alone is what an equation misses by, or the first. */
function telling(changes: readonly Change[], settled: readonly CheckedEquation[]): Change | undefined {
  return changes.find((change) => settled.some((equation) => missesBy(equation, change))) ?? changes[0];
}

/** Whether this change alone makes the difference of the equation: that is what a person sees in the finding. */
function missesBy({ total, terms, difference }: CheckedEquation, { place, from, to }: Change): boolean {
  const isHere = [total, ...terms].some((term) => keyOf(term) === keyOf(place));
  return (
    isHere && total.statement === place.statement && Math.abs(difference!) === Math.abs(to - (from ?? 0))
  );
}

function factsOf(changes: readonly Change[], context: Context): ReasonFacts {
  const { check, lang, consequences } = context;
  const { statements } = check;
  const example = telling(changes, consequences.settled)!;
  const { place, from, to } = example;
  const own = statements[place.statement]!;
  const { decimals } = own;
  const shown = (value: number) => figure(value, decimals, lang);
  const isDifference = consequences.settled.some((equation) => missesBy(equation, example));
  const gap = shown(Math.abs(to - (from ?? 0)));
  return {
    name: changes.length > 1 ? lineName(place, own, lang) : labelOf(own.lines[place.line]!.label, lang),
    from: from ?? 0,
    to,
    gap: isDifference ? REPAIR[lang].difference(gap) : REPAIR[lang].gap(gap),
    isDifference,
    count: changes.length,
    lines: distinct(changes, ({ statement, line }) =>
      labelOf(statements[statement]!.lines[line]!.label, lang),
    ),
    columns: distinct(changes, ({ statement, column }) => statements[statement]!.columns[column]!.label),
    source: (kind) => sourceOf(kind, example, context),
    figure: shown,
  };
}

function distinct(changes: readonly Change[], nameOf: (place: Change["place"]) => string): readonly string[] {
  return [...new Set(changes.map(({ place }) => nameOf(place)))];
}

/** Where the wrong figure stands as well, so that it may have come from there. */
function sourceOf(
  kind: Source,
  { place, from }: Change,
  { check: { statements }, lang, at, evidenceFor }: Context,
): string | null {
  if (kind === "total") {
    const total = at(place)
      .map((equation): Term => equation.total)
      .find((term) => keyOf(term) !== keyOf(place) && amountOf(term, statements).value === from);
    return total ? lineName(total, statements[total.statement]!, lang) : null;
  }
  const found = evidenceFor(place).find((each) => each.kind === kind && each.value === from);
  if (!found) return null;
  const { lines, columns } = statements[found.place.statement]!;
  return kind === "prior-year"
    ? columns[found.place.column]!.label
    : labelOf(lines[found.place.line]!.label, lang);
}

function labelOf(label: string, lang: Lang): string {
  return label || REPORT[lang].unnamedLine;
}
