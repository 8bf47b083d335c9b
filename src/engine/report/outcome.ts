import { spotOf } from "../book/spot";
import { cellName } from "../book/address";
import { unitAfter } from "../../messages/units";
import { unitAt } from "../book/unit-at";
import { isSamePlace, placeNumber } from "../findings/changed-figures";
import { checkEquation } from "../findings/check";
import type { Change, CheckedEquation, Evidence, Lang, Repair, Statement } from "../types";
import { figure } from "../../messages/figures";
import { REPAIR } from "../../messages/repair";
import { equalityOf } from "./arithmetic";
import type { RepairContext } from "./consequences";
import { lineName } from "./wording";

/** More equations that stay open are counted, not named. */
const MOST_OPEN = 2;

/** 「直すと 流動資産合計 41,893,033 ＝ … となり、ほか3式も合います。」 */
export function settledText(
  { changes }: Repair,
  main: CheckedEquation | undefined,
  { check: { statements }, lang, consequences: { repaired, settled } }: RepairContext,
): string[] {
  const words = REPAIR[lang];
  if (!settled.length) return [];
  if (!changes.length) return [words.tiesWithLine(settled.length)];
  if (!main) return [words.tiesAll(settled.length)];
  const after = checkEquation(main, statements, repaired);
  if (after.outcome === "discrepancy") return [words.tiesAll(settled.length)];
  const equality = equalityOf(after, changes, { statements, lang, changed: repaired });
  const others = settled.length - 1;
  if (after.difference === 0) return [words.ties(equality, others)];
  return [words.tiesRounded(equality, amountText(after, statements, lang), others)];
}

/** Where else the right figure stands: 「事業別の同じ科目の合計 2,924,380 とも一致します。」 */
export function evidenceText({ changes }: Repair, { check, lang }: RepairContext): string[] {
  const changed = new Set(changes.map(({ place }) => placeNumber(place)));
  const agreeing = changes.flatMap((change) => {
    const found = (change.evidence ?? []).filter(
      ({ kind, value, place }) =>
        value === change.to &&
        (kind === "formula" || (kind === "same-label" && !changed.has(placeNumber(place)))),
    );
    return found.map((evidence) => ({ change, evidence }));
  });
  return (["same-label", "formula"] as const).flatMap((kind) => {
    const [first, ...others] = agreeing.filter(({ evidence }) => evidence.kind === kind);
    return first ? [agreementText(first, others.length, check.statements, lang)] : [];
  });
}

function agreementText(
  {
    change: { place, to },
    evidence: { kind, place: there },
  }: { readonly change: Change; readonly evidence: Evidence },
  others: number,
  statements: readonly Statement[],
  lang: Lang,
): string {
  const words = REPAIR[lang];
  const { sheet, columns, decimals } = statements[there.statement]!;
  const { row, column } = spotOf(statements[there.statement]!, there.line, there.column);
  const cell = cellName(row, column);
  const shown = figure(to, decimals, lang);
  if (kind === "formula") {
    return isSamePlace(there, place) ? words.ownFormula(shown) : words.neighbourFormula(cell, shown);
  }
  return columns[there.column]!.role === "total"
    ? words.sameTotal(sheet, shown, others)
    : words.sameLine(sheet, cell, shown, others);
}

/** What does not tie even when the best repairs of all errors are made. */
export function openText({ check: { statements }, lang, consequences: { open } }: RepairContext): string[] {
  const words = REPAIR[lang];
  const named = open
    .slice(0, MOST_OPEN)
    .map((equation) =>
      words.stillOpen(
        lineName(equation.total, statements[equation.total.statement]!, lang),
        amountText(equation, statements, lang),
      ),
    );
  // Down its column and across its line a total misses by the same.
  const sentences = [...new Set(named)];
  return open.length > MOST_OPEN ? [...sentences, words.moreOpen(open.length - MOST_OPEN)] : sentences;
}

/** By how much an equation misses, without a sign: 「30千円」. */
function amountText(
  { total, difference }: CheckedEquation,
  statements: readonly Statement[],
  lang: Lang,
): string {
  const statement = statements[total.statement]!;
  const unit = unitAfter(unitAt(statement, total.column), lang);
  return figure(Math.abs(difference!), statement.decimals, lang) + unit;
}
