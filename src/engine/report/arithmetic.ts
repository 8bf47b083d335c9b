import { unitAfter } from "../../messages/units";
import { type ChangedFigures, placeNumber } from "../findings/changed-figures";
import { amountOf } from "../findings/check";
import type { Change, CheckedEquation, Lang, Statement, Term } from "../types";
import { figure } from "../../messages/figures";
import { REPAIR } from "../../messages/repair";
import { REPORT } from "../../messages/report";
import { lineName, placeOf } from "./wording";

/** Tables, and figures of theirs that are others once a repair is made. */
interface ShownIn {
  readonly statements: readonly Statement[];
  readonly lang: Lang;
  readonly changed?: ChangedFigures;
}

/** So many addends of a repaired equation are written out. */
const MOST_TERMS = 8;

/** 「計算値 41,893,033 ＝ 現金及び預金 34,910,162 ＋ …」, to be checked on a calculator. */
export function arithmeticOf(
  equation: CheckedEquation,
  statements: readonly Statement[],
  lang: Lang,
): string[] {
  const words = REPORT[lang];
  const { total, terms, expected, actual } = equation;
  const { decimals } = statements[total.statement]!;
  const sum = sumText(terms, total, { statements, lang });
  const addends = terms.length ? words.equals + sum : words.noAddends;
  return [
    `${words.computed} ${figure(expected!, decimals, lang)}${roundedBy(equation, statements, lang)}${addends}`,
    `${words.printed} ${figure(actual!, decimals, lang)}`,
  ];
}

/**
 * 「流動資産合計 41,893,033 ＝ 現金及び預金 34,910,162 ＋ …」 of an equation that ties, or nearly so. Of many addends the
 * changed ones and the largest are written out, and what the others come to.
 */
export function equalityOf(equation: CheckedEquation, changes: readonly Change[], shownIn: ShownIn): string {
  const { statements, lang } = shownIn;
  const { total, terms, expected, actual } = equation;
  const { decimals } = statements[total.statement]!;
  const shown = mostTelling(terms, changes, shownIn);
  const hidden = terms.filter((term) => !shown.includes(term));
  const sum = sumText(shown, total, shownIn);
  const equals =
    expected === actual
      ? roundedBy(equation, statements, lang) + REPORT[lang].equals
      : REPAIR[lang].approximately;
  const left = `${lineName(total, statements[total.statement]!, lang)} ${figure(actual!, decimals, lang)}`;
  return left + equals + sum + restText(hidden, total, shownIn);
}

/** The changed addends and the largest, in their order; all are gone through once, since sums may be of a whole sheet. */
function mostTelling(
  terms: readonly Term[],
  changes: readonly Change[],
  { statements, changed }: ShownIn,
): readonly Term[] {
  if (terms.length <= MOST_TERMS) return terms;
  const places = new Set(changes.map(({ place }) => placeNumber(place)));
  const heaviest: { readonly term: Term; readonly weight: number }[] = [];
  for (const term of terms) {
    const weight = places.has(placeNumber(term))
      ? Infinity
      : Math.abs(amountOf(term, statements, changed).value!);
    if (heaviest.length === MOST_TERMS - 1 && heaviest.at(-1)!.weight >= weight) continue;
    const at = heaviest.findIndex((other) => other.weight < weight);
    heaviest.splice(at < 0 ? heaviest.length : at, 0, { term, weight });
    heaviest.length = Math.min(heaviest.length, MOST_TERMS - 1);
  }
  const kept = new Set(heaviest.map(({ term }) => term));
  return terms.filter((term) => kept.has(term));
}

function restText(hidden: readonly Term[], total: Term, { statements, lang, changed }: ShownIn): string {
  if (!hidden.length) return "";
  const { unit, decimals } = statements[total.statement]!;
  const sameDigit = hidden.every(({ statement }) => {
    const other = statements[statement]!;
    return other.unit === unit && other.decimals === decimals;
  });
  const sum = hidden.reduce((all, term) => all + term.factor * amountOf(term, statements, changed).value!, 0);
  return REPORT[lang].plus + REPAIR[lang].rest(hidden.length, sameDigit ? figure(sum, decimals, lang) : null);
}

function roundedBy({ total, terms }: CheckedEquation, statements: readonly Statement[], lang: Lang): string {
  const { unit, rounding } = statements[total.statement]!;
  const coarser = terms.some((term) => statements[term.statement]!.unit !== unit);
  return coarser ? REPORT[lang].roundedBy[rounding] : "";
}

function sumText(terms: readonly Term[], total: Term, shownIn: ShownIn): string {
  const { plus, minus } = REPORT[shownIn.lang];
  const texts = terms.map((term, index) => {
    const isFirst = index === 0;
    const sign = term.factor === 1 ? (isFirst ? "" : plus) : isFirst ? minus.trim() : minus;
    return sign + termText(term, total, shownIn);
  });
  return texts.join("");
}

function termText(term: Term, total: Term, { statements, lang, changed }: ShownIn): string {
  const { lines, columns, decimals, unit } = statements[term.statement]!;
  const value = figure(amountOf(term, statements, changed).value!, decimals, lang);
  if (term.statement !== total.statement) {
    const suffix = unit !== statements[total.statement]!.unit ? unitAfter(unit, lang) : "";
    return `${placeOf(term, statements, lang)} ${value}${suffix}`;
  }
  const isAside = term.line !== total.line && term.column !== total.column;
  if (isAside) return `${lineName(term, statements[term.statement]!, lang)} ${value}`;
  const name = term.line === total.line ? columns[term.column]!.label : lines[term.line]!.label;
  return `${name} ${value}`.trim();
}
