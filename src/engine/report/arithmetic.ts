import { unitAfter } from "../../messages/units";
import { amountOf } from "../findings/check";
import type { Change, CheckedEquation, Lang, Statement, Term } from "../types";
import { figure } from "../../messages/figures";
import { REPAIR } from "../../messages/repair";
import { REPORT } from "../../messages/report";
import { lineName, placeOf } from "./wording";

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
  const sum = sumText(terms, total, statements, lang);
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
export function equalityOf(
  equation: CheckedEquation,
  changed: (place: Change["place"]) => boolean,
  statements: readonly Statement[],
  lang: Lang,
): string {
  const { total, terms, expected, actual } = equation;
  const { decimals } = statements[total.statement]!;
  const shown = mostTelling(terms, changed, statements);
  const hidden = terms.filter((term) => !shown.includes(term));
  const sum = sumText(shown, total, statements, lang);
  const equals =
    expected === actual
      ? roundedBy(equation, statements, lang) + REPORT[lang].equals
      : REPAIR[lang].approximately;
  const left = `${lineName(total, statements[total.statement]!, lang)} ${figure(actual!, decimals, lang)}`;
  return left + equals + sum + restText(hidden, total, statements, lang);
}

function mostTelling(
  terms: readonly Term[],
  changed: (place: Change["place"]) => boolean,
  statements: readonly Statement[],
): readonly Term[] {
  if (terms.length <= MOST_TERMS) return terms;
  const weight = (term: Term) => (changed(term) ? Infinity : Math.abs(amountOf(term, statements).value!));
  const heaviest = [...terms].sort((a, b) => (weight(b) > weight(a) ? 1 : weight(b) < weight(a) ? -1 : 0));
  const kept = new Set(heaviest.slice(0, MOST_TERMS - 1));
  return terms.filter((term) => kept.has(term));
}

function restText(
  hidden: readonly Term[],
  total: Term,
  statements: readonly Statement[],
  lang: Lang,
): string {
  if (!hidden.length) return "";
  const { unit, decimals } = statements[total.statement]!;
  const sameDigit = hidden.every(({ statement }) => {
    const other = statements[statement]!;
    return other.unit === unit && other.decimals === decimals;
  });
  const sum = hidden.reduce((all, term) => all + term.factor * amountOf(term, statements).value!, 0);
  return REPORT[lang].plus + REPAIR[lang].rest(hidden.length, sameDigit ? figure(sum, decimals, lang) : null);
}

function roundedBy({ total, terms }: CheckedEquation, statements: readonly Statement[], lang: Lang): string {
  const { unit, rounding } = statements[total.statement]!;
  const coarser = terms.some((term) => statements[term.statement]!.unit !== unit);
  return coarser ? REPORT[lang].roundedBy[rounding] : "";
}

function sumText(terms: readonly Term[], total: Term, statements: readonly Statement[], lang: Lang): string {
  const { plus, minus } = REPORT[lang];
  const texts = terms.map((term, index) => {
    const isFirst = index === 0;
    const sign = term.factor === 1 ? (isFirst ? "" : plus) : isFirst ? minus.trim() : minus;
    return sign + termText(term, total, statements, lang);
  });
  return texts.join("");
}

function termText(term: Term, total: Term, statements: readonly Statement[], lang: Lang): string {
  const { lines, columns, decimals, unit } = statements[term.statement]!;
  const value = figure(lines[term.line]!.amounts[term.column]!.value!, decimals, lang);
  if (term.statement !== total.statement) {
    const suffix = unit !== statements[total.statement]!.unit ? unitAfter(unit, lang) : "";
    return `${placeOf(term, statements, lang)} ${value}${suffix}`;
  }
  const isAside = term.line !== total.line && term.column !== total.column;
  if (isAside) return `${lineName(term, statements[term.statement]!, lang)} ${value}`;
  const name = term.line === total.line ? columns[term.column]!.label : lines[term.line]!.label;
  return `${name} ${value}`.trim();
}
