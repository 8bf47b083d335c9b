import { LAID_DOWN } from "../../equations/ties/forms";
import { EQUATION_RULES } from "../../equations";
import { cellOf } from "../../findings";
import { checkEquation } from "../../findings/check";
import type { Check, CheckedEquation, Equation, Lang } from "../../types";
import { REPORT } from "../../../messages/report";
import { RESULT_SHEET } from "../../../messages/result-sheet";
import type { PlanRow } from "../sheet-plan";
import { lineName } from "../wording";
import { amount, band, BLANK_ROW, cell, computedText, note, place, unitCell } from "./cells";
import { findingHead } from "./discrepancies";

/** A sheet that people print holds no more of them. */
const MOST_TIES = 500;

/** What stands in one form is asked after what several forms have in common. */
const ORDER = new Map(LAID_DOWN.map(({ id }, at) => [id, at]));

/**
 * 検算表: every figure that two tables print, with both cells, both figures, whether they agree, and the source. First what
 * laws and forms lay down, in their order, as the desk asks it, then all others, last what the book of last year prints.
 */
export function tieRows(check: Check, lang: Lang): PlanRow[] {
  const ties = check.equations.filter(isBetweenTables).toSorted((a, b) => rankOf(a) - rankOf(b));
  if (!ties.length) return [];
  const words = RESULT_SHEET[lang];
  const hidden = ties.length - MOST_TIES;
  return [
    BLANK_ROW,
    band("section", words.section.ties(ties.length)),
    findingHead(lang),
    ...ties
      .slice(0, MOST_TIES)
      .map((tie, index) => tieRow(index + 1, checkEquation(tie, check.statements), check, lang)),
    ...(hidden > 0 ? [note(words.moreTies(hidden))] : []),
  ];
}

function isBetweenTables({ total, terms }: Equation): boolean {
  return terms.length > 0 && terms.every(({ statement }) => statement !== total.statement);
}

function rankOf({ rule, tie }: Equation): number {
  if (rule === "prior-year") return LAID_DOWN.length + 1;
  return ORDER.get(tie ?? "") ?? LAID_DOWN.length;
}

function tieRow(number: number, equation: CheckedEquation, { statements }: Check, lang: Lang): PlanRow {
  const { total, rule, outcome, expected, actual, difference } = equation;
  const statement = statements[total.statement]!;
  const text =
    outcome === "undecided"
      ? RESULT_SHEET[lang].undecidedNote
      : `${REPORT[lang].outcome[outcome]}\n${computedText(equation, statements, lang)}`;
  return {
    cells: [
      cell(number, "center"),
      cell(lineName(total, statement, lang), "text"),
      place(cellOf(total, statements)),
      cell(EQUATION_RULES.find(({ id }) => id === rule)!.words[lang].name, "text"),
      cell(text, "text"),
      amount(expected, statement),
      amount(actual, statement),
      amount(difference, statement),
      unitCell(statement, total.column),
    ],
  };
}
