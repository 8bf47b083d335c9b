import { spotOf } from "../book/spot";
import { cellName } from "../book/address";
import { CAUSES } from "../diagnosis/causes";
import type { ReasonFacts, Source } from "../diagnosis/causes/cause";
import { typedOver } from "../diagnosis/causes/typed-over";
import { wrongFormula } from "../diagnosis/causes/wrong-formula";
import { isSamePlace } from "../findings/changed-figures";
import { amountOf } from "../findings/check";
import type { Change, Correction, Equation, Lang, Repair, Term } from "../types";
import { figure } from "../../messages/figures";
import { REPAIR } from "../../messages/repair";
import { REPORT } from "../../messages/report";
import type { RepairContext } from "./consequences";
import { missesBy, telling } from "./main-equation";
import { omittedReason } from "./omitted";
import { lineName } from "./wording";

/** Why it looks as if this happened: a sentence for each cause, in the order of the figures that it spoilt. */
export function reasonsOf(
  { corrections, changes, outside }: Repair,
  context: RepairContext,
): readonly string[] {
  if (outside) {
    const isTyped = outside.every(({ formula }) => formula.from === null);
    return [(isTyped ? typedOver : wrongFormula).reason[context.lang]()];
  }
  if (!changes.length) return corrections.flatMap((correction) => omittedReason(correction, context));
  const first = (correction: Correction) => changes.indexOf(correction.changes[0]!);
  return corrections
    .filter((correction) => correction.changes.length > 0)
    .toSorted((a, b) => first(a) - first(b))
    .map((correction) => reasonOf(correction, context));
}

/** Why it looks as if the cause made the changes; of several single ones by the example of one. */
function reasonOf({ cause: id, changes }: Correction, context: RepairContext): string {
  const cause = CAUSES.find((each) => each.id === id)!;
  const { lang } = context;
  const sentence = cause.reason[lang](factsOf(changes, context));
  if (changes.length === 1 || cause.blocks) return sentence;
  const alike = distinct(changes, (change) => cause.reason[lang](factsOf([change], context)));
  return alike.length === 1 ? alike[0]! : REPAIR[lang].example(sentence);
}

function factsOf(changes: readonly Change[], context: RepairContext): ReasonFacts {
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
    mayLackLine: mayLackLine(example, consequences.settled),
    count: changes.length,
    lines: distinct(changes, ({ place: { statement, line } }) =>
      labelOf(statements[statement]!.lines[line]!.label, lang),
    ),
    columns: distinct(
      changes,
      ({ place: { statement, column } }) => statements[statement]!.columns[column]!.label,
    ),
    source: (kind) => sourceOf(kind, example, context),
    figure: shown,
  };
}

/** A line that is left out makes one sum too small, and so does an addend: larger, it would hold. */
function mayLackLine({ place, from, to }: Change, settled: readonly Equation[]): boolean {
  const [only, ...others] = settled;
  const addend = only?.terms.find((term) => isSamePlace(term, place));
  const isOneSum = others.length === 0 && only?.rule === "footing" && only.terms.length > 1;
  return isOneSum && addend?.factor === 1 && to > (from ?? 0);
}

function distinct(changes: readonly Change[], textOf: (change: Change) => string): readonly string[] {
  return [...new Set(changes.map(textOf))];
}

/** Where the wrong figure stands as well, so that it may have come from there. */
function sourceOf(
  kind: Source,
  { place, from, evidence }: Change,
  { check: { statements }, lang, at }: RepairContext,
): string | null {
  if (kind === "total") {
    const total = at(place)
      .map((equation): Term => equation.total)
      .find((term) => !isSamePlace(term, place) && amountOf(term, statements).value === from);
    return total ? lineName(total, statements[total.statement]!, lang) : null;
  }
  const found = evidence?.find((each) => each.kind === kind && each.value === from);
  if (!found) return null;
  const { sheet, lines, columns } = statements[found.place.statement]!;
  const [line, column] = [lines[found.place.line]!, columns[found.place.column]!];
  if (found.place.statement !== place.statement) {
    const spot = spotOf(statements[found.place.statement]!, found.place.line, found.place.column);
    return `${sheet} ${cellName(spot.row, spot.column)}`;
  }
  return kind === "prior-year" ? column.label : labelOf(line.label, lang);
}

function labelOf(label: string, lang: Lang): string {
  return label || REPORT[lang].unnamedLine;
}
