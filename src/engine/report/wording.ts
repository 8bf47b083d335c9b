import { spotOf } from "../book/spot";
import { cellName } from "../book/address";
import { unitAfter } from "../../messages/units";
import { unitAt } from "../book/unit-at";
import { brokenWords } from "./broken";
import { laidDown } from "../equations/ties/forms";
import { NOTICE_RULES } from "../findings/notices";
import type { Change, Check, CheckedEquation, Finding, Lang, Statement } from "../types";
import { figure } from "../../messages/figures";
import { REPORT } from "../../messages/report";

type Place = Change["place"];

/** One sentence: 「流動資産合計：内訳の合計と一致しません（差額 270千円）」. */
export function messageOf(finding: Finding, { statements }: Check, lang: Lang): string {
  const { equation } = finding;
  if (!equation) return NOTICE_RULES.find(({ id }) => id === finding.rule)!.words[lang].found(finding.args);
  const subject = lineName(equation.total, statements[equation.total.statement]!, lang);
  return subject + REPORT[lang].findingJoint + brokenText(equation, statements, lang);
}

/** What is wrong with an equation, and by how much: 「内訳の合計と一致しません（差額 270千円）」. */
export function brokenText(equation: CheckedEquation, statements: readonly Statement[], lang: Lang): string {
  const statement = statements[equation.total.statement]!;
  const amount =
    figure(equation.difference!, statement.decimals, lang) +
    unitAfter(unitAt(statement, equation.total.column), lang);
  return brokenWords(equation, statements, lang) + REPORT[lang].difference(amount);
}

/** What can be answered about a rounding difference: 「四捨五入のため、合計が一致しません。」; null for other findings. */
export function answerOf({ severity, equation }: Finding, { statements }: Check, lang: Lang): string | null {
  if (severity !== "rounding" || !equation) return null;
  return REPORT[lang].answer(statements[equation.total.statement]!.rounding, equation.rule);
}

/** Where it is laid down that the equation holds: a law, a form, a standard; null where nothing but arithmetic is. */
export function sourceOf(equation: CheckedEquation | null, lang: Lang): string | null {
  return laidDown(equation?.tie)?.source[lang] ?? null;
}

/** 科目名 first, then sheet and cell: 流動資産合計（予定貸借対照表 B12）. */
export function placeOf(term: Place, statements: readonly Statement[], lang: Lang): string {
  const statement = statements[term.statement]!;
  const { row, column } = spotOf(statement, term.line, term.column);
  const cell = cellName(row, column);
  return REPORT[lang].place(lineName(term, statement, lang), statement.sheet, cell);
}

/** The label of the line, and the column where the table has several. */
export function lineName({ line, column }: Place, { lines, columns }: Statement, lang: Lang): string {
  const label = lines[line]!.label || REPORT[lang].unnamedLine;
  const heading = columns.length > 1 ? columns[column]!.label : "";
  return heading ? REPORT[lang].columnOf(label, heading) : label;
}
